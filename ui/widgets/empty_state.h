#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace gleaner::ui {

/// What an empty place shows: what belongs here, and the one action that fills it.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(const QString& iconName, const QString& headline, const QString& explanation, QWidget* parent = nullptr);

    void setTexts(const QString& headline, const QString& explanation);
    /// Adds the one action; its words and name come from the caller.
    QPushButton* addAction(const QString& words, const QString& objectName);

protected:
    void changeEvent(QEvent* event) override;

private:
    void drawIcon();

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_headline;
    QLabel* m_explanation;
};

} // namespace gleaner::ui

#pragma once

#include "core/workspace/workspace.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace gleaner::ui {

/// Says that a table's file is gone or was changed while the project is open, and offers to keep the table.
class SourceBanner : public QFrame {
    Q_OBJECT
public:
    explicit SourceBanner(QWidget* parent);

    /// Hidden where nothing is lost. What can't be written to offers nothing.
    enum class Offer : std::uint8_t { Keep, None };
    void showLost(const std::vector<project::SourceFile>& lost, Offer offer);
    /// What happened, in a sentence.
    QString news() const { return m_news; }

Q_SIGNALS:
    void keepRequested();

private:
    QString m_news;
    QLabel* m_words;
    QPushButton* m_keep;
};

} // namespace gleaner::ui

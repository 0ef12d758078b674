#pragma once

#include "core/project/project_file.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;

namespace gleaner::ui {

/// The last step: save the signed file, then how to hand it in.
class HandInStep : public QWidget {
    Q_OBJECT

public:
    explicit HandInStep(QWidget* parent = nullptr);

    enum class Origin { SignedNow, SameAsBefore };
    void load(const project::SentBundle& bundle, Origin origin, const QString& city, const QString& contact);

Q_SIGNALS:
    /// The file lies at `path` now.
    void saved(const QString& path);

private:
    void save();

    project::SentBundle m_bundle;
    QLabel* m_headline;
    QLabel* m_explanation;
    QPushButton* m_save;
    QFrame* m_how;
    QLabel* m_file;
    QLabel* m_contact;
    QLabel* m_state;
};

} // namespace gleaner::ui

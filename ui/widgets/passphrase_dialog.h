#pragma once

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace gleaner::ui {

/// Asks for one passphrase. Tells nothing about whether it is right: the caller tries it and asks again.
class PassphraseDialog : public QDialog {
    Q_OBJECT

public:
    /// `explanation` says what it is for, `problem` what was wrong the last time (may be empty).
    PassphraseDialog(const QString& title, const QString& explanation, const QString& problem, QWidget* parent);

    QString passphrase() const;

private:
    QLineEdit* m_line;
    QPushButton* m_ok;
};

} // namespace gleaner::ui

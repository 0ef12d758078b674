#pragma once

#include "ui/keys/make_key_dialog.h"

class QLineEdit;

namespace gleaner::ui {

/// Asks for the present passphrase (unless the key has none) and the new protection.
class ChangePassphraseDialog : public QDialog {
    Q_OBJECT

public:
    struct Options {
        std::string oldPassphrase;
        KeyProtection next;
    };

    /// `problem` says what was wrong the last time; may be empty.
    ChangePassphraseDialog(trust::Protection present, const QString& problem, QWidget* parent);

    Options options() const;

private:
    void refresh();

    QLineEdit* m_old;
    NewPassphraseEdit* m_new;
    QPushButton* m_change;
};

} // namespace gleaner::ui

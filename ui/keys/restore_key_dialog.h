#pragma once

#include "ui/keys/make_key_dialog.h"

#include <array>

class QLabel;
class QLineEdit;

namespace gleaner::ui {

class ScrollBody;

/// Reads a recovery sheet line by line. A line that does not fit its check digits is named and gets the focus.
class RestoreKeyDialog : public QDialog {
    Q_OBJECT

public:
    struct Options {
        std::string sheet; ///< as typed, one line per row; read without error before
        KeyProtection protection;
    };

    explicit RestoreKeyDialog(QWidget* parent);

    Options options() const;
    void accept() override;

private:
    std::string typedSheet() const;
    void refresh();
    void markLine(int line);
    /// The line that holds a word, or -1.
    int lineWith(const QString& word) const;

    std::array<QLineEdit*, 6> m_lines{};
    ScrollBody* m_body;
    QLabel* m_problem;
    NewPassphraseEdit* m_passphrase;
    QPushButton* m_restore;
};

} // namespace gleaner::ui

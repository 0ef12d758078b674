#pragma once

#include "core/trust/identity_file.h"

#include <QDialog>

class QPushButton;

namespace gleaner::ui {

class NewPassphraseEdit;

/// How a key is to lie on the disk.
struct KeyProtection {
    trust::Protection protection = trust::Protection::Passphrase;
    std::string passphrase; ///< empty with Protection::Device
};

/// Explains what the key is and asks how to protect it.
class MakeKeyDialog : public QDialog {
    Q_OBJECT

public:
    explicit MakeKeyDialog(QWidget* parent);

    KeyProtection options() const;

private:
    NewPassphraseEdit* m_passphrase;
    QPushButton* m_make;
};

} // namespace gleaner::ui

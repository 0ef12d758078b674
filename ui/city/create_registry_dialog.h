#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace gleaner::ui {

class NewPassphraseEdit;

/// Asks for the name of a new city and how its keys are protected.
class CreateRegistryDialog : public QDialog {
    Q_OBJECT

public:
    struct Options {
        std::string city;
        std::string passphrase; ///< empty = device protection
    };

    CreateRegistryDialog(const QString& folderName, QWidget* parent);

    Options options() const;

private:
    void refresh();

    QLineEdit* m_city;
    NewPassphraseEdit* m_passphrase;
    QPushButton* m_create;
};

} // namespace gleaner::ui

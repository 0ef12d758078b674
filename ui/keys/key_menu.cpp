#include "ui/keys/key_menu.h"

#include <QEvent>

namespace gleaner::ui {

KeyMenu::KeyMenu(KeyCommands* commands, QWidget* parent)
    : QMenu(parent)
    , m_commands(commands)
    , m_make(addAction(QString()))
    , m_restore(addAction(QString()))
    , m_passphrase(nullptr)
    , m_sheet(nullptr)
    , m_forget(nullptr)
{
    addSeparator();
    m_sheet = addAction(QString());
    m_passphrase = addAction(QString());
    addSeparator();
    m_forget = addAction(QString());
    setObjectName(QStringLiteral("keyMenu"));
    m_make->setObjectName(QStringLiteral("makeKeyAction"));
    m_restore->setObjectName(QStringLiteral("restoreKeyAction"));
    m_sheet->setObjectName(QStringLiteral("recoverySheetAction"));
    m_passphrase->setObjectName(QStringLiteral("changePassphraseAction"));
    m_forget->setObjectName(QStringLiteral("forgetKeyAction"));
    connect(m_make, &QAction::triggered, m_commands, &KeyCommands::makeKey);
    connect(m_restore, &QAction::triggered, m_commands, &KeyCommands::restoreKey);
    connect(m_sheet, &QAction::triggered, m_commands, &KeyCommands::showSheet);
    connect(m_passphrase, &QAction::triggered, m_commands, &KeyCommands::changePassphrase);
    connect(m_forget, &QAction::triggered, &m_commands->keeper(), &KeyKeeper::forget);
    connect(m_commands, &KeyCommands::identityChanged, this, &KeyMenu::refresh);
    connect(&m_commands->keeper(), &KeyKeeper::opened, this, &KeyMenu::refresh);
    connect(&m_commands->keeper(), &KeyKeeper::forgotten, this, &KeyMenu::refresh);
    connect(this, &QMenu::aboutToShow, this, &KeyMenu::refresh);
    retranslate();
    refresh();
}

QList<QAction*> KeyMenu::commandActions() const { return {m_make, m_restore, m_sheet, m_passphrase, m_forget}; }

void KeyMenu::refresh()
{
    const bool hasKey = m_commands->hasKey();
    const bool hasProfile = m_commands->profile() != nullptr;
    m_make->setEnabled(hasProfile && !hasKey);
    m_restore->setEnabled(hasProfile && !hasKey);
    m_sheet->setEnabled(hasKey);
    m_passphrase->setEnabled(hasKey);
    m_forget->setEnabled(m_commands->keeper().isOpen());
}

void KeyMenu::retranslate()
{
    setTitle(tr("Your &key"));
    setAccessibleName(tr("Your key"));
    m_make->setText(tr("&Make a key…"));
    m_make->setStatusTip(tr("Make the key that signs your work on this laptop."));
    m_restore->setText(tr("&Restore a key from its sheet…"));
    m_restore->setStatusTip(tr("Type in the recovery sheet of a key that you had before."));
    m_sheet->setText(tr("Recovery &sheet…"));
    m_sheet->setStatusTip(tr("Show, print or save the words that bring your key back."));
    m_passphrase->setText(tr("Change the &passphrase…"));
    m_passphrase->setStatusTip(tr("Protect the key with another passphrase, or with none."));
    m_forget->setText(tr("&Forget the passphrase now"));
    m_forget->setStatusTip(tr("Ask for the passphrase again before the next signature."));
}

void KeyMenu::changeEvent(QEvent* event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace gleaner::ui

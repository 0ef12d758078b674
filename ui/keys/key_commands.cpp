#include "ui/keys/key_commands.h"

#include "core/trust/recovery_sheet.h"
#include "ui/jobs/job_runner.h"
#include "ui/keys/change_passphrase_dialog.h"
#include "ui/keys/recovery_sheet_dialog.h"
#include "ui/keys/restore_key_dialog.h"
#include "ui/messages/messages.h"
#include "ui/messages/text.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/passphrase_dialog.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

template <typename Dialog> Dialog* shown(Dialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

void printSheet(RecoverySheetDialog* parent)
{
    auto* dialog = new QPrintDialog(parent);
    dialog->setObjectName(u"printDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent, [dialog, parent] {
        QTextDocument page;
        page.setHtml(recoverySheetHtml(parent->sheet()));
        page.print(dialog->printer());
    });
    dialog->open();
}

void saveSheet(RecoverySheetDialog* parent)
{
    FileRequest request;
    request.purpose = FileRequest::Purpose::Save;
    request.title = RecoverySheetDialog::tr("Save the recovery sheet");
    request.filter = RecoverySheetDialog::tr("Text (*.txt)");
    request.suggestion = RecoverySheetDialog::tr("gleaner-recovery-sheet.txt");
    request.suffix = u"txt"_s;
    chooseFile(parent, request, [parent](const QString& path) {
        const auto written
            = base::writeAtomically(utf8(path), trust::sheetText(parent->sheet()), base::FileMode::OwnerOnly);
        if (!written)
            showError(parent, RecoverySheetDialog::tr("The recovery sheet was not saved."), written.error());
    });
}

} // namespace

KeyCommands::KeyCommands(JobRunner& jobs, QWidget* window)
    : QObject(window)
    , m_jobs(jobs)
    , m_window(window)
{
}

void KeyCommands::setProfile(workspace::Profile* profile)
{
    m_keeper.forget();
    m_profile = profile;
    Q_EMIT identityChanged();
}

std::optional<trust::Protection> KeyCommands::protection() const
{
    return m_profile ? m_profile->identity() : std::nullopt;
}

bool KeyCommands::hasKey() const { return protection().has_value(); }

void KeyCommands::withSeed(QObject* receiver, std::function<void(Seed)> then)
{
    const QPointer<QObject> guard(receiver);
    if (const Seed seed = m_keeper.seed()) {
        m_keeper.touch();
        then(seed);
    } else if (const auto present = protection()) {
        if (*present == trust::Protection::Device)
            openWith({}, guard, std::move(then));
        else
            askPassphrase(guard, std::move(then), {});
    }
}

void KeyCommands::askPassphrase(QPointer<QObject> receiver, std::function<void(Seed)> then, const QString& problem)
{
    auto* dialog = new PassphraseDialog(tr("Open your key"),
        tr("The passphrase of your key is asked once, and forgotten when you have done nothing for 15 minutes."),
        problem, m_window);
    connect(dialog, &QDialog::accepted, this,
        [this, dialog, receiver, then = std::move(then)] { openWith(utf8(dialog->passphrase()), receiver, then); });
    shown(dialog);
}

void KeyCommands::openWith(const std::string& passphrase, QPointer<QObject> receiver, std::function<void(Seed)> then)
{
    m_jobs.start(
        this, tr("Opening your key"), Job::Visibility::Shown,
        [profile = m_profile, passphrase](base::JobContext&) { return profile->openIdentity(passphrase); },
        [this, receiver, then = std::move(then)](base::Result<trust::SecretSeed> opened) mutable {
            if (opened) {
                m_keeper.keep(std::move(*opened));
                if (receiver)
                    then(m_keeper.seed());
            } else if (protection() == trust::Protection::Passphrase
                && opened.error().code == base::ErrorCode::KeyOpen) {
                askPassphrase(receiver, std::move(then), sentence(opened.error()));
            } else {
                showError(m_window, tr("Your key was not opened."), opened.error());
            }
        });
}

void KeyCommands::changeIdentity(const QString& title, const QString& whatWasTried, const std::string& passphrase,
    std::function<base::Result<void>()> work, std::function<void(Seed)> then)
{
    using Opened = base::Result<trust::SecretSeed>;
    m_jobs.start(
        this, title, Job::Visibility::Shown,
        [profile = m_profile, passphrase, work = std::move(work)](base::JobContext&) -> Opened {
            if (auto done = work(); !done)
                return base::forward(done);
            return profile->openIdentity(passphrase);
        },
        [this, whatWasTried, then = std::move(then)](Opened opened) {
            if (opened) {
                m_keeper.keep(std::move(*opened));
                Q_EMIT identityChanged();
                then(m_keeper.seed());
            } else {
                showError(m_window, whatWasTried, opened.error());
                Q_EMIT identityChanged();
            }
        });
}

void KeyCommands::makeKey()
{
    if (!m_profile || hasKey())
        return;
    auto* dialog = new MakeKeyDialog(m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const KeyProtection chosen = dialog->options();
        changeIdentity(
            tr("Making your key"), tr("No key was made."), chosen.passphrase,
            [profile = m_profile, chosen] { return profile->createIdentity(chosen.protection, chosen.passphrase); },
            [this](const Seed& seed) { showSheetOf(seed); });
    });
    shown(dialog);
}

void KeyCommands::restoreKey()
{
    if (!m_profile || hasKey())
        return;
    auto* dialog = new RestoreKeyDialog(m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const RestoreKeyDialog::Options chosen = dialog->options();
        changeIdentity(
            tr("Restoring your key"), tr("The key was not restored."), chosen.protection.passphrase,
            [profile = m_profile, chosen] {
                return profile->restoreIdentity(
                    chosen.sheet, chosen.protection.protection, chosen.protection.passphrase);
            },
            [this](const Seed&) {
                showInformation(m_window, tr("Your key is back."),
                    tr("New work is numbered from the next thousand, so that it never meets what the old laptop handed "
                       "in."));
            });
    });
    shown(dialog);
}

void KeyCommands::changePassphrase()
{
    const auto present = protection();
    if (!present)
        return;
    auto* dialog = new ChangePassphraseDialog(*present, {}, m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const ChangePassphraseDialog::Options chosen = dialog->options();
        changeIdentity(
            tr("Changing the passphrase"), tr("The passphrase was not changed."), chosen.next.passphrase,
            [profile = m_profile, chosen] {
                return profile->changePassphrase(chosen.oldPassphrase, chosen.next.protection, chosen.next.passphrase);
            },
            [this](const Seed&) {
                showInformation(m_window, tr("The passphrase was changed."),
                    tr("The recovery sheet stays the same: it holds the key itself, not the passphrase."));
            });
    });
    shown(dialog);
}

void KeyCommands::showSheet()
{
    withSeed(this, [this](const Seed& seed) { showSheetOf(seed); });
}

void KeyCommands::showSheetOf(const Seed& seed)
{
    auto* dialog = new RecoverySheetDialog(trust::makeSheet(*seed), m_window);
    connect(dialog, &RecoverySheetDialog::printRequested, dialog, [dialog] { printSheet(dialog); });
    connect(dialog, &RecoverySheetDialog::saveRequested, dialog, [dialog] { saveSheet(dialog); });
    shown(dialog);
}

} // namespace gleaner::ui

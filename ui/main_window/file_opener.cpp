#include "ui/main_window/file_opener.h"

#include "core/base/file.h"
#include "core/formats/append.h"
#include "core/formats/source.h"
#include "ui/import/pack_dialog.h"
#include "ui/import/project_place.h"
#include "ui/messages/messages.h"
#include "ui/messages/text.h"
#include "ui/receipts/receipt_delivery.h"
#include "ui/widgets/file_chooser.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

using SharedWorkspace = std::shared_ptr<workspace::Workspace>;

base::Result<SharedWorkspace> shared(base::Result<std::unique_ptr<workspace::Workspace>> made)
{
    if (!made)
        return base::forward(made);
    return SharedWorkspace(std::move(*made));
}

struct ReadBundle {
    std::shared_ptr<const std::string> bytes;
    bundle::Bundle bundle;
};

/// A text table goes on to the question how to read it; any other file to the question which of its tables.
struct LookedAt {
    std::shared_ptr<const formats::Source> source;
    std::shared_ptr<const formats::Conversion> text; ///< null unless the file is one text table
    formats::csv::Sniff sniff;
};

base::Result<LookedAt> lookAt(
    const std::filesystem::path& file, const std::filesystem::path& scratch, base::JobContext& job)
{
    auto source = formats::Source::open(file, scratch, job);
    if (!source)
        return base::forward(source);
    LookedAt looked{std::move(*source), nullptr, {}};
    if (looked.source->format() != formats::Format::Csv)
        return looked;
    auto made = looked.source->convert({}, job);
    if (!made)
        return base::forward(made);
    auto sniff = formats::readingsOf(*made);
    if (!sniff)
        return base::forward(sniff);
    looked.text = std::make_shared<const formats::Conversion>(std::move(*made));
    looked.sniff = std::move(*sniff);
    return looked;
}

workspace::NewTable newTable(const QString& file, const formats::Conversion& made, const formats::csv::Dialect& dialect,
    workspace::SourcePlace place = workspace::SourcePlace::Project)
{
    return {made.table, made.bytes, dialect, made.origin.is_null() ? std::string{} : made.origin.dump(), toPath(file),
        place};
}

/// The one table of a file, read in the best way.
struct BestReading {
    formats::Conversion made;
    formats::csv::Dialect dialect;
};

base::Result<BestReading> readBest(
    const std::filesystem::path& file, const std::filesystem::path& scratch, base::JobContext& job)
{
    const auto source = formats::Source::open(file, scratch, job);
    if (!source)
        return base::forward(source);
    auto made = (*source)->convert({}, job);
    if (!made)
        return base::forward(made);
    const auto sniff = formats::readingsOf(*made);
    if (!sniff)
        return base::forward(sniff);
    return BestReading{std::move(*made), sniff->readings.front().dialect};
}

} // namespace

FileOpener::FileOpener(JobRunner& jobs, workspace::Profile& profile, ProjectCloser& closer, QWidget* window)
    : QObject(window)
    , m_jobs(jobs)
    , m_profile(profile)
    , m_closer(closer)
    , m_window(window)
{
}

QString FileOpener::projectFolder() const
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = QDir(documents.isEmpty() ? QDir::homePath() : documents).filePath(u"Gleaner"_s);
    QDir().mkpath(folder);
    return folder;
}

void FileOpener::open(const QString& path)
{
    const QString tried = tr("“%1” was not opened").arg(QFileInfo(path).fileName());
    if (!QFileInfo::exists(path)) {
        showError(m_window, tried, base::Error{base::ErrorCode::FileNotFound, {utf8(QFileInfo(path).fileName())}, {}});
        return;
    }
    switch (workspace::fileKindOf(toPath(path))) {
    case workspace::FileKind::Project:
        openProject(path);
        return;
    case workspace::FileKind::Bundle:
        openBundle(path);
        return;
    case workspace::FileKind::Table:
    case workspace::FileKind::Unknown:
        // Reading it as a table says most exactly why it is none.
        openTable(path);
        return;
    }
}

bool FileOpener::isOpenForWriting(const QString& path) const
{
    std::error_code none;
    return m_current && m_current->readOnlyReason().empty()
        && std::filesystem::equivalent(m_current->path(), toPath(path), none);
}

void FileOpener::openProject(const QString& path)
{
    if (isOpenForWriting(path))
        Q_EMIT openAlready();
    else
        m_closer.whenClosed(toPath(path), [this, path]() { readProject(path); });
}

void FileOpener::readProject(const QString& path)
{
    const auto trust = m_profile.trustContext();
    if (!trust) {
        showError(m_window, tr("The project was not opened"), trust.error());
        return;
    }
    make(
        tr("Opening the project"),
        [file = toPath(path), context = *trust](base::JobContext& job, const workspace::ShowFirst& show) {
            return shared(workspace::Workspace::open(file, context, job, show));
        },
        [this, path](const base::Error& error) { refuseProject(path, error); });
}

void FileOpener::make(const QString& title, Make make, Refused refused)
{
    if (m_opening)
        m_opening->abandon();
    if (m_showing)
        Q_EMIT readingStopped();
    m_showing = false;
    const QPointer<QObject> self(this);
    auto number = std::make_shared<JobHandle>();
    const auto show = [this, self, number](const workspace::FirstScreen& screen) {
        m_jobs.post(self, [this, number, screen]() {
            if (m_opening != *number)
                return;
            m_showing = true;
            Q_EMIT firstScreen(screen);
        });
    };
    m_opening = m_jobs.start(
        this, title, Job::Visibility::Shown,
        [make = std::move(make), show](base::JobContext& job) { return make(job, show); },
        [this, refused = std::move(refused)](base::Result<SharedWorkspace> made) {
            m_opening.reset();
            const bool shown = std::exchange(m_showing, false);
            if (made) {
                Q_EMIT opened(*made);
                return;
            }
            if (shown)
                Q_EMIT readingStopped();
            refused(made.error());
        });
    *number = m_opening;
}

void FileOpener::cancelOpening()
{
    if (m_opening)
        m_opening->cancel();
}

void FileOpener::refuseProject(const QString& path, const base::Error& error)
{
    const QString tried = tr("“%1” was not opened").arg(QFileInfo(path).fileName());
    const bool missing = error.code == base::ErrorCode::SourceMissing || error.code == base::ErrorCode::SourceChanged;
    if (missing)
        ask(m_window, tried, sentence(error), tr("Find the file …"), [this, path]() { findSource(path); });
    else
        showError(m_window, tried, error);
}

void FileOpener::findSource(const QString& project)
{
    FileRequest request;
    request.title = tr("Find the table file");
    chooseFile(m_window, request, [this, project](const QString& file) {
        m_jobs.start(
            this, tr("Comparing the file"), Job::Visibility::Shown,
            [project = toPath(project), file = toPath(file)](
                base::JobContext& job) { return workspace::Workspace::referTo(project, file, job); },
            [this, project](const base::Result<void>& found) {
                if (found)
                    openProject(project);
                else
                    refuseProject(project, found.error());
            });
    });
}

void FileOpener::openTable(const QString& path)
{
    m_jobs.start(
        this, tr("Looking at the file"), Job::Visibility::Shown,
        [file = toPath(path), scratch = toPath(projectFolder())](
            base::JobContext& job) { return lookAt(file, scratch, job); },
        [this, path](const base::Result<LookedAt>& looked) {
            if (!looked) {
                showError(m_window, tr("“%1” was not opened").arg(QFileInfo(path).fileName()), looked.error());
                return;
            }
            if (looked->text)
                askHowToRead(path, looked->source, looked->text, looked->sniff);
            else
                askWhichTable(path, looked->source);
        });
}

void FileOpener::askWhichTable(const QString& path, std::shared_ptr<const formats::Source> source)
{
    auto* dialog = new SourceDialog(path, std::move(source), projectFolder(), m_jobs, m_window);
    connect(dialog, &SourceDialog::chosen, this, &FileOpener::createFromTable);
    dialog->open();
}

void FileOpener::askHowToRead(const QString& path, std::shared_ptr<const formats::Source> source,
    std::shared_ptr<const formats::Conversion> table, const formats::csv::Sniff& sniff)
{
    auto* dialog = new ImportDialog(path, table->bytes, sniff, projectFolder(), m_jobs, m_window);
    // What was unpacked lies in no file that a project could refer to.
    if (table->origin.is_null())
        dialog->offerReference();
    connect(dialog, &ImportDialog::chosen, this, [this, table](const ImportChoice& choice) {
        createFromTable({choice.file, choice.project, table, choice.dialect, choice.place});
    });
    connect(dialog, &ImportDialog::fixedWidths, this, [this, path, source]() { askWhichTable(path, source); });
    dialog->open();
}

void FileOpener::createFromTable(const SourceTableChoice& choice)
{
    make(
        tr("Reading the table"),
        [choice](base::JobContext& job, const workspace::ShowFirst& show) {
            return shared(workspace::Workspace::createFromTable(toPath(choice.project),
                newTable(choice.file, *choice.conversion, choice.dialect, choice.place), job, show));
        },
        [this, choice](const base::Error& error) {
            showError(m_window, tr("“%1” was not opened").arg(QFileInfo(choice.file).fileName()), error);
        });
}

void FileOpener::openSeveral(const QStringList& dropped)
{
    std::vector<std::string> names;
    for (const QString& path : dropped)
        names.push_back(utf8(path));
    QStringList paths;
    for (const std::string& name : formats::withoutParts(names))
        paths << text(name);
    if (paths.size() == 1) {
        open(paths.first());
        return;
    }
    const bool tables = std::all_of(paths.begin(), paths.end(),
        [](const QString& path) { return workspace::fileKindOf(toPath(path)) == workspace::FileKind::Table; });
    if (!tables) {
        open(paths.first());
        return;
    }
    QStringList files = paths;
    std::sort(files.begin(), files.end());
    auto* dialog = new AppendDialog(files, projectFolder(), m_window);
    connect(dialog, &AppendDialog::oneTable, this, &FileOpener::createFromSeveral);
    connect(dialog, &AppendDialog::oneProjectEach, this, &FileOpener::createEach);
    dialog->open();
}

void FileOpener::createFromSeveral(const AppendFilesChoice& choice)
{
    const formats::AppendChoice how{utf8(choice.sourceColumn),
        choice.joinByName ? formats::DifferingColumns::JoinByName : formats::DifferingColumns::Refuse};
    make(
        tr("Reading the tables"),
        [choice, how, scratch = toPath(projectFolder())](
            base::JobContext& job, const workspace::ShowFirst& show) -> base::Result<SharedWorkspace> {
            std::vector<formats::AppendPart> parts;
            for (const QString& file : choice.files) {
                auto read = readBest(toPath(file), scratch, job);
                if (!read)
                    return base::forward(read);
                parts.push_back({read->made.name, read->made.bytes, read->dialect, read->made.origin});
            }
            const std::filesystem::path project = toPath(choice.project);
            const auto made
                = formats::append(parts, how, table::tableNameFor(project.filename().string()), scratch, job);
            if (!made)
                return base::forward(made);
            return shared(workspace::Workspace::createFromTable(
                project, newTable(choice.project, *made, formats::csv::Dialect{}), job, show));
        },
        [this, choice](const base::Error& error) {
            if (error.code != base::ErrorCode::ColumnsDiffer) {
                showError(m_window, tr("The files were not opened"), error);
                return;
            }
            ask(m_window, tr("The files do not all have the same columns"), sentence(error), tr("Join them by name"),
                [this, choice]() {
                    AppendFilesChoice byName = choice;
                    byName.joinByName = true;
                    createFromSeveral(byName);
                });
        });
}

void FileOpener::createEach(const QStringList& files)
{
    m_jobs.start(
        this, tr("Reading the tables"), Job::Visibility::Shown,
        [files, folder = projectFolder()](base::JobContext& job) -> base::Result<SharedWorkspace> {
            SharedWorkspace first;
            for (const QString& file : files) {
                const auto read = readBest(toPath(file), toPath(folder), job);
                if (!read)
                    return base::forward(read);
                auto made = workspace::Workspace::createFromTable(
                    toPath(freeProjectPath(folder, QFileInfo(file).completeBaseName())),
                    newTable(file, read->made, read->dialect), job);
                if (!made)
                    return base::forward(made);
                if (!first)
                    first = std::move(*made);
            }
            return first;
        },
        [this, count = files.size()](base::Result<SharedWorkspace> made) {
            if (!made) {
                showError(m_window, tr("Not all files were opened"), made.error());
                return;
            }
            Q_EMIT opened(*made);
            showInformation(m_window, tr("%Ln project(s) made", nullptr, static_cast<int>(count)),
                tr("The first is open; the others are in the same folder."));
        });
}

void FileOpener::openBundle(const QString& path)
{
    const auto trust = m_profile.trustContext();
    if (!trust) {
        showError(m_window, tr("The file was not opened"), trust.error());
        return;
    }
    m_jobs.start(
        this, tr("Checking the signatures"), Job::Visibility::Shown,
        [file = toPath(path), context = *trust](base::JobContext&) -> base::Result<ReadBundle> {
            auto bytes = base::readFile(file);
            if (!bytes)
                return base::forward(bytes);
            auto read = bundle::readBundle(*bytes, context);
            if (!read)
                return base::forward(read);
            return ReadBundle{std::make_shared<const std::string>(std::move(*bytes)), std::move(*read)};
        },
        [this, path](const base::Result<ReadBundle>& read) {
            if (!read)
                showError(m_window, tr("“%1” was not opened").arg(QFileInfo(path).fileName()), read.error());
            else
                showBundle(path, read->bundle, read->bytes);
        });
}

void FileOpener::takeInKept()
{
    const auto trust = m_profile.trustContext();
    const auto kept = m_profile.keptReceipts();
    if (kept.empty() || !trust || !m_current || !m_current->pack() || !m_current->readOnlyReason().empty())
        return;
    struct KeptReceipt {
        std::filesystem::path file;
        ReadBundle read;
    };
    m_jobs.start(
        this, tr("Looking for answers"), Job::Visibility::Quiet,
        [kept, context = *trust, base = m_current->pack()->pack.ref.digest](base::JobContext&) {
            std::vector<KeptReceipt> own;
            for (const std::filesystem::path& file : kept) {
                auto bytes = base::readFile(file);
                auto read = bytes ? bundle::readBundle(*bytes, context) : base::forward(bytes);
                if (read && read->receipt && read->receipt->base.digest == base)
                    own.push_back({file, {std::make_shared<const std::string>(std::move(*bytes)), std::move(*read)}});
            }
            return own;
        },
        [this, path = m_current->path()](const std::vector<KeptReceipt>& own) {
            bool stored = false;
            for (const KeptReceipt& receipt : own) {
                // Another may have been opened meanwhile, and an answer to other work on this pack stays kept.
                if (!m_current || m_current->path() != path
                    || !m_current->receive(receipt.read.bundle, *receipt.read.bytes))
                    continue;
                stored = true;
                (void)m_profile.dropReceipt(receipt.file);
            }
            if (!stored)
                return;
            Q_EMIT receiptStored();
            showInformation(m_window, tr("An answer to your work is here"),
                tr("It was opened before on this laptop and kept until its project was there. It is in the project "
                   "now."));
        });
}

void FileOpener::showBundle(const QString& path, const bundle::Bundle& bundle, std::shared_ptr<const std::string> bytes)
{
    switch (bundle.kind) {
    case bundle::Kind::Pack:
        openPack(path, bundle, std::move(bytes));
        break;
    case bundle::Kind::Receipt:
        openReceipt(bundle, std::move(bytes), {});
        break;
    case bundle::Kind::Contribution:
        Q_EMIT contributionOpened(path);
        break;
    }
}

void FileOpener::openPack(const QString&, const bundle::Bundle& pack, std::shared_ptr<const std::string> bytes)
{
    // Work on this very pack goes on where it was, whoever brings the file again.
    for (const workspace::KnownProject& project : m_profile.projects()) {
        if (project.baseDigest == pack.pack->ref.digest && std::filesystem::exists(project.path)) {
            ask(m_window, tr("You have worked on this pack before"),
                tr("The project “%1” holds your work on it.").arg(QFileInfo(fromPath(project.path)).fileName()),
                tr("Open that project"), [this, path = fromPath(project.path)]() { openProject(path); });
            return;
        }
    }
    auto* dialog = new PackDialog(pack, projectFolder(), m_window);
    connect(
        dialog, &PackDialog::chosen, this, [this, chain = pack.chain, bytes](const QString& project, bool trustCity) {
            if (trustCity && chain) {
                if (const auto trusted = m_profile.trustCity(*chain, today()); !trusted) {
                    showError(m_window, tr("The city was not confirmed"), trusted.error());
                    return;
                }
            }
            createFromPack(project, bytes);
        });
    dialog->open();
}

void FileOpener::createFromPack(const QString& project, std::shared_ptr<const std::string> bytes)
{
    const auto trust = m_profile.trustContext();
    if (!trust) {
        showError(m_window, tr("The pack was not opened"), trust.error());
        return;
    }
    make(
        tr("Opening the pack"),
        [file = toPath(project), bytes, context = *trust](
            base::JobContext& job, const workspace::ShowFirst&) -> base::Result<SharedWorkspace> {
            const auto read = bundle::readBundle(*bytes, context);
            if (!read)
                return base::forward(read);
            return shared(workspace::Workspace::createFromPack(file, *read, *bytes, job));
        },
        [this](const base::Error& error) { showError(m_window, tr("The pack was not opened"), error); });
}

void FileOpener::openReceipt(
    const bundle::Bundle& receipt, std::shared_ptr<const std::string> bytes, std::vector<std::filesystem::path> tried)
{
    const Delivery delivery = ui::deliver(receipt, *bytes, m_current, m_profile, tried);
    if (delivery.outcome == Delivery::Outcome::OtherProject) {
        const auto trust = m_profile.trustContext();
        if (!trust) {
            showError(m_window, tr("The answer was not opened"), trust.error());
            return;
        }
        tried.push_back(delivery.project);
        m_closer.whenClosed(
            delivery.project, [this, file = delivery.project, context = *trust, receipt, bytes, tried]() {
                m_jobs.start(
                    this, tr("Opening the project"), Job::Visibility::Shown,
                    [file, context](
                        base::JobContext& job) { return shared(workspace::Workspace::open(file, context, job)); },
                    [this, receipt, bytes, tried](base::Result<SharedWorkspace> made) {
                        // A project that can't be opened did not take the receipt; the next one is asked.
                        if (made)
                            Q_EMIT opened(*made);
                        openReceipt(receipt, bytes, tried);
                    });
            });
        return;
    }
    if (delivery.error && delivery.error->code == base::ErrorCode::ProjectReadOnly) {
        showInformation(m_window, tr("The answer was not taken in"),
            tr("Its project is open in another window, or can't be written to. Nothing was changed. Open the answer in "
               "that window, or close the window and open the answer here again."));
        return;
    }
    if (delivery.outcome == Delivery::Outcome::Refused && delivery.error) {
        showError(m_window, tr("The answer was not taken in"), *delivery.error);
        return;
    }
    if (delivery.outcome == Delivery::Outcome::Stored)
        Q_EMIT receiptStored();
    showInformation(
        m_window, tr("An answer from %1").arg(text(receipt.receipt->city)), sentenceFor(delivery, *receipt.receipt));
}

} // namespace gleaner::ui

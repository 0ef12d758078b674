#include "core/workspace/workspace.h"

#include "core/formats/csv/record_bytes.h"
#include "core/workspace/new_workspace.h"
#include "core/workspace/project_workspace.h"

#include <array>
#include <fstream>

namespace gleaner::workspace {

using base::ErrorCode;
using base::Result;

namespace {

constexpr std::size_t shownChanges = 200;

PackInfo packInfo(const bundle::Bundle& read, bundle::TrustState trust)
{
    PackInfo info{*read.pack, trust, {}};
    for (bundle::PackTable& table : info.pack.tables)
        table.bytes.clear();
    if (!read.container.signatures.empty()) {
        if (const auto print = trust::sshFingerprint(read.container.signatures.front().keys.ssh))
            info.fingerprint = *print;
    }
    return info;
}

/// The pack inside a project. Its own consistency must hold; whether its city is trusted here is only shown, because a
/// project must open on a laptop that has not met the city yet.
Result<std::optional<PackInfo>> packOf(const project::ProjectFile& file, const bundle::TrustContext& trust)
{
    const auto origin = file.pack();
    if (!origin)
        return base::forward(origin);
    if (origin->file.empty())
        return std::nullopt;
    auto read = bundle::readBundle(origin->file, trust);
    if (!read)
        read = bundle::readBundle(origin->file, {});
    if (!read || !read->pack)
        return base::fail(ErrorCode::ProjectDamaged, {base::shownName(file.path()), "the pack inside it"});
    return packInfo(*read, read->state);
}

Result<formats::csv::Document> readSource(const project::SourceTable& source, base::JobContext& job)
{
    auto document = formats::csv::read(source.bytes, source.dialect, source.name, job);
    if (!document)
        return document;
    if (document->table.columnCount() != source.schema.columns.size())
        return base::fail(ErrorCode::ProjectDamaged, {source.name, "its columns"});
    document->table = document->table.withSchema(std::make_shared<const table::Schema>(source.schema));
    return document;
}

void showStored(const project::ProjectFile& file, const ShowFirst& show)
{
    const table::RowSourcePtr rows = file.firstRows();
    if (!rows)
        return;
    const auto view = file.setting("view");
    show({file.path().stem().string(), rows->schema().table, rows, view ? view->value_or("") : ""});
}

Result<std::unique_ptr<Workspace>> loaded(std::unique_ptr<project::ProjectFile> file,
    std::map<std::string, formats::csv::Document> documents, std::optional<PackInfo> pack, base::JobContext& job)
{
    auto workspace = std::make_unique<ProjectWorkspace>(std::move(file), std::move(documents), std::move(pack));
    if (auto result = workspace->load(job); !result)
        return base::forward(result);
    return workspace;
}

} // namespace

Result<std::unique_ptr<Workspace>> Workspace::createFromTable(const std::filesystem::path& project,
    const std::filesystem::path& table, const formats::csv::Dialect& dialect, base::JobContext& job, SourcePlace place,
    const ShowFirst& show)
{
    const auto mapped = base::mapFile(table);
    if (!mapped)
        return base::forward(mapped);
    if ((*mapped)->view().empty())
        return base::fail(ErrorCode::EmptyFile, {base::shownName(table)});
    return createFromTable(
        project, {table::tableNameFor(table.filename().string()), *mapped, dialect, {}, table, place}, job, show);
}

Result<std::unique_ptr<Workspace>> Workspace::createFromTable(
    const std::filesystem::path& project, const NewTable& table, base::JobContext& job, const ShowFirst& show)
{
    auto made = makeFromTable(project, table, job, show);
    if (!made)
        return base::forward(made);
    std::map<std::string, formats::csv::Document> documents;
    documents.emplace(table.name, std::move(made->document));
    return loaded(std::move(made->file), std::move(documents), std::nullopt, job);
}

Result<std::unique_ptr<Workspace>> Workspace::createFromPack(
    const std::filesystem::path& project, const bundle::Bundle& pack, std::string_view file, base::JobContext& job)
{
    if (!pack.pack)
        return base::fail(ErrorCode::BadParameter, {"pack", "the bundle is of another kind"});
    if (pack.state == bundle::TrustState::NewCity)
        return base::fail(ErrorCode::CityNotTrusted, {pack.pack->anchor});
    if (pack.state != bundle::TrustState::Trusted)
        return base::fail(ErrorCode::Unsigned);
    std::map<std::string, formats::csv::Document> documents;
    std::vector<project::SourceTable> sources;
    for (const bundle::PackTable& table : pack.pack->tables) {
        auto document = bundle::openPackTable(table, job);
        if (!document)
            return base::forward(document);
        sources.push_back({table.name, document->source, table.dialect, document->table.schema(), {},
            formats::csv::recordStarts(*document), {}});
        documents.emplace(table.name, std::move(*document));
    }
    auto created = project::ProjectFile::create(project, sources, {std::string(file)}, job);
    if (!created)
        return base::forward(created);
    return loaded(std::move(*created), std::move(documents), packInfo(pack, pack.state), job);
}

Result<std::unique_ptr<Workspace>> Workspace::open(const std::filesystem::path& project,
    const bundle::TrustContext& trust, base::JobContext& job, const ShowFirst& show)
{
    auto file = project::ProjectFile::open(project);
    if (!file)
        return base::forward(file);
    if (show)
        showStored(**file, show);
    auto pack = packOf(**file, trust);
    if (!pack)
        return base::forward(pack);
    const auto sources = (*file)->tables(job);
    if (!sources)
        return base::forward(sources);
    std::map<std::string, formats::csv::Document> documents;
    for (const project::SourceTable& source : *sources) {
        auto document = readSource(source, job);
        if (!document)
            return base::forward(document);
        documents.emplace(source.name, std::move(*document));
    }
    return loaded(std::move(*file), std::move(documents), std::move(*pack), job);
}

Result<void> Workspace::referTo(
    const std::filesystem::path& project, const std::filesystem::path& file, base::JobContext& job)
{
    const auto opened = project::ProjectFile::open(project);
    return opened ? (*opened)->referTo(file, job) : base::forward(opened);
}

Result<PreparedStep> Workspace::prepare(
    const table::Table& snapshot, std::uint64_t revision, history::Step step, base::JobContext& job)
{
    auto outcome = history::applyStep(snapshot, step, job);
    if (!outcome)
        return base::forward(outcome);
    PreparedStep prepared{std::move(step), revision, std::move(*outcome), {}, {}};
    prepared.step.expect = prepared.outcome.summary;
    prepared.stored = {base::controlJson(history::toJson(prepared.step)), prepared.outcome.summary};
    prepared.changes = clean::distinctChanges(snapshot, prepared.outcome.table, shownChanges);
    return prepared;
}

Result<std::vector<PreparedStep>> Workspace::prepareAll(
    history::Tables tables, std::uint64_t revision, const history::Recipe& recipe, base::JobContext& job)
{
    std::vector<PreparedStep> steps;
    for (const history::Step& step : recipe.steps) {
        const auto table = tables.find(step.table);
        if (table == tables.end())
            return base::fail(ErrorCode::NoSuchTable, {step.table});
        auto prepared = prepare(table->second, revision + steps.size(), step, job);
        if (!prepared)
            return base::forward(prepared);
        table->second = prepared->outcome.table;
        steps.push_back(std::move(*prepared));
    }
    return steps;
}

Result<void> Workspace::commit(PreparedStep prepared)
{
    std::vector<PreparedStep> one;
    one.push_back(std::move(prepared));
    return commitAll(std::move(one));
}

Result<void> Workspace::undo()
{
    if (!history().canUndo())
        return base::fail(ErrorCode::NothingToUndo);
    return goTo(history().position() - 1);
}

Result<void> Workspace::redo()
{
    if (!history().canRedo())
        return base::fail(ErrorCode::NothingToRedo);
    return goTo(history().position() + 1);
}

FileKind fileKindOf(const std::filesystem::path& file)
{
    std::array<char, 100> head{};
    // Opening a pipe would wait for its other end.
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error))
        return FileKind::Unknown;
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return FileKind::Unknown;
    stream.read(head.data(), head.size());
    const std::string_view bytes(head.data(), static_cast<std::size_t>(stream.gcount()));
    // Any other database is a source of tables.
    constexpr std::size_t applicationId = 68;
    const bool ours = bytes.starts_with("SQLite format 3") && bytes.size() >= applicationId + 4
        && bytes.substr(applicationId, 4) == "Glnr";
    if (ours || file.extension() == ".gleaner")
        return FileKind::Project;
    // OpenDocument files begin with an entry "mimetype", too.
    if (file.extension() == ".glean"
        || (bytes.starts_with("PK\x03\x04") && bytes.size() > 30
            && bytes.substr(30).starts_with("mimetypeapplication/vnd.gleaner.")))
        return FileKind::Bundle;
    return FileKind::Table;
}

} // namespace gleaner::workspace

#include "core/project/frames.h"
#include "core/project/source_json.h"
#include "core/project/stored_project.h"

#include <algorithm>

namespace gleaner::project {

base::Result<std::vector<StoredSource>> StoredProject::readSources() const
{
    std::vector<StoredSource> sources;
    const auto damaged = [&] { return tl::unexpected<base::Error>(m_database->damaged("a table's description")); };
    auto read = m_database->query("SELECT place, name, dialect, schema, size FROM source ORDER BY place", {},
        [&](Row& row) -> base::Result<void> {
            StoredSource source;
            source.place = row.integer(0);
            source.size = row.count(4);
            source.table.name = row.text(1);
            const auto dialectJson = base::parseJson(row.text(2), "dialect");
            const auto schemaJson = base::parseJson(row.text(3), "schema");
            const auto place = static_cast<std::int64_t>(sources.size()) + 1;
            if (row.mistyped() || source.place != place || !dialectJson || !schemaJson)
                return damaged();
            const auto dialect = formats::csv::dialectFromJson(*dialectJson);
            auto schema = schemaFromJson(*schemaJson, source.table.name);
            const auto isName = [&](const StoredSource& other) { return other.table.name == source.table.name; };
            if (!dialect || !schema || std::ranges::any_of(sources, isName))
                return damaged();
            source.table.dialect = *dialect;
            source.table.schema = std::move(*schema);
            sources.push_back(std::move(source));
            return {};
        });
    if (!read)
        return base::forward(read);
    if (auto referring = readReferences(sources); !referring)
        return base::forward(referring);
    return sources;
}

base::Result<void> StoredProject::readReferences(std::vector<StoredSource>& sources) const
{
    if (m_version == 1)
        return {};
    return m_database->query(
        "SELECT place, path, digest, modified FROM reference ORDER BY place", {}, [&](Row& row) -> base::Result<void> {
            const std::uint64_t place = row.count(0);
            const std::string_view digest = row.blob(2);
            Reference reference;
            reference.path = std::string(row.blob(1));
            reference.modified = row.integer(3);
            if (place < 1 || place > sources.size() || digest.size() != reference.digest.size()
                || !reference.path.is_absolute())
                return tl::unexpected<base::Error>(m_database->damaged("a reference to a table file"));
            std::ranges::copy(digest, reference.digest.begin());
            reference.size = sources[place - 1].size;
            sources[place - 1].table.reference = reference.path;
            sources[place - 1].reference = std::move(reference);
            return {};
        });
}

base::Result<std::vector<SourceTable>> StoredProject::tables(base::JobContext& job) const
{
    const std::lock_guard guard(m_mutex);
    auto sources = readSources();
    if (!sources)
        return base::forward(sources);
    const FrameNumbers numbers = m_version == 1 ? FrameNumbers::ByCount : FrameNumbers::ByPlace;
    std::vector<SourceTable> tables;
    for (StoredSource& source : *sources) {
        auto bytes = source.reference ? openReference(*source.reference, m_path, job)
                                      : loadFrames(*m_database, source.place, source.size, numbers, job);
        if (!bytes)
            return base::forward(bytes);
        source.table.bytes = std::move(*bytes);
        tables.push_back(std::move(source.table));
    }
    return tables;
}

base::Result<void> StoredProject::referTo(const std::filesystem::path& file, base::JobContext& job)
{
    const auto bytes = base::mapFile(file);
    if (!bytes)
        return base::forward(bytes);
    const auto found = referenceTo(file, (*bytes)->view(), job);
    if (!found)
        return base::forward(found);
    return write([&]() -> base::Result<void> {
        const auto sources = readSources();
        if (!sources)
            return base::forward(sources);
        for (const StoredSource& source : *sources) {
            if (!source.reference || source.reference->digest != found->digest || source.size != found->size)
                continue;
            return m_database->run("UPDATE reference SET path = ?2, modified = ?3 WHERE place = ?1",
                {source.place, Blob{found->path.native()}, found->modified});
        }
        return base::fail(
            base::ErrorCode::SourceChanged, {base::shownName(m_path), base::shownName(file), "its content is another"});
    });
}

base::Result<std::vector<SourceFile>> StoredProject::sourceFiles(base::JobContext& job) const
{
    // The files are looked at without the lock.
    const auto sources = [this] {
        const std::lock_guard guard(m_mutex);
        return readSources();
    }();
    if (!sources)
        return base::forward(sources);
    std::vector<SourceFile> files;
    for (const StoredSource& source : *sources) {
        if (!source.reference)
            continue;
        const auto loss = lossOf(*source.reference, m_path, job);
        if (!loss)
            return base::forward(loss);
        files.push_back({source.table.name, locate(*source.reference, m_path).value_or(source.reference->path), *loss});
    }
    return files;
}

base::Result<std::vector<Piece>> StoredProject::readPieces(const StoredSource& source) const
{
    std::vector<Piece> pages;
    auto read = m_database->query("SELECT at, size FROM page WHERE id >= ?1 AND id < ?2 ORDER BY id",
        {pageId(source.place, 0), pageId(source.place + 1, 0)}, [&pages](Row& row) -> base::Result<void> {
            pages.push_back({row.count(0), row.count(1)});
            return {};
        });
    if (!read)
        return base::forward(read);
    auto pieces = piecesAround(pages, source.size);
    if (!pieces)
        return tl::unexpected<base::Error>(m_database->damaged("the pages of a table"));
    return std::move(*pieces);
}

base::Result<void> StoredProject::takeIn(std::string_view table, std::string_view bytes, base::JobContext& job)
{
    return write([&]() -> base::Result<void> {
        const auto all = readSources();
        if (!all)
            return base::forward(all);
        const auto source = std::ranges::find_if(
            *all, [table](const StoredSource& candidate) { return candidate.table.name == table; });
        if (source == all->end() || !source->reference)
            return {};
        const auto digest = pieceDigest(bytes, job);
        if (!digest)
            return base::forward(digest);
        if (bytes.size() != source->size || *digest != source->reference->digest)
            return base::fail(base::ErrorCode::BadParameter, {"the table " + source->table.name, "its bytes differ"});
        const auto pieces = readPieces(*source);
        if (!pieces)
            return base::forward(pieces);
        auto stored = storeFrames(*m_database, source->place, bytes, *pieces, 0, bytes.size(), job);
        if (!stored)
            return stored;
        return m_database->run("DELETE FROM reference WHERE place = ?1", {source->place});
    });
}

base::Result<PackOrigin> StoredProject::pack() const
{
    const std::lock_guard guard(m_mutex);
    std::uint64_t size = 0;
    auto read = m_database->query("SELECT size FROM pack", {}, [&size](Row& row) -> base::Result<void> {
        size = row.count(0);
        return {};
    });
    if (!read)
        return base::forward(read);
    const FrameNumbers numbers = m_version == 1 ? FrameNumbers::ByCount : FrameNumbers::ByPlace;
    base::NullJob job;
    const auto bytes = loadFrames(*m_database, 0, size, numbers, job);
    if (!bytes)
        return base::forward(bytes);
    return PackOrigin{std::string((*bytes)->view())};
}

} // namespace gleaner::project

#include "core/project/stored_project.h"

#include "core/project/new_file.h"
#include "core/project/project_schema.h"

namespace gleaner::project {

namespace {

using base::ErrorCode;

std::int64_t stored(std::size_t count) { return static_cast<std::int64_t>(count); }

std::string textOf(const base::Json& json) { return json.dump(-1, ' ', false, base::Json::error_handler_t::replace); }

} // namespace

std::string readOnlyReasonFor(Grant grant, const std::filesystem::path& path)
{
    switch (grant) {
    case Grant::HeldElsewhere:
        return openElsewhereReason;
    case Grant::FileReadOnly:
        return fileReadOnlyReason;
    case Grant::NoLocks:
        return noLocksReason;
    case Grant::Writer:
        break;
    }
    return canMakeFilesBeside(path) ? std::string{} : std::string(folderReadOnlyReason);
}

base::Result<std::unique_ptr<ProjectFile>> StoredProject::open(
    const std::filesystem::path& path, std::unique_ptr<FileHold> hold, std::string reason, std::int64_t version)
{
    const bool writes = reason.empty();
    std::unique_ptr<StoredProject> project(new StoredProject(path, std::move(hold), std::move(reason), version));
    auto database = Database::open(path, base::shownName(path), writes ? Access::Write : Access::Read);
    if (!database)
        return base::forward(database);
    project->m_database = std::move(*database);
    // Undoes what a killed writer left half done, as every first read does.
    auto checked = project->m_database->transaction(Database::Transaction::Reading, [&]() -> base::Result<void> {
        if (auto schema = checkSchema(*project->m_database, version); !schema)
            return schema;
        if (auto whole = project->checkSize(); !whole)
            return whole;
        const auto position = project->readPosition();
        const auto count = project->stepCount();
        if (!position || !count)
            return position ? base::Result<void>(base::forward(count)) : base::Result<void>(base::forward(position));
        if (*position > *count)
            return tl::unexpected<base::Error>(project->m_database->damaged("its position lies behind its last step"));
        if (writes)
            return {};
        auto steps = project->readSteps();
        if (!steps)
            return base::forward(steps);
        project->m_frozen = Course{std::move(*steps), *position};
        return {};
    });
    if (!checked)
        return base::forward(checked);
    return std::unique_ptr<ProjectFile>(std::move(project));
}

base::Result<void> StoredProject::checkSize() const
{
    // SQLite takes a last page that is cut off for one that ends in zeros.
    std::uint64_t pages = 0;
    std::uint64_t pageSize = 0;
    const auto read = [this](const char* pragma, std::uint64_t& value) {
        return m_database->query(pragma, {}, [&value](Row& row) -> base::Result<void> {
            value = row.count(0);
            return {};
        });
    };
    if (auto done = read("PRAGMA page_count", pages); !done)
        return done;
    if (auto done = read("PRAGMA page_size", pageSize); !done)
        return done;
    if (m_hold->fileSize() != pages * pageSize)
        return tl::unexpected<base::Error>(m_database->damaged("it is cut off"));
    return {};
}

base::Result<void> StoredProject::write(const std::function<base::Result<void>()>& body)
{
    if (!m_reason.empty())
        return base::fail(ErrorCode::ProjectReadOnly, {m_reason});
    const std::lock_guard guard(m_mutex);
    return m_database->transaction(Database::Transaction::Writing, body);
}

base::Result<void> StoredProject::writeOne(const char* sql, std::initializer_list<Value> values, const char* what)
{
    return write([&]() -> base::Result<void> {
        if (auto done = m_database->run(sql, values); !done)
            return done;
        if (m_database->changes() == 0)
            return base::fail(ErrorCode::BadParameter, {what, "it is not there"});
        return {};
    });
}

base::Result<std::vector<StoredStep>> StoredProject::readSteps() const
{
    std::vector<StoredStep> steps;
    auto read = m_database->query(
        "SELECT place, json, rows, cells, removed FROM step ORDER BY place", {}, [&](Row& row) -> base::Result<void> {
            if (row.integer(0) != stored(steps.size()))
                return tl::unexpected<base::Error>(m_database->damaged("a step is missing"));
            steps.push_back({std::string(row.text(1)), {row.count(2), row.count(3), row.count(4)}});
            return {};
        });
    if (!read)
        return base::forward(read);
    return steps;
}

base::Result<std::size_t> StoredProject::readPosition() const
{
    std::optional<std::size_t> position;
    auto read = m_database->query("SELECT position FROM state", {}, [&position](Row& row) -> base::Result<void> {
        position = row.count(0);
        return {};
    });
    if (!read)
        return base::forward(read);
    if (!position)
        return tl::unexpected<base::Error>(m_database->damaged("its position is missing"));
    return *position;
}

base::Result<std::size_t> StoredProject::stepCount() const
{
    std::size_t count = 0;
    auto read = m_database->query(
        "SELECT coalesce(max(place) + 1, 0) FROM step", {}, [&count](Row& row) -> base::Result<void> {
            count = row.count(0);
            return {};
        });
    if (!read)
        return base::forward(read);
    return count;
}

base::Result<std::vector<StoredStep>> StoredProject::steps() const
{
    if (m_frozen)
        return m_frozen->steps;
    const std::lock_guard guard(m_mutex);
    return readSteps();
}

base::Result<std::size_t> StoredProject::position() const
{
    if (m_frozen)
        return m_frozen->position;
    const std::lock_guard guard(m_mutex);
    return readPosition();
}

base::Result<void> StoredProject::appendSteps(std::size_t at, const std::vector<StoredStep>& steps)
{
    return write([&]() -> base::Result<void> {
        const auto count = stepCount();
        if (!count)
            return base::forward(count);
        if (at > *count)
            return base::fail(ErrorCode::BadParameter, {"the place of the step", "it lies behind the last step"});
        if (at < *count) {
            // A view may show what the dropped steps did, and must not outlive them.
            const auto kept = readKeptView();
            if (!kept)
                return base::forward(kept);
            if (*kept && (*kept)->position > at) {
                if (auto dropped = dropView(); !dropped)
                    return dropped;
            }
            if (auto done = m_database->run("DELETE FROM step WHERE place >= ?1", {stored(at)}); !done)
                return done;
        }
        for (std::size_t index = 0; index < steps.size(); ++index) {
            const StoredStep& step = steps[index];
            auto done
                = m_database->run("INSERT INTO step(place, json, rows, cells, removed) VALUES(?1, ?2, ?3, ?4, ?5)",
                    {stored(at + index), std::string_view(step.json), stored(step.summary.rows),
                        stored(step.summary.cells), stored(step.summary.removedRows)});
            if (!done)
                return done;
        }
        return m_database->run("UPDATE state SET position = ?1", {stored(at + steps.size())});
    });
}

base::Result<void> StoredProject::setPosition(std::size_t position)
{
    return write([&]() -> base::Result<void> {
        const auto count = stepCount();
        if (!count)
            return base::forward(count);
        if (position > *count)
            return base::fail(ErrorCode::BadParameter, {"the position", "it lies behind the last step"});
        return m_database->run("UPDATE state SET position = ?1", {stored(position)});
    });
}

base::Result<std::vector<StoredChart>> StoredProject::charts() const
{
    const std::lock_guard guard(m_mutex);
    std::vector<StoredChart> charts;
    auto read = m_database->query("SELECT id, spec FROM chart ORDER BY id", {}, [&](Row& row) -> base::Result<void> {
        const std::int64_t id = row.integer(0);
        const auto json = base::parseJson(row.text(1), "chart");
        const auto spec = json ? insight::chartSpecFromJson(*json) : base::forward(json);
        if (!spec)
            return tl::unexpected<base::Error>(m_database->damaged("a chart is not one"));
        charts.push_back({id, *spec});
        return {};
    });
    if (!read)
        return base::forward(read);
    return charts;
}

base::Result<std::int64_t> StoredProject::addChart(const insight::ChartSpec& spec)
{
    std::int64_t id = 0;
    auto done = write([&]() -> base::Result<void> {
        const std::string json = textOf(insight::toJson(spec));
        auto added = m_database->run("INSERT INTO chart(spec) VALUES(?1)", {std::string_view(json)});
        id = m_database->lastId();
        return added;
    });
    if (!done)
        return base::forward(done);
    return id;
}

base::Result<void> StoredProject::replaceChart(const StoredChart& chart)
{
    const std::string json = textOf(insight::toJson(chart.spec));
    return writeOne("UPDATE chart SET spec = ?2 WHERE id = ?1", {chart.id, std::string_view(json)}, "the chart");
}

base::Result<void> StoredProject::removeChart(std::int64_t id)
{
    return writeOne("DELETE FROM chart WHERE id = ?1", {id}, "the chart");
}

base::Result<std::vector<SentBundle>> StoredProject::sentBundles() const
{
    const std::lock_guard guard(m_mutex);
    std::vector<SentBundle> bundles;
    auto read = m_database->query("SELECT identity, day, seq, state_digest, file FROM sent ORDER BY place", {},
        [&](Row& row) -> base::Result<void> {
            bundles.push_back({std::string(row.text(0)), std::string(row.text(1)), row.integer(2),
                std::string(row.text(3)), std::string(row.blob(4))});
            return {};
        });
    if (!read)
        return base::forward(read);
    return bundles;
}

base::Result<void> StoredProject::addSentBundle(const SentBundle& bundle)
{
    return write([&] {
        return m_database->run("INSERT INTO sent(identity, day, seq, state_digest, file) VALUES(?1, ?2, ?3, ?4, ?5)",
            {std::string_view(bundle.identity), std::string_view(bundle.day), bundle.seq,
                std::string_view(bundle.stateDigest), Blob{bundle.file}});
    });
}

base::Result<std::vector<ReceivedReceipt>> StoredProject::receipts() const
{
    const std::lock_guard guard(m_mutex);
    std::vector<ReceivedReceipt> receipts;
    auto read = m_database->query(
        "SELECT identity, contribution, n, file FROM receipt ORDER BY place", {}, [&](Row& row) -> base::Result<void> {
            receipts.push_back(
                {std::string(row.text(0)), std::string(row.text(1)), row.integer(2), std::string(row.blob(3))});
            return {};
        });
    if (!read)
        return base::forward(read);
    return receipts;
}

base::Result<void> StoredProject::addReceipt(const ReceivedReceipt& receipt)
{
    // Opening the same receipt twice is not an error and keeps one.
    return write([&] {
        return m_database->run("INSERT INTO receipt(identity, contribution, n, file) SELECT ?1, ?2, ?3, ?4 "
                               "WHERE NOT EXISTS(SELECT 1 FROM receipt WHERE identity = ?1)",
            {std::string_view(receipt.identity), std::string_view(receipt.contribution), receipt.n,
                Blob{receipt.file}});
    });
}

base::Result<std::optional<std::string>> StoredProject::setting(std::string_view name) const
{
    const std::lock_guard guard(m_mutex);
    std::optional<std::string> value;
    auto read = m_database->query(
        "SELECT value FROM setting WHERE name = ?1", {name}, [&value](Row& row) -> base::Result<void> {
            value = std::string(row.blob(0));
            return {};
        });
    if (!read)
        return base::forward(read);
    return value;
}

base::Result<void> StoredProject::setSetting(std::string_view name, std::string_view value)
{
    return write([&] {
        return m_database->run("INSERT INTO setting(name, value) VALUES(?1, ?2) "
                               "ON CONFLICT(name) DO UPDATE SET value = excluded.value",
            {name, Blob{value}});
    });
}

} // namespace gleaner::project

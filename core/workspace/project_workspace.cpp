#include "core/workspace/project_workspace.h"

#include "core/formats/csv/writer.h"

#include <algorithm>

namespace gleaner::workspace {

using base::ErrorCode;
using base::Result;

namespace {

history::Tables baseTables(const std::map<std::string, formats::csv::Document>& documents)
{
    history::Tables tables;
    for (const auto& [name, document] : documents)
        tables.emplace(name, document.table);
    return tables;
}

} // namespace

ProjectWorkspace::ProjectWorkspace(std::unique_ptr<project::ProjectFile> file,
    std::map<std::string, formats::csv::Document> documents, std::optional<PackInfo> pack)
    : m_file(std::move(file))
    , m_documents(std::move(documents))
    , m_pack(std::move(pack))
    , m_history(baseTables(m_documents))
{
}

Result<void> ProjectWorkspace::load(base::JobContext& job)
{
    const auto steps = m_file->steps();
    if (!steps)
        return base::forward(steps);
    const auto damaged = [this](std::size_t number, const base::Error& error) {
        return base::fail(ErrorCode::ProjectDamaged,
            {base::shownName(path()), "step " + std::to_string(number) + ": " + base::describe(error)});
    };
    for (std::size_t index = 0; index < steps->size(); ++index) {
        job.progress(index, steps->size());
        const auto json
            = base::parseControlJson((*steps)[index].json, "step", {std::size_t{64} << 20U, 32, 10'000'000});
        if (!json)
            return damaged(index + 1, json.error());
        auto step = history::stepFromJson(*json);
        if (!step)
            return damaged(index + 1, step.error());
        const auto table = m_history.current().find(step->table);
        if (table == m_history.current().end())
            return damaged(index + 1, {ErrorCode::NoSuchTable, {step->table}, {}});
        auto outcome = history::applyStep(table->second, *step, job);
        if (!outcome) {
            if (outcome.error().code == ErrorCode::Cancelled)
                return base::forward(outcome);
            return damaged(index + 1, outcome.error());
        }
        m_history.append({std::move(*step), outcome->summary}, std::move(outcome->table));
    }
    const auto position = m_file->position();
    if (!position)
        return base::forward(position);
    if (*position > steps->size())
        return base::fail(ErrorCode::ProjectDamaged, {base::shownName(path()), "the history's position"});
    m_history.goTo(*position);
    if (auto loaded = loadNotes(); !loaded)
        return loaded;
    if (auto loaded = loadCharts(); !loaded)
        return loaded;
    return loadAnswers();
}

std::string ProjectWorkspace::title() const
{
    if (m_pack)
        return m_pack->pack.ref.text();
    return m_file->path().stem().string();
}

std::vector<std::string> ProjectWorkspace::tables() const
{
    std::vector<std::string> names;
    for (const auto& [name, document] : m_documents)
        names.push_back(name);
    return names;
}

const table::Table& ProjectWorkspace::base(std::string_view table) const
{
    return m_documents.at(std::string(table)).table;
}

const table::Table& ProjectWorkspace::current(std::string_view table) const
{
    return m_history.current().at(std::string(table));
}

const formats::csv::Document& ProjectWorkspace::source(std::string_view table) const
{
    return m_documents.at(std::string(table));
}

void ProjectWorkspace::notify(ChangeEvent event) const
{
    if (m_listener)
        m_listener(event);
}

Result<void> ProjectWorkspace::commitAll(std::vector<PreparedStep> prepared)
{
    if (prepared.empty())
        return {};
    if (prepared.front().revision != m_revision)
        return base::fail(ErrorCode::ScopeStale);
    std::vector<project::StoredStep> stored;
    for (PreparedStep& step : prepared)
        stored.push_back(std::move(step.stored));
    if (auto saved = m_file->appendSteps(m_history.position(), stored); !saved)
        return saved;
    for (PreparedStep& step : prepared)
        m_history.append({std::move(step.step), step.outcome.summary}, std::move(step.outcome.table));
    m_revision += prepared.size();
    notify(ChangeEvent::Table);
    notify(ChangeEvent::History);
    return {};
}

Result<clean::StepSummary> ProjectWorkspace::apply(history::Step step, base::JobContext& job)
{
    const auto table = m_history.current().find(step.table);
    if (table == m_history.current().end())
        return base::fail(ErrorCode::NoSuchTable, {step.table});
    auto prepared = prepare(table->second, m_revision, std::move(step), job);
    if (!prepared)
        return base::forward(prepared);
    const clean::StepSummary summary = prepared->outcome.summary;
    if (auto committed = commit(std::move(*prepared)); !committed)
        return base::forward(committed);
    return summary;
}

Result<void> ProjectWorkspace::applyRecipe(const history::Recipe& recipe, base::JobContext& job)
{
    // Every step is computed before the first is saved, so a recipe that does not fit changes nothing.
    auto steps = prepareAll(m_history.current(), m_revision, recipe, job);
    if (!steps)
        return base::forward(steps);
    return commitAll(std::move(*steps));
}

Result<void> ProjectWorkspace::goTo(std::size_t position)
{
    if (position > m_history.entries().size())
        return base::fail(ErrorCode::NothingToRedo);
    if (auto saved = m_file->setPosition(position); !saved)
        return saved;
    m_history.goTo(position);
    ++m_revision;
    notify(ChangeEvent::Table);
    notify(ChangeEvent::History);
    return {};
}

history::Recipe ProjectWorkspace::recipe() const
{
    history::Recipe recipe;
    for (std::size_t index = 0; index < m_history.position(); ++index)
        recipe.steps.push_back(m_history.entries()[index].step);
    return recipe;
}

Result<void> ProjectWorkspace::loadNotes()
{
    auto notes = m_file->notes();
    if (!notes)
        return base::forward(notes);
    m_notes = std::move(*notes);
    return {};
}

Result<std::int64_t> ProjectWorkspace::addNote(const crowd::Annotation& note)
{
    if (auto valid = crowd::validate(note); !valid)
        return base::forward(valid);
    const auto id = m_file->addNote(note);
    if (!id)
        return id;
    m_notes.push_back({*id, note});
    notify(ChangeEvent::Notes);
    return id;
}

Result<void> ProjectWorkspace::replaceNote(const project::StoredNote& note)
{
    if (auto valid = crowd::validate(note.annotation); !valid)
        return valid;
    if (auto saved = m_file->replaceNote(note); !saved)
        return saved;
    const auto known = std::ranges::find(m_notes, note.id, &project::StoredNote::id);
    if (known != m_notes.end())
        *known = note;
    notify(ChangeEvent::Notes);
    return {};
}

Result<void> ProjectWorkspace::removeNote(std::int64_t id)
{
    if (auto saved = m_file->removeNote(id); !saved)
        return saved;
    std::erase_if(m_notes, [id](const project::StoredNote& note) { return note.id == id; });
    notify(ChangeEvent::Notes);
    return {};
}

Result<void> ProjectWorkspace::loadCharts()
{
    auto charts = m_file->charts();
    if (!charts)
        return base::forward(charts);
    m_charts = std::move(*charts);
    return {};
}

Result<std::int64_t> ProjectWorkspace::addChart(const insight::ChartSpec& spec)
{
    const auto id = m_file->addChart(spec);
    if (!id)
        return id;
    m_charts.push_back({*id, spec});
    notify(ChangeEvent::Charts);
    return id;
}

Result<void> ProjectWorkspace::replaceChart(const project::StoredChart& chart)
{
    if (auto saved = m_file->replaceChart(chart); !saved)
        return saved;
    const auto known = std::ranges::find(m_charts, chart.id, &project::StoredChart::id);
    if (known != m_charts.end())
        *known = chart;
    notify(ChangeEvent::Charts);
    return {};
}

Result<void> ProjectWorkspace::removeChart(std::int64_t id)
{
    if (auto saved = m_file->removeChart(id); !saved)
        return saved;
    std::erase_if(m_charts, [id](const project::StoredChart& chart) { return chart.id == id; });
    notify(ChangeEvent::Charts);
    return {};
}

Result<void> ProjectWorkspace::exportTable(std::string_view table, const std::filesystem::path& file, ExportForm form,
    base::Existing existing, base::JobContext& job) const
{
    const auto document = m_documents.find(std::string(table));
    if (document == m_documents.end())
        return base::fail(ErrorCode::NoSuchTable, {std::string(table)});
    const auto produce = [&](const base::ByteSink& sink) -> Result<void> {
        if (form == ExportForm::Preserving)
            return formats::csv::writePreserving(document->second, current(table), sink, job);
        return formats::csv::writeStandard(current(table), sink, job);
    };
    return base::writeAtomically(file, produce, base::FileMode::Shared, existing);
}

Result<void> ProjectWorkspace::saveCopy(const std::filesystem::path& file, base::JobContext& job) const
{
    return m_file->saveCopy(file, job);
}

Result<void> ProjectWorkspace::takeIn(const std::vector<std::string>& tables, base::JobContext& job)
{
    for (const std::string& table : tables) {
        if (auto taken = m_file->takeIn(table, source(table).source->view(), job); !taken)
            return taken;
    }
    return {};
}

Result<void> ProjectWorkspace::keepView(base::JobContext& job)
{
    std::vector<project::TableState> states;
    for (const auto& [name, document] : m_documents)
        states.push_back({name, document.table, current(name)});
    return m_file->keepView(states, job);
}

Result<std::optional<std::string>> ProjectWorkspace::setting(std::string_view name) const
{
    return m_file->setting(name);
}

Result<void> ProjectWorkspace::setSetting(std::string_view name, std::string_view value)
{
    return m_file->setSetting(name, value);
}

Result<std::optional<bundle::NoticeAck>> ProjectWorkspace::noticeAck() const
{
    const auto stored = m_file->setting("notice-ack");
    if (!stored)
        return base::forward(stored);
    if (!*stored)
        return std::nullopt;
    const auto json = base::parseControlJson(**stored, "notice-ack");
    if (!json)
        return base::forward(json);
    bundle::NoticeAck ack;
    const auto digest = base::textMember(*json, "notice", ErrorCode::ProjectDamaged, "notice-ack");
    const auto day = base::textMember(*json, "day", ErrorCode::ProjectDamaged, "notice-ack");
    if (!digest || !day)
        return base::fail(ErrorCode::ProjectDamaged, {base::shownName(path()), "notice-ack"});
    ack.notice = *digest;
    ack.day = *day;
    return ack;
}

bool ProjectWorkspace::noticeAccepted() const
{
    if (!m_pack)
        return false;
    const auto ack = noticeAck();
    return ack && *ack && (*ack)->notice == m_pack->pack.notice.digest();
}

Result<void> ProjectWorkspace::acceptNotice(std::string_view day)
{
    if (!m_pack)
        return base::fail(ErrorCode::NotFromPack);
    const base::Json ack{{"day", std::string(day)}, {"notice", m_pack->pack.notice.digest()}};
    return m_file->setSetting("notice-ack", base::controlJson(ack));
}

} // namespace gleaner::workspace

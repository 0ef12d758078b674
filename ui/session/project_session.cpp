#include "ui/session/project_session.h"

#include "ui/messages/text.h"
#include "ui/session/step_text.h"

namespace gleaner::ui {

namespace {

bool leavesRowsOut(const clean::Facet& facet)
{
    if (const auto* list = std::get_if<clean::ListFacet>(&facet))
        return !list->selection.empty();
    return !std::get<clean::TextFilter>(facet).query.empty();
}

} // namespace

ProjectSession::ProjectSession(std::shared_ptr<workspace::Workspace> workspace, JobRunner& jobs, QObject* parent)
    : QObject(parent)
    , m_workspace(std::move(workspace))
    , m_jobs(jobs)
    , m_sources(m_workspace, jobs)
    , m_evaluation(jobs)
{
    m_workspace->setListener([this](workspace::ChangeEvent event) { onChange(event); });
    if (const std::vector<std::string> names = m_workspace->tables(); !names.empty())
        showTable(names.front());
}

ProjectSession::~ProjectSession()
{
    m_workspace->setListener({});
    if (m_step)
        m_step->abandon();
}

void ProjectSession::showTable(const std::string& name)
{
    m_table = name;
    m_facets.clear();
    m_shownTable = table();
    m_shownRows = m_shownTable.allRows();
    Q_EMIT facetsChanged();
    Q_EMIT shownChanged();
    evaluate();
}

void ProjectSession::setFacets(std::vector<clean::Facet> facets)
{
    if (facets == m_facets)
        return;
    m_facets = std::move(facets);
    Q_EMIT facetsChanged();
    evaluate();
}

clean::Scope ProjectSession::filterScope() const
{
    clean::Scope scope;
    for (const clean::Facet& facet : m_facets) {
        if (leavesRowsOut(facet))
            scope.facets.push_back(facet);
    }
    return scope;
}

void ProjectSession::evaluate()
{
    if (m_facets.empty()) {
        m_evaluation.abandon();
        m_counts.clear();
        m_shownTable = table();
        m_shownRows = m_shownTable.allRows();
        Q_EMIT shownChanged();
        Q_EMIT countsChanged();
        return;
    }
    m_evaluation.start(
        this, tr("Counting"), Job::Visibility::Quiet,
        [snapshot = table(), facets = m_facets](
            base::JobContext& job) { return clean::evaluateFacets(snapshot, facets, job); },
        [this, snapshot = table()](base::Result<clean::FacetView> view) {
            if (!view) {
                Q_EMIT filterFailed(view.error());
                Q_EMIT countsChanged();
                return;
            }
            m_shownTable = snapshot;
            m_shownRows = std::move(view->rows);
            m_counts.clear();
            for (std::vector<clean::ValueCount>& counts : view->counts)
                m_counts.push_back(std::make_shared<const std::vector<clean::ValueCount>>(std::move(counts)));
            Q_EMIT shownChanged();
            Q_EMIT countsChanged();
        });
    Q_EMIT countsChanged();
}

base::Result<history::Step> ProjectSession::makeStep(
    std::string_view operation, const base::Json& parameters, clean::Scope scope, const QString& reason) const
{
    auto made = clean::makeOperation(operation, parameters, &table().schema());
    if (!made)
        return base::forward(made);
    history::Step step;
    step.table = m_table;
    step.operation = *made;
    step.scope = std::move(scope);
    step.note = utf8(reason);
    return step;
}

void ProjectSession::apply(const history::Step& step)
{
    prepareAndCommit(stepTitle(step, table().schema()),
        [snapshot = table(), revision = m_workspace->revision(), step](
            base::JobContext& job) { return workspace::Workspace::prepare(snapshot, revision, step, job); });
}

void ProjectSession::prepareAndCommit(const QString& title, Prepare prepare)
{
    if (m_step && !m_step->isAbandoned())
        m_step->abandon();
    m_step = m_jobs.start(this, title, Job::Visibility::Shown, std::move(prepare),
        [this, title](base::Result<workspace::PreparedStep> prepared) {
            m_step.reset();
            if (!prepared)
                Q_EMIT failed(title, prepared.error());
            else
                commit(std::move(*prepared));
        });
}

void ProjectSession::applyRecipe(const history::Recipe& recipe)
{
    history::Tables tables;
    for (const std::string& name : m_workspace->tables())
        tables.emplace(name, m_workspace->current(name));
    if (m_step && !m_step->isAbandoned())
        m_step->abandon();
    m_step = m_jobs.start(
        this, tr("Apply a recipe"), Job::Visibility::Shown,
        [tables = std::move(tables), revision = m_workspace->revision(), recipe](
            base::JobContext& job) { return workspace::Workspace::prepareAll(tables, revision, recipe, job); },
        [this](base::Result<std::vector<workspace::PreparedStep>> steps) {
            m_step.reset();
            if (!steps)
                Q_EMIT failed(tr("Apply a recipe"), steps.error());
            else
                commitRecipe(std::move(*steps));
        });
}

void ProjectSession::commitRecipe(std::vector<workspace::PreparedStep> steps)
{
    const auto count = static_cast<int>(steps.size());
    if (const auto saved = m_workspace->commitAll(std::move(steps)); !saved)
        Q_EMIT failed(tr("Apply a recipe"), saved.error());
    else
        Q_EMIT recipeApplied(count);
}

void ProjectSession::commit(workspace::PreparedStep prepared)
{
    const QString title = stepTitle(prepared.step, table().schema());
    const clean::StepSummary summary = prepared.outcome.summary;
    if (const auto saved = m_workspace->commit(std::move(prepared)); !saved)
        Q_EMIT failed(title, saved.error());
    else
        Q_EMIT stepDone(tr("%1: %2").arg(title, summaryText(summary)));
}

void ProjectSession::setCell(table::RowOrdinal row, std::size_t column, const QString& typed)
{
    const table::Table& current = table();
    const auto position = current.rowOf(row);
    if (!position || column >= current.columnCount())
        return;
    const table::CellView before = current.cell(*position, column);
    const table::Cell after = table::cellOf(utf8(typed));
    if (before.text == after.text)
        return;
    const std::string id = current.rowId(*position);
    const base::Json parameters
        = {{"cells",
               base::Json::array({{{"row", id}, {"column", current.schema().columns[column].id},
                   {"before", table::letterText(before)}, {"after", table::letterText(after)}}})},
            {"reason", ""}};
    clean::Scope scope;
    scope.rows = std::vector<std::string>{id};
    const auto step = makeStep("set-cell/1", parameters, std::move(scope));
    if (!step) {
        Q_EMIT failed(tr("Edit a cell"), step.error());
        return;
    }
    // One cell is quick at any size: done at once, so that typing on shows the new value.
    base::NullJob job;
    if (const auto done = m_workspace->apply(*step, job); !done)
        Q_EMIT failed(tr("Edit a cell"), done.error());
    else
        Q_EMIT stepDone(tr("Cell edited"));
}

void ProjectSession::removeRows(const std::vector<table::RowOrdinal>& rows)
{
    auto step = makeStep("remove-rows/1", base::Json::object(), {});
    if (!step) {
        Q_EMIT failed(tr("Remove rows"), step.error());
        return;
    }
    // Naming very many rows takes a moment.
    prepareAndCommit(stepTitle(*step, table().schema()),
        [snapshot = table(), revision = m_workspace->revision(), step = std::move(*step), rows](base::JobContext& job) {
            history::Step scoped = step;
            scoped.scope.rows.emplace();
            for (const table::RowOrdinal ordinal : rows) {
                if (const auto position = snapshot.rowOf(ordinal))
                    scoped.scope.rows->push_back(snapshot.rowId(*position));
            }
            return workspace::Workspace::prepare(snapshot, revision, std::move(scoped), job);
        });
}

void ProjectSession::undo()
{
    if (m_workspace->history().canUndo())
        goTo(m_workspace->history().position() - 1);
}

void ProjectSession::redo()
{
    if (m_workspace->history().canRedo())
        goTo(m_workspace->history().position() + 1);
}

void ProjectSession::goTo(std::size_t position)
{
    const auto& history = m_workspace->history();
    if (position == history.position() || position > history.entries().size())
        return;
    const bool back = position < history.position();
    const std::size_t step = back ? position : position - 1;
    const QString title = stepTitle(history.entries()[step].step, table().schema());
    if (const auto moved = m_workspace->goTo(position); !moved)
        Q_EMIT failed(back ? tr("Undo") : tr("Redo"), moved.error());
    else
        Q_EMIT stepDone((back ? tr("Undone: %1") : tr("Done again: %1")).arg(title));
}

void ProjectSession::onChange(workspace::ChangeEvent event)
{
    switch (event) {
    case workspace::ChangeEvent::Table:
        // With the same rows the new cells can be shown at once; which rows pass is known a moment later.
        if (table().rowCount() == m_shownTable.rowCount()) {
            m_shownTable = table();
            Q_EMIT shownChanged();
        }
        evaluate();
        break;
    case workspace::ChangeEvent::History:
        Q_EMIT historyChanged();
        break;
    case workspace::ChangeEvent::Notes:
        Q_EMIT notesChanged();
        break;
    case workspace::ChangeEvent::Charts:
        Q_EMIT chartsChanged();
        break;
    case workspace::ChangeEvent::Bundles:
        Q_EMIT bundlesChanged();
        break;
    case workspace::ChangeEvent::Receipts:
        Q_EMIT receiptsChanged();
        break;
    }
}

} // namespace gleaner::ui

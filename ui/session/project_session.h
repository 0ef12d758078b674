#pragma once

#include "core/clean/facets/facet_counts.h"
#include "core/workspace/workspace.h"
#include "ui/jobs/job_runner.h"
#include "ui/session/source_watch.h"

#include <QObject>

namespace gleaner::ui {

/// The open project as the views see it: one notifier for all of them, the filter that they share, and the verbs that
/// change the table. Lives on the interface thread; long work goes through the job runner on snapshots.
class ProjectSession : public QObject {
    Q_OBJECT
public:
    ProjectSession(std::shared_ptr<workspace::Workspace> workspace, JobRunner& jobs, QObject* parent = nullptr);
    ~ProjectSession() override;

    workspace::Workspace& workspace() const { return *m_workspace; }
    /// For a job that reads the project while nothing may change it.
    std::shared_ptr<const workspace::Workspace> shared() const { return m_workspace; }
    /// For who closes the project, after this session is gone.
    std::shared_ptr<workspace::Workspace> owned() const { return m_workspace; }
    JobRunner& jobs() const { return m_jobs; }

    /// What becomes of the files that tables stay in.
    SourceWatch& sources() { return m_sources; }

    const std::string& tableName() const { return m_table; }
    /// Shows another table of the project; the filter is emptied.
    void showTable(const std::string& name);
    const table::Table& table() const { return m_workspace->current(m_table); }

    /// The filter: list facets and text filters, all of which a row must pass. Evaluated in the background.
    void setFacets(std::vector<clean::Facet> facets);
    const std::vector<clean::Facet>& facets() const { return m_facets; }
    /// The facets that leave rows out, as the scope of a step.
    clean::Scope filterScope() const;
    bool isFiltered() const { return !filterScope().isWholeTable(); }

    /// What the grid shows: a table and the rows of it that pass. Always fit each other; may be a moment old.
    const table::Table& shownTable() const { return m_shownTable; }
    const table::RowSet& shownRows() const { return m_shownRows; }
    /// The counts of one facet. Shared, never copied: a column may hold a million distinct values.
    using Counts = std::shared_ptr<const std::vector<clean::ValueCount>>;
    /// Counts of each facet of facets(), or empty while there are none yet. Old while isStale().
    const std::vector<Counts>& facetCounts() const { return m_counts; }
    bool isStale() const { return m_evaluation.isRunning(); }

    /// A step on the table shown. Fails as clean::makeOperation.
    base::Result<history::Step> makeStep(
        std::string_view operation, const base::Json& parameters, clean::Scope scope, const QString& reason = {}) const;
    /// Computes in the background, then saves and shows. Failures come by failed().
    void apply(const history::Step& step);
    /// Computes all steps of a recipe in the background, then saves and shows them: all, or none of them. Failures come
    /// by failed().
    void applyRecipe(const history::Recipe& recipe);
    /// Saves and shows what a preview has computed already. Failures come by failed().
    void commit(workspace::PreparedStep prepared);
    /// One cell as typed; text equal to the old one does nothing.
    void setCell(table::RowOrdinal row, std::size_t column, const QString& typed);
    void removeRows(const std::vector<table::RowOrdinal>& rows);
    void undo();
    void redo();
    void goTo(std::size_t position);
    bool isReadOnly() const { return !m_workspace->readOnlyReason().empty(); }

Q_SIGNALS:
    void shownChanged(); ///< table or rows
    void facetsChanged(); ///< another filter was set
    void countsChanged(); ///< counts are new, or became old
    void filterFailed(const gleaner::base::Error& error); ///< such as a bad regular expression; the rows stay
    void historyChanged();
    void notesChanged();
    void chartsChanged();
    void bundlesChanged();
    void receiptsChanged();
    void stepDone(const QString& words); ///< for the status line and screen readers
    void recipeApplied(int steps);
    void failed(const QString& whatWasTried, const gleaner::base::Error& error);

private:
    void commitRecipe(std::vector<workspace::PreparedStep> steps);
    using Prepare = std::function<base::Result<workspace::PreparedStep>(base::JobContext& job)>;
    void prepareAndCommit(const QString& title, Prepare prepare);
    void onChange(workspace::ChangeEvent event);
    void evaluate();

    std::shared_ptr<workspace::Workspace> m_workspace;
    JobRunner& m_jobs;
    SourceWatch m_sources;
    std::string m_table;
    std::vector<clean::Facet> m_facets;
    table::Table m_shownTable;
    table::RowSet m_shownRows;
    std::vector<Counts> m_counts;
    LatestJob m_evaluation;
    JobHandle m_step;
};

} // namespace gleaner::ui

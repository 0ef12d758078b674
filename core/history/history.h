#pragma once

#include "core/history/step.h"

#include <map>

namespace gleaner::history {

/// The tables of a project by name, as they stand after some step.
using Tables = std::map<std::string, table::Table>;

struct HistoryEntry {
    Step step;
    clean::StepSummary summary;
};

/// Steps that were done, and steps that were undone and can be done again. Undo is holding the earlier tables.
/// A value: `position` steps are in effect; entries past it are the redo branch.
class History {
public:
    explicit History(Tables base);

    const Tables& base() const { return m_states.front(); }
    const Tables& current() const { return m_states[m_position]; }
    const Tables& stateAt(std::size_t position) const { return m_states[position]; }
    const std::vector<HistoryEntry>& entries() const { return m_entries; }
    std::size_t position() const { return m_position; }
    bool canUndo() const { return m_position > 0; }
    bool canRedo() const { return m_position < m_entries.size(); }

    /// Adds a step that was applied to current(); the redo branch is dropped.
    void append(HistoryEntry entry, table::Table result);
    /// To any position from 0 to entries().size().
    void goTo(std::size_t position);

private:
    std::vector<HistoryEntry> m_entries;
    std::vector<Tables> m_states; ///< one more than entries
    std::size_t m_position = 0;
};

} // namespace gleaner::history

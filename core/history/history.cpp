#include "core/history/history.h"

#include <algorithm>

namespace gleaner::history {

History::History(Tables base) { m_states.push_back(std::move(base)); }

void History::append(HistoryEntry entry, table::Table result)
{
    Tables next = current();
    next.insert_or_assign(entry.step.table, std::move(result));
    m_entries.resize(m_position);
    m_states.resize(m_position + 1);
    m_entries.push_back(std::move(entry));
    m_states.push_back(std::move(next));
    m_position = m_entries.size();
}

void History::goTo(std::size_t position) { m_position = std::min(position, m_entries.size()); }

} // namespace gleaner::history

#pragma once

#include "core/base/json.h"
#include "core/table/schema.h"

#include <optional>
#include <vector>

namespace gleaner::ui {

/// How the columns of a table lie in the view: order, widths, which are hidden and which stay at the left while the
/// rest scrolls. A value; columns are named by their position in the table. Distances are pixels from the leading edge.
class ColumnLayout {
public:
    static constexpr int narrowest = 24;
    static constexpr int widest = 4000;
    enum class Step { Back, Forward };

    ColumnLayout() = default;
    /// All columns in table order, shown, `width` wide.
    ColumnLayout(int count, int width);

    /// As many columns as there are now: new ones stand behind the others; when there are fewer, all is as at first.
    void resize(int count, int width);
    int count() const { return static_cast<int>(m_columns.size()); }
    int width(int column) const { return at(column).width; }
    /// Kept between narrowest and widest.
    void setWidth(int column, int width);
    /// Column and width of several at once.
    void setWidths(const std::vector<std::pair<int, int>>& widths);
    bool isHidden(int column) const { return at(column).hidden; }
    /// The last shown column can't be hidden.
    void hide(int column);
    void show(int column);
    /// Shows exactly these, which must be one at least.
    void showOnly(const std::vector<int>& columns);
    bool isPinned(int column) const { return at(column).pinned; }
    /// Moves the column behind the last pinned one, where it stays.
    void pin(int column);
    void unpin(int column);
    /// Moves a column to the place of another, as a drag does. Pinned columns stay before the others.
    void move(int column, int to);
    void moveBy(int column, Step step);

    /// All columns as they lie, pinned first, hidden ones too.
    const std::vector<int>& order() const { return m_order; }
    /// The shown columns as they lie.
    const std::vector<int>& shown() const { return m_shown; }
    int hiddenCount() const { return count() - static_cast<int>(m_shown.size()); }
    /// The nearest shown column before or after, or the column itself at the end.
    int neighbour(int column, Step step) const;

    /// Pinned columns stay in place only as far as they fit into `width`; the rest of them scrolls.
    void setFrozenLimit(int width);
    int frozenCount() const { return m_frozen; }
    int frozenWidth() const { return m_frozen == 0 ? 0 : m_ends[static_cast<std::size_t>(m_frozen) - 1]; }
    /// Width of the columns that scroll.
    int scrolledWidth() const { return m_ends.empty() ? 0 : m_ends.back() - frozenWidth(); }
    bool isFrozen(int column) const { return placeOf(column) < m_frozen; }
    /// Where a shown column begins when the rest is scrolled by `scroll`.
    int left(int column, int scroll) const;
    /// The column at a distance; nothing behind the last one. Frozen columns cover the others.
    std::optional<int> columnAt(int x, int scroll) const;
    /// The columns that lie in [from, to), as they lie: the frozen ones that do, then the others.
    std::vector<int> between(int from, int to, int scroll) const;

    /// Order, widths, hidden and pinned columns by the ids of the columns.
    base::Json toJson(const table::Schema& schema) const;
    /// Takes what fits the schema; columns it doesn't name stay as they are, behind the others.
    void restore(const base::Json& state, const table::Schema& schema);

private:
    struct Column {
        int width = 0;
        bool hidden = false;
        bool pinned = false;
    };
    const Column& at(int column) const { return m_columns[static_cast<std::size_t>(column)]; }
    Column& at(int column) { return m_columns[static_cast<std::size_t>(column)]; }
    int placeOf(int column) const { return m_places[static_cast<std::size_t>(column)]; }
    void arrange();

    std::vector<Column> m_columns;
    std::vector<int> m_order;
    std::vector<int> m_shown;
    std::vector<int> m_places; ///< place in m_shown, or -1
    std::vector<int> m_ends; ///< where each column of m_shown ends, nothing scrolled
    int m_frozenLimit = 0;
    int m_frozen = 0;
};

} // namespace gleaner::ui

#pragma once

#include "ui/session/project_session.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QSplitter;

namespace gleaner::ui {

class EmptyState;
class FacetBox;
class TextFilterBar;

/// The dock's content "Filter": the text filter and any number of list facets. What it shows is the session's filter.
class FacetPanel : public QWidget {
    Q_OBJECT
public:
    explicit FacetPanel(QWidget* parent = nullptr);

    /// Null = no project open.
    void setSession(ProjectSession* session);
    /// Says that facets come as soon as the table is read; until setSession().
    void showReading();
    /// Adds a list facet (or goes to the one that is there).
    void addFacet(std::size_t column);
    /// A facet of this column with this one value ticked.
    void showOnly(std::size_t column, const table::Cell& value);
    void focusText();
    void clearAll();
    int facetCount() const { return static_cast<int>(m_boxes.size()); }

Q_SIGNALS:
    void addFacetRequested(); ///< the button: choose a column
    void editValueRequested(int column, const QByteArray& letterText);

private:
    FacetBox* makeBox(std::size_t column);
    FacetBox* boxOf(const std::string& columnId) const;
    void remove(FacetBox* box);
    void push();
    void showCounts();
    void reload();

    ProjectSession* m_session = nullptr;
    TextFilterBar* m_filter;
    QScrollArea* m_scroll;
    QSplitter* m_list;
    EmptyState* m_empty;
    QLabel* m_rows;
    QPushButton* m_clear;
    std::vector<FacetBox*> m_boxes;
    bool m_pushing = false;
};

} // namespace gleaner::ui

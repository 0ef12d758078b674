#pragma once

#include "ui/facets/facet_model.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;
class QToolButton;

namespace gleaner::ui {

/// One list facet: the values of a column, to tick, search, invert and remove.
class FacetBox : public QFrame {
    Q_OBJECT
public:
    FacetBox(const QString& title, std::string column, JobRunner& jobs, QWidget* parent = nullptr);

    const std::string& column() const { return m_column; }
    clean::ListFacet facet() const;
    void setFacet(const clean::ListFacet& facet);
    FacetModel& model() const { return *m_model; }
    void setCounts(FacetModel::Values counts) { m_model->setValues(std::move(counts)); }
    void setStale(bool stale);
    void focusList();

Q_SIGNALS:
    void facetChanged();
    void removeRequested();
    /// Change this value everywhere: letter and text.
    void editValueRequested(const QByteArray& letterText);

private:
    void showSummary();
    void openMenu(const QPoint& place);

    std::string m_column;
    FacetModel* m_model;
    QListView* m_list;
    QLineEdit* m_search;
    QToolButton* m_invert;
    QToolButton* m_order;
    QLabel* m_summary;
};

} // namespace gleaner::ui

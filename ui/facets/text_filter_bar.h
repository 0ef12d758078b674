#pragma once

#include "core/clean/scope.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace gleaner::ui {

/// The box above the facets that filters rows by text in one or all columns.
class TextFilterBar : public QWidget {
    Q_OBJECT
public:
    explicit TextFilterBar(QWidget* parent = nullptr);

    clean::TextFilter filter() const;
    void setFilter(const clean::TextFilter& filter);
    /// Columns to choose from: "All columns" is added in front.
    void setColumns(const table::Schema& schema);
    void setProblem(const QString& problem);
    void focusText();
    void clear();

Q_SIGNALS:
    void filterChanged(); ///< a moment after the last key

private:
    QLineEdit* m_text;
    QComboBox* m_column;
    QToolButton* m_options;
    QLabel* m_problem;
    QAction* m_whole;
    QAction* m_starts;
    QAction* m_regex;
    QAction* m_contains;
    QAction* m_case;
    QAction* m_accents;
    QAction* m_invisible;
    QAction* m_invert;
    QTimer m_pause;
};

} // namespace gleaner::ui

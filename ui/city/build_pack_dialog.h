#pragma once

#include "core/registry/registry.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QScrollArea;

namespace gleaner::ui {

/// What a new pack is made of: tables, name, key columns, notice, policy.
class BuildPackDialog : public QDialog {
    Q_OBJECT

public:
    explicit BuildPackDialog(QWidget* parent);

    /// The request without the day.
    registry::PackBuildRequest options() const;
    void addTables(const QStringList& files);
    /// Header names of the only table, to choose the key from.
    void setColumns(const QStringList& names);

Q_SIGNALS:
    /// The tables are others now: setColumns() is due if there is just one.
    void tablesChanged(const QStringList& files);

private:
    QWidget* makeTables();
    QWidget* makeFileLine(QLineEdit* line, const QString& title, const QString& spoken, const QString& name);
    void chooseTable();
    void tablesEdited();
    void refresh();
    QStringList tables() const;

    QListWidget* m_tables;
    QPushButton* m_remove;
    QLineEdit* m_id;
    QLabel* m_keyLabel;
    QScrollArea* m_key;
    std::vector<QCheckBox*> m_keyChecks;
    QLineEdit* m_notice;
    QLineEdit* m_policy;
    QPushButton* m_build;
};

} // namespace gleaner::ui

#pragma once

#include "core/registry/registry.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QScrollArea;

namespace gleaner::ui {

/// One way to read a table of the pack.
struct TableReading {
    formats::csv::Dialect dialect;
    QStringList columns; ///< header names
};

/// What a new pack is made of: tables, name, key columns, notice, policy.
class BuildPackDialog : public QDialog {
    Q_OBJECT

public:
    explicit BuildPackDialog(QWidget* parent);

    /// The request without the day.
    registry::PackBuildRequest options() const;
    void addTables(const QStringList& files);
    /// How a table can be read, best first; where there are several the person chooses. The columns of the only table
    /// are what the key is chosen from.
    void setReadings(const QString& file, const std::vector<TableReading>& readings);

Q_SIGNALS:
    /// A table was added: setReadings() is due.
    void tableAdded(const QString& file);

private:
    QWidget* makeTables();
    QWidget* makeFileLine(QLineEdit* line, const QString& title, const QString& spoken, const QString& name);
    void chooseTable();
    void tablesEdited();
    void showReadings();
    void chooseReading(int index);
    void setColumns(const QStringList& names);
    void refresh();
    QStringList tables() const;

    QListWidget* m_tables;
    QPushButton* m_remove;
    QLabel* m_readingLabel;
    QComboBox* m_reading;
    struct Choice {
        std::vector<TableReading> readings;
        std::size_t chosen = 0;
    };
    std::map<QString, Choice> m_readings; ///< by file
    QLineEdit* m_id;
    QLabel* m_keyLabel;
    QScrollArea* m_key;
    std::vector<QCheckBox*> m_keyChecks;
    QLineEdit* m_notice;
    QLineEdit* m_policy;
    QPushButton* m_build;
};

} // namespace gleaner::ui

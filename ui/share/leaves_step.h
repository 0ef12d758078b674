#pragma once

#include "core/workspace/workspace.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace gleaner::ui {

/// "Exactly what leaves this laptop": every file with its size and content, and a search over all of them.
class LeavesStep : public QWidget {
    Q_OBJECT

public:
    explicit LeavesStep(QWidget* parent = nullptr);

    void load(const workspace::ContributionDraft& draft);
    QString team() const;
    QString room() const;

Q_SIGNALS:
    /// Team or room were edited: the draft must be made again.
    void namesEdited();

private:
    QWidget* makeNames();
    QWidget* makeFiles();
    void search();
    void showFile();
    QString contentOf(const QTreeWidgetItem* item) const;
    void markMatches();

    bundle::Files m_files;
    QLabel* m_summary;
    QLabel* m_unchanged;
    QLabel* m_home;
    QLineEdit* m_team;
    QLineEdit* m_room;
    QLineEdit* m_search;
    QLabel* m_found;
    QTreeWidget* m_tree;
    QPlainTextEdit* m_content;
    QCheckBox* m_exact;
};

/// What a file of a contribution is for, in a few words; empty for a name that is not known.
QString filePurpose(std::string_view name);
/// "3 files, 4.1 kB: 12 changes, 2 notes and questions, 1 chart."
QString draftSummary(const workspace::ContributionDraft& draft);

} // namespace gleaner::ui

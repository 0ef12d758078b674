#pragma once

#include "core/registry/registry.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;
class QTabWidget;
class QTableWidget;
class QTextBrowser;
class QTreeWidget;

namespace gleaner::ui {

class Desk;

/// Releases and receipts of a pack: what a release would change byte for byte, what keeps it from going out, and the
/// answers for the contributors.
class ReleaseView : public QWidget {
    Q_OBJECT

public:
    explicit ReleaseView(Desk* desk, QWidget* parent = nullptr);

Q_SIGNALS:
    void publishRequested();
    void receiptsRequested();

private:
    QWidget* makePreview();
    void load();
    void showPreview(const registry::ReleasePreview& preview);
    void refreshButtons();

    Desk* m_desk;
    bool m_canPublish = false;
    bool m_hadKeyboard = false; ///< before the desk became busy
    QLabel* m_state;
    QLabel* m_waiting;
    QPushButton* m_show;
    QPushButton* m_publish;
    QPushButton* m_receipts;
    QFrame* m_blockers;
    QLabel* m_blockerText;
    QWidget* m_preview;
    QLabel* m_summary;
    QTabWidget* m_tabs;
    QTableWidget* m_records;
    QTextBrowser* m_changelog;
    QTreeWidget* m_history;
};

/// "trees: 14 cells changed, 2 rows removed, 12,345 → 12,340 bytes."
QString releaseTableSentence(const registry::ReleasePreview::Table& table);

} // namespace gleaner::ui

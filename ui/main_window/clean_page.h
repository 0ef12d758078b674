#pragma once

#include "ui/session/project_session.h"

#include <QMainWindow>

class QComboBox;
class QLabel;
class QFrame;
class QToolButton;

namespace gleaner::ui {

class ActionRegistry;
class CellPanel;
class FacetPanel;
class FindBar;
class GridView;
class HistoryPanel;
class NotesPanel;
class ChartPanel;
class ReceiptsDock;
class SourceBanner;

/// The mode "Clean": the grid in the middle, filter on the left, history, notes, chart and answers on the right. It is
/// a main window inside the main window, so that its docks belong to this mode alone.
class CleanPage : public QMainWindow {
    Q_OBJECT
public:
    CleanPage(ActionRegistry& actions, JobRunner& jobs, QWidget* parent = nullptr);
    ~CleanPage() override;

    /// Null = no project. The session must outlive its use here.
    void setSession(ProjectSession* session);
    /// Shows rows of a project that is still being read; setSession() takes over at the same place.
    void showReading(const workspace::FirstScreen& screen);
    bool isReading() const;
    /// While somebody reads the project in the background, nothing may be edited.
    enum class Editing { Allowed, Paused };
    void setEditing(Editing editing);

    GridView& grid() const { return *m_grid; }
    FacetPanel& facets() const { return *m_facets; }
    FindBar& findBar() const { return *m_find; }
    CellPanel& cellPanel() const { return *m_cell; }
    NotesPanel& notes() const { return *m_notes; }
    ReceiptsDock& receipts() const { return *m_receipts; }
    /// Docks by name, for the View menu and for F6.
    QList<QDockWidget*> docks() const;
    void showDock(const QString& name);

    /// Where the docks were; nothing for none yet.
    void restoreDocks(const QByteArray& state);
    /// Column widths, sorting, filter and docks, as a small text for the project's settings.
    std::string viewState() const;
    void restoreViewState(const std::string& state);

    /// Opens the list of columns: which are shown, pinned, and in which order.
    void chooseColumns();
    /// What reading the table's file noticed, place by place.
    void showIssues();
    void openOperation(std::string_view operation, std::optional<std::size_t> column);
    void openClusters();
    void chartColumn();
    void jumpTo(const std::string& table, const std::string& row, const std::string& column);

Q_SIGNALS:
    void cancelReadingRequested();
    void saveCopyRequested();
    void keepSourcesRequested(); ///< tables whose files are lost are to stay in the project
    void receiptOpenRequested();
    void cellCountsChanged(const QString& words); ///< "312 of 5,000 rows"
    void told(const QString& words); ///< a sentence for the status line

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildHeader();
    QWidget* buildReadingBanner(QWidget* header);
    /// History, notes, chart and answers; the filter looks after itself.
    enum class Panels { Usable, Waiting };
    void setPanels(Panels panels);
    QDockWidget* addDock(const QString& name, const QString& title, QWidget* content, Qt::DockWidgetArea area);
    void showTable(const std::string& name);
    void refreshIssues();
    void showTitle(const QString& title);
    void showSession();
    void showLostSources();
    void showRows();
    void showMarks();
    void chooseFacetColumn();
    void editValue(int column, const QByteArray& letterText);

    ActionRegistry& m_actions;
    JobRunner& m_jobs;
    ProjectSession* m_session = nullptr;
    Editing m_editing = Editing::Allowed;
    QLabel* m_title = nullptr;
    QLabel* m_trustIcon = nullptr;
    QLabel* m_trust = nullptr;
    QComboBox* m_table = nullptr;
    QToolButton* m_issues = nullptr;
    QFrame* m_banner = nullptr;
    QLabel* m_bannerText = nullptr;
    SourceBanner* m_lost = nullptr;
    QFrame* m_reading = nullptr;
    GridView* m_grid;
    FindBar* m_find;
    CellPanel* m_cell;
    FacetPanel* m_facets;
    HistoryPanel* m_history;
    NotesPanel* m_notes;
    ChartPanel* m_chart;
    ReceiptsDock* m_receipts;
    bool m_arranged = false; ///< the docks have their widths
};

} // namespace gleaner::ui

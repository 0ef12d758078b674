#pragma once

#include "core/workspace/profile.h"
#include "ui/home/recent_list.h"

#include <QWidget>

class QLabel;

namespace gleaner::ui {

class EmptyState;

/// The first screen: open something, go on where one was, practise, and see what is not answered yet.
class HomePage : public QWidget {
    Q_OBJECT
public:
    explicit HomePage(QWidget* parent = nullptr);

    /// Reads the recent projects anew. The profile must outlive the page.
    void setProfile(workspace::Profile* profile);
    void refresh();
    /// Practice packs and tables found beside the program.
    void setSamples(const QStringList& files);

Q_SIGNALS:
    void openRequested(); ///< ask for a file
    void fileChosen(const QString& path);
    void cityDeskRequested();
    void changed(); ///< the list of recent projects was edited

private:
    QWidget* buildOpenCard();
    QWidget* buildSection(const QString& title, QWidget* list, QWidget* empty);
    void openMenu(const QString& path, bool pinned, const QPoint& place);
    void openEntry(const QString& path);

    workspace::Profile* m_profile = nullptr;
    RecentList* m_recent;
    EmptyState* m_noRecent;
    RecentList* m_samples;
    QLabel* m_noSamples;
    RecentList* m_unanswered;
    QLabel* m_allAnswered;
};

} // namespace gleaner::ui

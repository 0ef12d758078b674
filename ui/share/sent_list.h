#pragma once

#include "core/workspace/workspace.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QStandardItemModel;

namespace gleaner::ui {

/// The bundles handed in from a project, newest first, with their state; any of them can be saved again as it was.
class SentList : public QWidget {
    Q_OBJECT

public:
    explicit SentList(QWidget* parent = nullptr);

    void load(const std::vector<workspace::SentState>& sent);

private:
    void saveAgain();

    std::vector<workspace::SentState> m_sent;
    QStandardItemModel* m_model;
    QListView* m_list;
    QPushButton* m_again;
};

/// "contribution-1f0a93c2.glean", from the identity of the bundle.
QString suggestedName(std::string_view identity);
/// "Handed in on 24 November 2026, not yet answered", or what the receipt says.
QString stateSentence(const workspace::SentState& state);
/// A day of core in the interface language.
QString dayText(std::string_view day);
/// Asks where, then writes the bundle's bytes there. `saved` gets the path.
void saveBundle(QWidget* parent, const project::SentBundle& bundle, const std::function<void(const QString&)>& saved);

} // namespace gleaner::ui

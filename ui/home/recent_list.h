#pragma once

#include <QListView>
#include <QStandardItemModel>

#include <vector>

namespace gleaner::ui {

/// One thing that the home screen offers to open.
struct HomeEntry {
    enum class Kind { Project, Pack, Table, City };
    Kind kind = Kind::Project;
    QString path;
    QString title;
    QString detail; ///< second line
    enum class Presence { There, Missing } presence = Presence::There;
    enum class Pin { None, Pinned } pin = Pin::None;
};

/// A list of things to open: two lines and an icon each. Enter or a click opens.
class RecentList : public QListView {
    Q_OBJECT
public:
    enum Role { PathRole = Qt::UserRole, DetailRole, IconRole, MissingRole, PinnedRole };

    explicit RecentList(QWidget* parent = nullptr);
    void setEntries(const std::vector<HomeEntry>& entries);
    int entryCount() const { return m_model->rowCount(); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {fontMetrics().averageCharWidth() * 20, sizeHint().height()}; }

Q_SIGNALS:
    void chosen(const QString& path);
    void menuRequested(const QString& path, bool pinned, const QPoint& globalPlace);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    QStandardItemModel* m_model;
};

} // namespace gleaner::ui

#pragma once

#include "core/registry/registry.h"

#include <QWidget>

class QFrame;
class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;
class QTableWidget;

namespace gleaner::ui {

class Desk;

/// The inbox: contributions taken in, and what became of the files of the last drop. Files can be dropped anywhere on
/// it.
class InboxView : public QWidget {
    Q_OBJECT

public:
    explicit InboxView(Desk* desk, QWidget* parent = nullptr);

Q_SIGNALS:
    void addRequested();
    void filesDropped(const QStringList& files);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeList();
    void load();
    void showIntake();
    void fitReport();

    Desk* m_desk;
    QStandardItemModel* m_model;
    QStackedWidget* m_pages;
    QLabel* m_summary;
    QFrame* m_report;
    QLabel* m_reportHeadline;
    QTableWidget* m_reportLines;
    QListView* m_list;
};

/// What became of one file, as a sentence for people.
QString intakeSentence(const registry::IntakeResult& result);

} // namespace gleaner::ui

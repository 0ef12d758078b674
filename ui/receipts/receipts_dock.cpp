#include "ui/receipts/receipts_dock.h"

#include "ui/receipts/receipts_panel.h"
#include "ui/widgets/labels.h"

#include <QEvent>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

ReceiptsDock::ReceiptsDock(QWidget* parent)
    : QDockWidget(parent)
{
    build();
}

void ReceiptsDock::build()
{
    setWindowTitle(tr("Answers"));
    nameWidget(this, u"receiptsDock"_s, windowTitle());
    m_panel = new ReceiptsPanel;
    connect(m_panel, &ReceiptsPanel::jumpTo, this, &ReceiptsDock::jumpTo);
    connect(m_panel, &ReceiptsPanel::openRequested, this, &ReceiptsDock::openRequested);
    QWidget* before = widget();
    setWidget(m_panel);
    delete before;
    refresh();
}

void ReceiptsDock::setProject(workspace::Workspace* workspace)
{
    m_workspace = workspace;
    refresh();
}

void ReceiptsDock::refresh() { m_panel->load(m_workspace); }

void ReceiptsDock::showCell(const QString& table, const QString& row, const QString& column)
{
    m_panel->showCell(table, row, column);
}

void ReceiptsDock::changeEvent(QEvent* event)
{
    QDockWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        build();
}

} // namespace gleaner::ui

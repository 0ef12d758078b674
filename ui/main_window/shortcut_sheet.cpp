#include "ui/main_window/shortcut_sheet.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/window_size.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

ShortcutSheet::ShortcutSheet(const QList<QAction*>& actions, QWidget* parent)
    : QDialog(parent)
{
    nameWidget(this, u"shortcutSheet"_s, tr("Keyboard shortcuts"));
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    QList<std::pair<QString, QString>> lines;
    for (const QAction* action : actions) {
        if (!action->shortcut().isEmpty())
            lines << std::pair(action->text().remove(u" …"_s), action->shortcut().toString(QKeySequence::NativeText));
    }
    lines << std::pair(tr("Edit a cell"), tr("Enter, F2, or begin to type"))
          << std::pair(tr("Tick a value in a facet, or a value of a cluster"), tr("Space"))
          << std::pair(tr("In similar values: merge, distinct, later"), tr("Enter, D, L"))
          << std::pair(tr("Line break while editing a cell with several lines"), tr("Shift+Enter"));
    auto* table = new QTableWidget(static_cast<int>(lines.size()), 2, this);
    nameWidget(table, u"shortcutTable"_s, tr("Commands and their keys"));
    table->setHorizontalHeaderLabels({tr("Command"), tr("Keys")});
    for (int i = 0; i < table->rowCount(); ++i) {
        table->setItem(i, 0, new QTableWidgetItem(lines[i].first));
        table->setItem(i, 1, new QTableWidgetItem(lines[i].second));
    }
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->addWidget(makeTitle(tr("Keyboard shortcuts"), this));
    layout->addWidget(table, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"closeButton"_s);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resizeWithinScreen(this, {fontMetrics().averageCharWidth() * 78, fontMetrics().height() * 32});
}

} // namespace gleaner::ui

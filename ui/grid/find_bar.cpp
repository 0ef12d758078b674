#include "ui/grid/find_bar.h"

#include "ui/grid/grid_view.h"
#include "ui/messages/text.h"
#include "ui/style/icons.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

FindBar::FindBar(GridView& grid, JobRunner& jobs, QWidget* parent)
    : QWidget(parent)
    , m_grid(grid)
    , m_search(jobs)
    , m_needle(new QLineEdit(this))
    , m_count(makeMuted({}, this))
{
    nameWidget(this, u"findBar"_s, tr("Find"));
    nameWidget(m_needle, u"findText"_s, tr("Text to find"));
    m_needle->setPlaceholderText(tr("Find in the rows shown"));
    m_needle->setClearButtonEnabled(true);
    m_count->setObjectName(u"findCount"_s);
    m_count->setWordWrap(false);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_needle, 1);
    const auto addButton = [&](const QString& icon, const QString& objectName, const QString& words, auto slot) {
        auto* button = new QToolButton(this);
        button->setIcon(lineIcon(icon));
        button->setToolTip(words);
        nameWidget(button, objectName, words);
        connect(button, &QToolButton::clicked, this, slot);
        layout->addWidget(button);
    };
    addButton(u"up"_s, u"findPrevious"_s, tr("Find previous"), &FindBar::findPrevious);
    addButton(u"down"_s, u"findNext"_s, tr("Find next"), &FindBar::findNext);
    layout->addWidget(m_count, 1);
    addButton(u"close"_s, u"findClose"_s, tr("Close the find bar"), &FindBar::close);
    connect(m_needle, &QLineEdit::textChanged, this, [this]() {
        forget();
        search(FindDirection::Next, FindStart::AtPlace);
    });
    connect(&m_grid, &GridView::contentShown, this, &FindBar::forget);
    connect(&m_grid, &SheetView::columnsChanged, this, &FindBar::forget);
    hide();
}

void FindBar::open()
{
    show();
    m_needle->setFocus(Qt::ShortcutFocusReason);
    m_needle->selectAll();
}

void FindBar::close()
{
    hide();
    m_grid.setFocus(Qt::OtherFocusReason);
}

void FindBar::findNext()
{
    if (m_needle->text().isEmpty())
        open();
    else
        search(FindDirection::Next, FindStart::PastPlace);
}

void FindBar::findPrevious()
{
    if (m_needle->text().isEmpty())
        open();
    else
        search(FindDirection::Previous, FindStart::PastPlace);
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers() & Qt::ShiftModifier)
            findPrevious();
        else
            findNext();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void FindBar::forget()
{
    m_search.abandon();
    m_index.reset();
    m_count->clear();
}

void FindBar::say(const QString& words)
{
    m_count->setText(words);
    QAccessibleEvent event(m_count, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void FindBar::search(FindDirection direction, FindStart start)
{
    if (m_needle->text().isEmpty()) {
        forget();
        return;
    }
    if (m_grid.isReading()) {
        say(tr("Still reading the table"));
        return;
    }
    if (m_index) {
        step(direction, start);
        return;
    }
    std::vector<std::size_t> columns(m_grid.columns().shown().begin(), m_grid.columns().shown().end());
    say(tr("Finding …"));
    m_search.start(
        this, tr("Finding"), Job::Visibility::Shown,
        [table = m_grid.table(), rows = m_grid.gridModel().shown(), columns = std::move(columns),
            needle = utf8(m_needle->text())](
            base::JobContext& job) { return FindIndex::make(table, rows, columns, needle, job); },
        [this, direction, start](const std::shared_ptr<const FindIndex>& index) {
            m_index = index;
            if (index)
                step(direction, start);
            else
                say(tr("Stopped"));
        });
}

void FindBar::step(FindDirection direction, FindStart start)
{
    const QModelIndex current = m_grid.currentIndex();
    const auto found = m_index->find(
        {static_cast<std::size_t>(qMax(0, current.row())), static_cast<std::size_t>(qMax(0, current.column()))},
        direction, start);
    if (!found) {
        say(tr("Not found"));
        return;
    }
    m_grid.moveTo(m_grid.gridModel().index(static_cast<int>(found->line), static_cast<int>(found->column)));
    say(tr("%1 of %2").arg(number(m_index->numberOf(*found)), number(m_index->matches())));
}

} // namespace gleaner::ui

#include "ui/grid/find_bar.h"

#include "ui/grid/grid_view.h"
#include "ui/messages/text.h"
#include "ui/style/icons.h"
#include "ui/widgets/labels.h"

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
    connect(m_needle, &QLineEdit::textEdited, this, [this]() { search(FindDirection::Next, FindStart::AtPlace); });
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

void FindBar::search(FindDirection direction, FindStart start)
{
    if (m_needle->text().isEmpty()) {
        m_search.abandon();
        m_count->clear();
        return;
    }
    if (m_grid.isReading()) {
        m_count->setText(tr("Still reading the table"));
        return;
    }
    const QModelIndex current = m_grid.currentIndex();
    const ViewPlace from{
        static_cast<std::size_t>(qMax(0, current.row())), static_cast<std::size_t>(qMax(0, current.column()))};
    m_search.start(
        this, tr("Finding"), Job::Visibility::Quiet,
        [table = m_grid.table(), order = m_grid.gridModel().order(), needle = utf8(m_needle->text()), from, direction,
            start](base::JobContext& job) { return findInRows(table, order, needle, from, direction, start, job); },
        [this](const FindOutcome& found) {
            if (!found.place) {
                m_count->setText(tr("Not found"));
                return;
            }
            m_count->setText(tr("%1 of %2").arg(number(found.number), number(found.matches)));
            const QModelIndex index
                = m_grid.gridModel().index(static_cast<int>(found.place->line), static_cast<int>(found.place->column));
            if (index.isValid()) {
                m_grid.setCurrentIndex(index);
                m_grid.scrollTo(index);
            }
        });
}

} // namespace gleaner::ui

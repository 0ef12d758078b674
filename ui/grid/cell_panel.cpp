#include "ui/grid/cell_panel.h"

#include "ui/grid/grid_view.h"
#include "ui/messages/text.h"
#include "ui/session/step_text.h"
#include "ui/style/icons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

CellPanel::CellPanel(GridView& grid, QWidget* parent)
    : QWidget(parent)
    , m_grid(grid)
    , m_title(makeHeading({}, this))
    , m_place(makeMuted({}, this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_text(new QPlainTextEdit(this))
{
    nameWidget(this, u"cellPanel"_s, tr("Whole cell"));
    nameWidget(m_text, u"cellText"_s, tr("Whole text of the cell"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_title->setObjectName(u"cellTitle"_s);
    m_title->setWordWrap(false);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_place->setObjectName(u"cellPlace"_s);
    m_place->setWordWrap(false);
    auto* line = new QHBoxLayout;
    line->addWidget(m_title, 1);
    line->addWidget(m_place);
    const auto addButton
        = [&](QToolButton* button, const QString& icon, const QString& objectName, const QString& words) {
              button->setIcon(lineIcon(icon));
              button->setToolTip(words);
              nameWidget(button, objectName, words);
              line->addWidget(button);
          };
    addButton(m_previous, u"up"_s, u"cellPrevious"_s, tr("Previous page of the cell"));
    addButton(m_next, u"down"_s, u"cellNext"_s, tr("Next page of the cell"));
    auto* closing = new QToolButton(this);
    addButton(closing, u"close"_s, u"cellClose"_s, tr("Close the whole cell"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(m_text);
    connect(m_previous, &QToolButton::clicked, this, [this]() { turn(-1); });
    connect(m_next, &QToolButton::clicked, this, [this]() { turn(1); });
    connect(closing, &QToolButton::clicked, this, &CellPanel::close);
    connect(&m_grid, &GridView::currentCellChanged, this, &CellPanel::showCell);
    hide();
}

void CellPanel::toggle()
{
    if (isVisible() && m_text->hasFocus())
        close();
    else
        open();
}

void CellPanel::open()
{
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void CellPanel::close()
{
    hide();
    m_grid.setFocus(Qt::OtherFocusReason);
}

void CellPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * 7 + 16);
    showCell();
}

void CellPanel::showCell()
{
    if (!isVisible())
        return;
    const QModelIndex index = m_grid.currentIndex();
    const auto row = m_grid.currentOrdinal();
    m_begin = 0;
    if (!index.isValid() || !row) {
        m_whole.clear();
        m_title->clear();
    } else {
        m_whole = index.data(GridModel::RawTextRole).toString();
        m_title->setText(
            tr("Row %1, %2")
                .arg(number(std::size_t{*row} + 1),
                    columnTitle(m_grid.gridModel().rows()->schema(), static_cast<std::size_t>(index.column()))));
    }
    showPage();
}

void CellPanel::showPage()
{
    const QString page = m_whole.mid(m_begin, pageLength);
    m_text->setPlainText(page);
    const auto count = static_cast<std::size_t>(m_whole.size());
    const bool paged = m_whole.size() > pageLength;
    m_place->setText(paged ? tr("characters %1 to %2 of %3")
                                 .arg(number(static_cast<std::size_t>(m_begin) + 1),
                                     number(static_cast<std::size_t>(m_begin + page.size())), number(count))
                           : tr("%Ln character(s)", nullptr, static_cast<int>(count)));
    m_previous->setVisible(paged);
    m_next->setVisible(paged);
    m_previous->setEnabled(m_begin > 0);
    m_next->setEnabled(m_begin + pageLength < m_whole.size());
}

void CellPanel::turn(int pages)
{
    const qsizetype begin = m_begin + pages * pageLength;
    if (begin < 0 || begin >= m_whole.size())
        return;
    m_begin = begin;
    showPage();
}

void CellPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_PageDown && event->modifiers() == Qt::AltModifier)
        turn(1);
    else if (event->key() == Qt::Key_PageUp && event->modifiers() == Qt::AltModifier)
        turn(-1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace gleaner::ui

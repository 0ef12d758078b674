#include "ui/main_window/command_finder.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/roomy_delegate.h"
#include "ui/widgets/window_size.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

/// Words of a menu entry without its mnemonic and dots.
QString plainWords(const QString& entry)
{
    QString words = entry;
    words.remove(u'&');
    return words.remove(u" …"_s);
}

/// Lower is better; -1 if the typed letters don't occur in order.
int distanceOf(const QString& words, const QString& typed)
{
    const qsizetype whole = words.indexOf(typed, 0, Qt::CaseInsensitive);
    if (whole >= 0)
        return static_cast<int>(whole);
    qsizetype at = 0;
    int gaps = 100;
    for (const QChar letter : typed) {
        const qsizetype next = words.indexOf(letter, at, Qt::CaseInsensitive);
        if (next < 0)
            return -1;
        gaps += static_cast<int>(next - at);
        at = next + 1;
    }
    return gaps;
}

constexpr int keysRole = Qt::UserRole + 1;

/// Icon and words, and the keys at the right edge.
class CommandDelegate final : public RoomyDelegate {
public:
    using RoomyDelegate::RoomyDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        RoomyDelegate::paint(painter, option, index);
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::PlaceholderText));
        painter->drawText(
            option.rect.adjusted(0, 0, -10, 0), Qt::AlignRight | Qt::AlignVCenter, index.data(keysRole).toString());
        painter->restore();
    }
};

} // namespace

CommandFinder::CommandFinder(const QList<QAction*>& actions, QWidget* parent)
    : QDialog(parent)
    , m_text(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    nameWidget(this, u"commandFinder"_s, tr("Find a command"));
    setWindowTitle(tr("Find a command"));
    setAttribute(Qt::WA_DeleteOnClose);
    for (QAction* action : actions)
        m_actions << action;
    nameWidget(m_text, u"finderText"_s, tr("Part of a command's name"));
    m_text->setPlaceholderText(tr("Type what you want to do"));
    m_text->installEventFilter(this);
    nameWidget(m_list, u"finderList"_s, tr("Commands found"));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->addWidget(m_text);
    layout->addWidget(m_list, 1);
    connect(m_text, &QLineEdit::textChanged, this, &CommandFinder::refresh);
    connect(m_text, &QLineEdit::returnPressed, this, &CommandFinder::run);
    connect(m_list, &QListWidget::itemClicked, this, &CommandFinder::run);
    resizeWithinScreen(this, {fontMetrics().averageCharWidth() * 62, fontMetrics().height() * 22});
    refresh({});
}

void CommandFinder::refresh(const QString& typed)
{
    m_list->clear();
    std::vector<std::pair<int, QAction*>> found;
    for (const QPointer<QAction>& action : m_actions) {
        if (!action || action->isSeparator() || action->text().isEmpty())
            continue;
        const int distance = distanceOf(plainWords(action->text()), typed.trimmed());
        if (distance >= 0)
            found.emplace_back(action->isEnabled() ? distance : distance + 10'000, action);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    QPixmap nothing(m_list->iconSize().isValid() ? m_list->iconSize() : QSize(16, 16));
    nothing.fill(Qt::transparent);
    const QIcon blank(nothing); // keeps the words in one line below each other
    for (const auto& [distance, action] : found) {
        auto* item
            = new QListWidgetItem(action->icon().isNull() ? blank : action->icon(), plainWords(action->text()), m_list);
        item->setData(keysRole, action->shortcut().toString(QKeySequence::NativeText));
        item->setData(Qt::UserRole, QVariant::fromValue(QPointer<QObject>(action)));
        if (!action->isEnabled())
            item->setFlags(Qt::NoItemFlags);
    }
    m_list->setCurrentRow(0);
}

bool CommandFinder::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int step = key == Qt::Key_Down ? 1 : -1;
            m_list->setCurrentRow(qBound(0, m_list->currentRow() + step, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandFinder::run()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item || !(item->flags() & Qt::ItemIsEnabled))
        return;
    const QPointer<QAction> action = qobject_cast<QAction*>(item->data(Qt::UserRole).value<QPointer<QObject>>());
    // Closed first: the command may open a window of its own, which must stay in front.
    accept();
    if (action)
        action->trigger();
}

} // namespace gleaner::ui

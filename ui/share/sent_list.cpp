#include "ui/share/sent_list.h"

#include "ui/messages/messages.h"
#include "ui/messages/review_words.h"
#include "ui/messages/text.h"
#include "ui/widgets/card_delegate.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/labels.h"

#include <QDate>
#include <QDir>
#include <QHBoxLayout>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

QString badgeOf(const workspace::SentState& state)
{
    if (state.answered)
        return SentList::tr("Answered");
    return state.partlyAnswered ? SentList::tr("Partly answered") : SentList::tr("Not yet answered");
}

Tone toneOf(const workspace::SentState& state)
{
    if (state.answered)
        return Tone::Good;
    return state.partlyAnswered ? Tone::Accent : Tone::Caution;
}

} // namespace

QString dayText(std::string_view day)
{
    const QDate date = QDate::fromString(text(day), Qt::ISODate);
    return date.isValid() ? QLocale().toString(date, QLocale::LongFormat) : text(day);
}

QString suggestedName(std::string_view identity)
{
    const std::size_t colon = identity.find(':');
    const std::string_view hex = colon == std::string_view::npos ? identity : identity.substr(colon + 1);
    return u"contribution-%1.glean"_s.arg(text(hex.substr(0, 8)));
}

QString stateSentence(const workspace::SentState& state)
{
    const QString day = dayText(state.bundle.day);
    if (!state.answered && !state.partlyAnswered)
        return SentList::tr("Handed in on %1, not yet answered").arg(day);
    QStringList parts;
    for (const auto& [name, items] : state.totals) {
        if (const auto verdict = review::verdictNamed(name); verdict && items > 0)
            parts << verdictCount(*verdict, static_cast<std::size_t>(items));
    }
    return SentList::tr("Handed in on %1: %2").arg(day, parts.join(SentList::tr(", ")));
}

void saveBundle(QWidget* parent, const project::SentBundle& bundle, const std::function<void(const QString&)>& saved)
{
    FileRequest request;
    request.purpose = FileRequest::Purpose::Save;
    request.title = SentList::tr("Save the contribution");
    request.filter = SentList::tr("Gleaner bundles (*.glean)");
    request.suggestion = QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
                             .filePath(suggestedName(bundle.identity));
    request.suffix = u"glean"_s;
    chooseFile(parent, request, [parent, file = bundle.file, saved](const QString& path) {
        if (const auto written = base::writeAtomically(utf8(path), file); !written)
            showError(parent, SentList::tr("The contribution was not saved."), written.error());
        else
            saved(path);
    });
}

SentList::SentList(QWidget* parent)
    : QWidget(parent)
    , m_model(new QStandardItemModel(this))
    , m_list(new QListView)
    , m_again(new QPushButton(tr("Save the same fi&le again…")))
{
    nameWidget(m_list, u"sentList"_s, tr("Bundles handed in"));
    nameWidget(m_again, u"saveAgainButton"_s, tr("Save the same file again"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CardDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_again, 0, Qt::AlignLeft);
    connect(m_again, &QPushButton::clicked, this, &SentList::saveAgain);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, m_again,
        [this](const QModelIndex& current) { m_again->setEnabled(current.isValid()); });
    m_again->setEnabled(false);
}

void SentList::load(const std::vector<workspace::SentState>& sent)
{
    m_sent.assign(sent.rbegin(), sent.rend());
    m_model->clear();
    for (const workspace::SentState& state : m_sent) {
        auto* item = new QStandardItem(stateSentence(state));
        const QString detail = tr("%1 · number %2").arg(suggestedName(state.bundle.identity)).arg(state.bundle.seq);
        item->setData(detail, CardDelegate::DetailRole);
        item->setData(badgeOf(state), CardDelegate::BadgeRole);
        item->setData(static_cast<int>(toneOf(state)), CardDelegate::BadgeToneRole);
        item->setData(tr("%1. %2").arg(stateSentence(state), detail), Qt::AccessibleTextRole);
        item->setToolTip(text(state.bundle.identity));
        m_model->appendRow(item);
    }
    if (!m_sent.empty())
        m_list->setCurrentIndex(m_model->index(0, 0));
}

void SentList::saveAgain()
{
    const int row = m_list->currentIndex().row();
    if (row >= 0 && row < static_cast<int>(m_sent.size()))
        saveBundle(this, m_sent[static_cast<std::size_t>(row)].bundle, [](const QString&) {});
}

} // namespace gleaner::ui

#include "ui/grid/issues_dialog.h"

#include "ui/messages/messages.h"
#include "ui/messages/text.h"
#include "ui/session/step_text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/roomy_delegate.h"
#include "ui/widgets/window_size.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

IssuesDialog::IssuesDialog(formats::csv::Document document, JobRunner& jobs, QWidget* parent)
    : QDialog(parent)
    , m_document(std::move(document))
    , m_places(m_document.issues.size())
    , m_search(jobs)
    , m_list(new QListWidget(this))
    , m_place(makeText({}, this))
    , m_next(nullptr)
{
    const QString title = tr("What was noticed in the file");
    nameWidget(this, u"issuesDialog"_s, title);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    nameWidget(m_list, u"issuesList"_s, title);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->setWordWrap(true);
    for (const base::Issue& issue : m_document.issues)
        m_list->addItem(sentence(issue));
    m_list->setCurrentRow(0);
    m_place->setObjectName(u"issuePlace"_s);
    auto* buttons = new QDialogButtonBox(this);
    m_next = buttons->addButton(tr("Go to the &next place"), QDialogButtonBox::ActionRole);
    nameWidget(m_next, u"issueNext"_s, tr("Show the next place in the table"));
    m_next->setDefault(true);
    auto* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    nameWidget(close, u"closeButton"_s, close->text());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(makeText(
        tr("Nothing was changed: the file is kept as it came, and what is odd about it stays visible."), this));
    layout->addWidget(m_list, 1);
    layout->addWidget(m_place);
    layout->addWidget(buttons);
    connect(m_next, &QPushButton::clicked, this, &IssuesDialog::goToNext);
    connect(m_list, &QListWidget::itemActivated, this, &IssuesDialog::startOver);
    connect(m_list, &QListWidget::currentRowChanged, m_place, &QLabel::clear);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_list->setFocus();
    resizeWithinScreen(this, {fontMetrics().averageCharWidth() * 70, fontMetrics().lineSpacing() * 18});
}

void IssuesDialog::startOver()
{
    m_places[static_cast<std::size_t>(m_list->currentRow())].reset();
    goToNext();
}

void IssuesDialog::goToNext()
{
    if (m_list->currentRow() < 0)
        return;
    const auto issue = static_cast<std::size_t>(m_list->currentRow());
    m_search.start(
        this, tr("Looking for the next place"), Job::Visibility::Shown,
        [document = m_document, issue, after = m_places[issue]](
            base::JobContext& job) { return formats::csv::nextPlace(document, document.issues[issue], after, job); },
        [this, issue](const base::Result<std::optional<formats::csv::CellPlace>>& place) {
            if (!place)
                return; // cancelled
            const bool isFirst = !m_places[issue];
            m_places[issue] = *place;
            if (*place) {
                m_place->setText(
                    tr("Row %1, column %2.")
                        .arg(number((*place)->row + 1), columnTitle(m_document.table.schema(), (*place)->column)));
                Q_EMIT placeChosen(static_cast<table::RowOrdinal>((*place)->row), (*place)->column);
            } else if (isFirst) {
                m_place->setText(tr("It stands outside of the rows, at byte %1 of the file.")
                                     .arg(number(m_document.issues[issue].place.byte.value_or(0))));
            } else {
                m_place->setText(tr("That was the last place. The next one is the first again."));
            }
        });
}

} // namespace gleaner::ui

#include "ui/import/reading_pane.h"

#include "ui/import/preview_table.h"
#include "ui/messages/messages.h"
#include "ui/messages/text.h"
#include "ui/widgets/labels.h"

#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t previewRows = 200;

} // namespace

ReadingPane::ReadingPane(base::SharedBytes source, JobRunner& jobs, const QString& suffix, QWidget* parent)
    : QWidget(parent)
    , m_source(std::move(source))
    , m_title(makeHeading({}, this))
    , m_facts(makeText({}, this))
    , m_table(makePreviewTable(this))
    , m_model(new ReadingPreviewModel(this))
    , m_issues(makeText({}, this))
    , m_job(jobs)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_title->setObjectName(u"importTitle"_s + suffix);
    m_facts->setObjectName(u"importFacts"_s + suffix);
    nameWidget(m_table, u"importPreview"_s + suffix, tr("Preview of the first rows"));
    nameWidget(m_issues, u"importIssues"_s + suffix, tr("What is odd in this reading"));
    m_table->setModel(m_model);
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_issues);
}

void ReadingPane::show(const formats::csv::Dialect& dialect, const QString& title)
{
    m_title->setText(title);
    m_job.start(
        this, tr("Preview"), Job::Visibility::Quiet,
        [source = m_source, dialect](
            base::JobContext& job) { return previewReading(source, dialect, previewRows, job); },
        [this](base::Result<ReadingPreview> preview) {
            Q_EMIT looked(preview.has_value());
            if (preview) {
                showPreview(std::move(*preview));
                return;
            }
            m_model->clear();
            m_facts->setText(tr("This reading does not work"));
            m_issues->setText(sentence(preview.error()));
        });
}

void ReadingPane::setChosen(bool chosen) { m_title->setEnabled(chosen); }

void ReadingPane::showPreview(ReadingPreview preview)
{
    const auto columns = static_cast<int>(preview.head.table.columnCount());
    const std::size_t rows = preview.head.table.rowCount();
    const auto leftOut = static_cast<int>(preview.before.size() + preview.after.size());
    QStringList issues;
    for (const base::Issue& issue : preview.head.issues)
        issues << sentence(issue);
    const bool sameShape = m_model->columnCount() == columns;
    m_model->setPreview(std::move(preview));
    if (!sameShape || m_table->columnWidth(0) < 10)
        fitColumns(*m_table);
    const QString facts = tr("%Ln column(s)", nullptr, columns);
    m_facts->setText(
        leftOut == 0 ? facts : tr("%1; %2").arg(facts, tr("%Ln row(s) shown in grey are left out", nullptr, leftOut)));
    const QString head = rows < previewRows ? tr("Nothing odd in the whole file.")
                                            : tr("Nothing odd in the first %1 rows.").arg(number(previewRows));
    m_issues->setText(
        issues.isEmpty() ? head : tr("In the first %1 rows:").arg(number(rows)) + u'\n' + issues.join(u'\n'));
}

} // namespace gleaner::ui

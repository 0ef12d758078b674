#include "ui/jobs/job_bar.h"

#include "ui/jobs/job_runner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

JobHandle oldestShown(const JobRunner& jobs)
{
    for (const JobHandle& job : jobs.running()) {
        if (job->visibility() == Job::Visibility::Shown && !job->isAbandoned())
            return job;
    }
    return {};
}

} // namespace

JobBar::JobBar(JobRunner& jobs, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_title(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QToolButton(this))
{
    setObjectName(u"jobBar"_s);
    setAccessibleName(tr("Running work"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    m_title->setObjectName(u"jobTitle"_s);
    m_progress->setObjectName(u"jobProgress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setFixedWidth(fontMetrics().averageCharWidth() * 22);
    m_progress->setTextVisible(false);
    m_cancel->setObjectName(u"jobCancel"_s);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the running work"));
    connect(m_cancel, &QToolButton::clicked, this, &JobBar::cancel);
    connect(&m_jobs, &JobRunner::started, this, [this]() {
        if (!m_timer.isActive())
            m_timer.start(); // the first look is a moment later: what is done by then never flickers
    });
    connect(&m_jobs, &JobRunner::finished, this, &JobBar::refresh);
    m_timer.setInterval(120);
    connect(&m_timer, &QTimer::timeout, this, &JobBar::refresh);
    hide();
}

void JobBar::refresh()
{
    const JobHandle job = oldestShown(m_jobs);
    setVisible(job != nullptr);
    if (m_jobs.isIdle())
        m_timer.stop();
    if (!job)
        return;
    // Jobs count bytes, rows or pairs, some of them twice: a person is told the share.
    const std::uint64_t total = job->total();
    const std::uint64_t thousandths = total > 0 ? std::min<std::uint64_t>(1000, 1000 * job->done() / total) : 0;
    m_title->setText(total > 0 ? tr("%1: %2 %").arg(job->title(), QLocale().toString(thousandths / 10)) : job->title());
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    m_progress->setValue(static_cast<int>(thousandths));
}

void JobBar::cancel()
{
    if (const JobHandle job = oldestShown(m_jobs))
        job->cancel();
}

} // namespace gleaner::ui

#include "ui/main_window/source_banner.h"

#include "ui/messages/text.h"
#include "ui/widgets/labels.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

SourceBanner::SourceBanner(QWidget* parent)
    : QFrame(parent)
    , m_words(makeText({}, this))
    , m_keep(new QPushButton(tr("Keep in the project"), this))
{
    setProperty("card", true);
    nameWidget(this, u"sourceBanner"_s, tr("The table's file"));
    nameWidget(m_keep, u"sourceKeep"_s, tr("Keep the table in the project"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 8, 14, 8);
    layout->addWidget(m_words);
    layout->addWidget(m_keep, 0, Qt::AlignLeft);
    connect(m_keep, &QPushButton::clicked, this, &SourceBanner::keepRequested);
    hide();
}

void SourceBanner::showLost(const std::vector<project::SourceFile>& lost, Offer offer)
{
    QStringList sentences;
    for (const project::SourceFile& source : lost) {
        const QString pattern = source.loss == project::Loss::Missing
            ? tr("The table file “%1” is gone.")
            : tr("Another program changed the table file “%1”.");
        sentences << pattern.arg(fromPath(source.file.filename()));
    }
    m_news = sentences.join(u' ');
    sentences << (offer == Offer::Keep
            ? tr("Your work is safe and goes on, but the project opens again only with that file as it was – unless "
                 "you keep the table in the project.")
            : tr("You can go on looking, but the project opens again only with that file as it was."));
    m_words->setText(sentences.join(u' '));
    m_keep->setVisible(offer == Offer::Keep);
    setVisible(!lost.empty());
}

} // namespace gleaner::ui

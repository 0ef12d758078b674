#include "ui/share/notice_step.h"

#include "ui/messages/text.h"
#include "ui/share/sent_list.h"
#include "ui/widgets/labels.h"

#include <QLocale>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

struct Topic {
    const char* key;
    QString heading;
};

std::vector<Topic> topics()
{
    return {
        {"what", NoticeStep::tr("What data this is")},
        {"why", NoticeStep::tr("Why it is shared with you")},
        {"rules", NoticeStep::tr("What you may and may not do")},
        {"removed", NoticeStep::tr("What was removed, and how")},
        {"leaves", NoticeStep::tr("What leaves your laptop")},
        {"receives", NoticeStep::tr("Who receives it")},
        {"policy", NoticeStep::tr("Policy or law")},
        {"contact", NoticeStep::tr("Contact")},
        {"kept", NoticeStep::tr("How long it is kept")},
        {"rights", NoticeStep::tr("How to see, take back or complain")},
    };
}

} // namespace

const std::map<std::string, std::string>& noticeTexts(const bundle::Notice& notice, const QString& language)
{
    static const std::map<std::string, std::string> none;
    for (const QString& wanted : {language, language.section(u'_', 0, 0), u"en"_s}) {
        if (const auto found = notice.texts.find(utf8(wanted)); found != notice.texts.end())
            return found->second;
    }
    return notice.texts.empty() ? none : notice.texts.begin()->second;
}

QString noticeContact(const bundle::Notice& notice)
{
    const auto& texts = noticeTexts(notice, QLocale().name());
    const auto found = texts.find("contact");
    return found == texts.end() ? QString() : text(found->second);
}

NoticeStep::NoticeStep(QWidget* parent)
    : QWidget(parent)
    , m_text(new QTextBrowser)
{
    setObjectName(u"noticeStep"_s);
    nameWidget(m_text, u"noticeText"_s, tr("Data-use notice"));
    m_text->setOpenLinks(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(makeText(tr("Before anything leaves, read what the city says about this data. Your acceptance "
                                  "travels with your work.")));
    layout->addWidget(m_text, 1);
}

void NoticeStep::load(const bundle::Notice& notice, std::string_view city)
{
    const auto& texts = noticeTexts(notice, QLocale().name());
    QString html = u"<h3>%1</h3>"_s.arg(tr("Data-use notice of %1").arg(text(city)).toHtmlEscaped());
    for (const Topic& topic : topics()) {
        if (const auto found = texts.find(topic.key); found != texts.end())
            html += u"<p><b>%1</b><br>%2</p>"_s.arg(topic.heading.toHtmlEscaped(), text(found->second).toHtmlEscaped());
    }
    html += u"<p>%1</p>"_s.arg(tr("Version %1 of %2. Licence of your work: %3.")
                                   .arg(QString::number(notice.version), dayText(notice.day), text(notice.licence))
                                   .toHtmlEscaped());
    m_text->setHtml(html);
}

} // namespace gleaner::ui

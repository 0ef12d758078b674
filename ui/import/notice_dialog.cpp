#include "ui/import/notice_dialog.h"

#include "ui/messages/text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/window_size.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

struct Topic {
    const char* name;
    const char* title;
};
constexpr Topic topics[] = {
    {"what", QT_TRANSLATE_NOOP("gleaner::ui::NoticeDialog", "What this data is")},
    {"why", QT_TRANSLATE_NOOP("gleaner::ui::NoticeDialog", "Why you are asked")},
    {"rules", QT_TRANSLATE_NOOP("gleaner::ui::NoticeDialog", "The rules")},
    {"removed", QT_TRANSLATE_NOOP("gleaner::ui::NoticeDialog", "What was removed before")},
    {"leaves", QT_TRANSLATE_NOOP("gleaner::ui::NoticeDialog", "What leaves this laptop")},
    {"receives", QT_TRANSLATE_NOOP("gleaner::ui::NoticeDialog", "Who receives it")},
    {"policy", QT_TRANSLATE_NOOP("gleaner::ui::NoticeDialog", "How it is decided")},
    {"contact", QT_TRANSLATE_NOOP("gleaner::ui::NoticeDialog", "Whom to ask")},
    {"kept", QT_TRANSLATE_NOOP("gleaner::ui::NoticeDialog", "How long it is kept")},
    {"rights", QT_TRANSLATE_NOOP("gleaner::ui::NoticeDialog", "Your rights")},
};

} // namespace

std::string noticeLanguage(const bundle::Notice& notice, const std::string& wished)
{
    if (notice.texts.contains(wished))
        return wished;
    if (notice.texts.contains("en"))
        return "en";
    return notice.texts.empty() ? std::string() : notice.texts.begin()->first;
}

NoticeDialog::NoticeDialog(const bundle::Notice& notice, const QString& city, Purpose purpose, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"noticeDialog"_s);
    setWindowTitle(tr("Data-use notice"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(makeTitle(tr("What %1 gives you, and what it asks").arg(city), this));
    layout->addWidget(makeMuted(tr("Version %1 of %2. What you hand in is licensed as %3.")
                                    .arg(QString::number(notice.version), text(notice.day), text(notice.licence)),
        this));

    auto* scroll = new QScrollArea(this);
    nameWidget(scroll, u"noticeText"_s, tr("Text of the notice"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* page = makeCard();
    const std::string language = noticeLanguage(notice, utf8(QLocale().name().section(u'_', 0, 0)));
    if (const auto texts = notice.texts.find(language); texts != notice.texts.end()) {
        for (const Topic& topic : topics) {
            const auto found = texts->second.find(topic.name);
            if (found == texts->second.end())
                continue;
            page->layout()->addWidget(makeHeading(tr(topic.title), page));
            auto* body = makeText(text(found->second), page);
            body->setTextInteractionFlags(Qt::TextSelectableByMouse);
            page->layout()->addWidget(body);
            static_cast<QVBoxLayout*>(page->layout())->addSpacing(6);
        }
    }
    scroll->setWidget(page);
    layout->addWidget(scroll, 1);

    auto* buttons = new QDialogButtonBox(this);
    if (purpose == Purpose::Accept) {
        auto* accept = buttons->addButton(tr("I have read this and agree"), QDialogButtonBox::AcceptRole);
        nameWidget(accept, u"noticeAccept"_s, accept->text());
        accept->setDefault(true);
        auto* later = buttons->addButton(tr("Not now"), QDialogButtonBox::RejectRole);
        nameWidget(later, u"noticeLater"_s, tr("Not now; handing in will ask again"));
    } else {
        buttons->addButton(QDialogButtonBox::Close)->setObjectName(u"cancelButton"_s);
    }
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resizeWithinScreen(this, {fontMetrics().averageCharWidth() * 84, fontMetrics().height() * 34});
}

} // namespace gleaner::ui

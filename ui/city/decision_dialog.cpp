#include "ui/city/decision_dialog.h"

#include "ui/messages/review_words.h"
#include "ui/messages/text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/window_size.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;
using review::ChangeClass;
using review::Verdict;

namespace {

constexpr int mostNote = 1000; // characters, as the format allows

/// The reason that fits a class most often.
std::string_view usualReason(ChangeClass cls)
{
    switch (cls) {
    case ChangeClass::Scope:
        return "out-of-scope";
    case ChangeClass::Value:
        return "style-rule";
    case ChangeClass::Noop:
    case ChangeClass::Applied:
        return "already-live";
    case ChangeClass::Gone:
    case ChangeClass::Stale:
        return "newer-data";
    case ChangeClass::Clash:
    case ChangeClass::DeleteEdit:
        return "lost-conflict";
    default:
        return "wrong-value";
    }
}

bool fits(DecisionDialog::Purpose purpose, Verdict verdict)
{
    if (purpose == DecisionDialog::Purpose::NeedsWork)
        return verdict == Verdict::NeedsWork;
    return verdict == Verdict::Declined || verdict == Verdict::Duplicate || verdict == Verdict::Superseded;
}

struct Word {
    std::string_view code;
    const char* english;
};
constexpr Word reasonWords[] = {
    {"ok", QT_TRANSLATE_NOOP("ReasonWord", "Taken as it is")},
    {"consensus", QT_TRANSLATE_NOOP("ReasonWord", "Several people agree")},
    {"sampled", QT_TRANSLATE_NOOP("ReasonWord", "Checked by a sample")},
    {"already-proposed", QT_TRANSLATE_NOOP("ReasonWord", "Proposed by others, too")},
    {"value-adjusted", QT_TRANSLATE_NOOP("ReasonWord", "Small correction")},
    {"format-adjusted", QT_TRANSLATE_NOOP("ReasonWord", "The city's way of writing")},
    {"evidence-missing", QT_TRANSLATE_NOOP("ReasonWord", "Evidence is missing")},
    {"unclear", QT_TRANSLATE_NOOP("ReasonWord", "Not clear what is meant")},
    {"wrong-value", QT_TRANSLATE_NOOP("ReasonWord", "Wrong value")},
    {"out-of-scope", QT_TRANSLATE_NOOP("ReasonWord", "Out of scope")},
    {"style-rule", QT_TRANSLATE_NOOP("ReasonWord", "Against the rule of the column")},
    {"privacy", QT_TRANSLATE_NOOP("ReasonWord", "May identify a person")},
    {"policy", QT_TRANSLATE_NOOP("ReasonWord", "A city rule forbids it")},
    {"unverifiable", QT_TRANSLATE_NOOP("ReasonWord", "Cannot be checked")},
    {"lost-conflict", QT_TRANSLATE_NOOP("ReasonWord", "Another value fitted better")},
    {"already-live", QT_TRANSLATE_NOOP("ReasonWord", "Already in the data")},
    {"newer-data", QT_TRANSLATE_NOOP("ReasonWord", "The data changed meanwhile")},
    {"author-withdrew", QT_TRANSLATE_NOOP("ReasonWord", "Taken back by its author")},
    {"open-conflict", QT_TRANSLATE_NOOP("ReasonWord", "People disagree")},
    {"no-time", QT_TRANSLATE_NOOP("ReasonWord", "Not looked at yet")},
};

} // namespace

QString reasonWord(std::string_view code)
{
    for (const Word& word : reasonWords) {
        if (word.code == code)
            return QCoreApplication::translate("ReasonWord", word.english);
    }
    return text(code);
}

DecisionDialog::DecisionDialog(Purpose purpose, ChangeClass cls, const QString& subject, QWidget* parent)
    : QDialog(parent)
    , m_reason(new QComboBox)
    , m_wording(makeText(QString()))
    , m_noteLabel(new QLabel)
    , m_note(new QPlainTextEdit)
    , m_ok(nullptr)
{
    const QString title = purpose == Purpose::Decline ? tr("Decline") : tr("Send back for more work");
    setWindowTitle(title);
    nameWidget(this, u"decisionDialog"_s, title);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(makeTitle(title));
    auto* what = makeText(subject);
    what->setObjectName(u"decisionSubject"_s);
    layout->addWidget(what);
    auto* reasonLabel = new QLabel(tr("&Reason:"));
    reasonLabel->setBuddy(m_reason);
    nameWidget(m_reason, u"reasonChoice"_s, tr("Reason"));
    layout->addWidget(reasonLabel);
    layout->addWidget(m_reason);
    layout->addWidget(makeMuted(tr("The volunteer reads:")));
    m_wording->setObjectName(u"reasonWording"_s);
    layout->addWidget(m_wording);
    m_noteLabel->setBuddy(m_note);
    nameWidget(m_note, u"decisionNote"_s, tr("Note to the volunteer"));
    m_note->setTabChangesFocus(true);
    m_note->setMaximumHeight(fontMetrics().lineSpacing() * 5);
    layout->addWidget(m_noteLabel);
    layout->addWidget(m_note);
    layout->addWidget(makeMuted(tr("Write about the data only. Notes travel back and may become public.")));
    layout->addStretch();
    auto* buttons = new QDialogButtonBox;
    m_ok = buttons->addButton(title, QDialogButtonBox::AcceptRole);
    nameWidget(m_ok, u"decideButton"_s, title);
    m_ok->setDefault(true);
    m_ok->setShortcut(Qt::CTRL | Qt::Key_Return); // Enter makes a new line in the note
    auto* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    nameWidget(cancel, u"cancelButton"_s, cancel->text());
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill(purpose, cls);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &DecisionDialog::refresh);
    connect(m_note, &QPlainTextEdit::textChanged, this, &DecisionDialog::refresh);
    refresh();
    m_reason->setFocus();
    resizeWithinScreen(this, sizeHint().expandedTo({fontMetrics().averageCharWidth() * 66, 0}));
}

void DecisionDialog::fill(Purpose purpose, ChangeClass cls)
{
    const auto& all = review::reasons();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!fits(purpose, all[i].verdict))
            continue;
        m_reason->addItem(all[i].verdict == Verdict::Declined || purpose == Purpose::NeedsWork
                ? reasonWord(all[i].code)
                : tr("%1 (%2)").arg(reasonWord(all[i].code), verdictWord(all[i].verdict)),
            static_cast<int>(i));
        if (all[i].code == usualReason(cls))
            m_reason->setCurrentIndex(m_reason->count() - 1);
    }
}

const review::Reason& DecisionDialog::current() const
{
    return review::reasons()[static_cast<std::size_t>(m_reason->currentData().toInt())];
}

void DecisionDialog::refresh()
{
    const review::Reason& reason = current();
    m_wording->setText(tr("“%1”").arg(reasonSentence(reason.verdict, reason.code)));
    m_noteLabel->setText(reason.needsNote ? tr("&Note (needed for this reason):") : tr("&Note (optional):"));
    const QString note = m_note->toPlainText().trimmed();
    m_ok->setEnabled((!reason.needsNote || !note.isEmpty()) && note.size() <= mostNote);
}

DecisionDialog::Options DecisionDialog::options() const
{
    const review::Reason& reason = current();
    return {reason.verdict, std::string(reason.code), utf8(m_note->toPlainText().trimmed())};
}

} // namespace gleaner::ui

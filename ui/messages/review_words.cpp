#include "ui/messages/review_words.h"

#include "ui/messages/text.h"
#include "ui/session/step_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace gleaner::ui {

using namespace Qt::StringLiterals;
using review::ChangeClass;
using review::Verdict;

namespace {

QString words(const char* english) { return QCoreApplication::translate("Review", english); }

QString counted(const char* english, std::size_t items)
{
    return QCoreApplication::translate("Review", english, nullptr, static_cast<int>(items));
}

/// The grid's signs for what can't be seen, and dots for runs of spaces inside the text: they are what a fix is about.
QString visible(std::string_view raw)
{
    const QString plain = visibleText({table::State::Value, raw});
    QString shown = plain;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const bool inRun = (i > 0 && plain[i - 1] == u' ') || (i + 1 < plain.size() && plain[i + 1] == u' ');
        if (plain[i] == u' ' && inRun)
            shown[i] = u'·';
    }
    return shown;
}

} // namespace

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Accepted:
        return words(QT_TRANSLATE_NOOP("Review", "Accepted"));
    case Verdict::AcceptedWithFix:
        return words(QT_TRANSLATE_NOOP("Review", "Accepted with a fix"));
    case Verdict::NeedsWork:
        return words(QT_TRANSLATE_NOOP("Review", "Needs work"));
    case Verdict::Declined:
        return words(QT_TRANSLATE_NOOP("Review", "Declined"));
    case Verdict::Duplicate:
        return words(QT_TRANSLATE_NOOP("Review", "Already there"));
    case Verdict::Superseded:
        return words(QT_TRANSLATE_NOOP("Review", "Overtaken"));
    case Verdict::Withdrawn:
        return words(QT_TRANSLATE_NOOP("Review", "Taken back"));
    case Verdict::Disputed:
        return words(QT_TRANSLATE_NOOP("Review", "Disputed"));
    case Verdict::NotReviewed:
        return words(QT_TRANSLATE_NOOP("Review", "Not looked at yet"));
    }
    return {};
}

QString verdictCount(Verdict verdict, std::size_t items)
{
    switch (verdict) {
    case Verdict::Accepted:
        return counted(QT_TRANSLATE_N_NOOP("Review", "%Ln accepted"), items);
    case Verdict::AcceptedWithFix:
        return counted(QT_TRANSLATE_N_NOOP("Review", "%Ln accepted with a fix"), items);
    case Verdict::NeedsWork:
        return counted(QT_TRANSLATE_N_NOOP("Review", "%Ln sent back for more work"), items);
    case Verdict::Declined:
        return counted(QT_TRANSLATE_N_NOOP("Review", "%Ln declined"), items);
    case Verdict::Duplicate:
        return counted(QT_TRANSLATE_N_NOOP("Review", "%Ln already in the data"), items);
    case Verdict::Superseded:
        return counted(QT_TRANSLATE_N_NOOP("Review", "%Ln overtaken by newer data"), items);
    case Verdict::Withdrawn:
        return counted(QT_TRANSLATE_N_NOOP("Review", "%Ln taken back"), items);
    case Verdict::Disputed:
        return counted(QT_TRANSLATE_N_NOOP("Review", "%Ln disputed"), items);
    case Verdict::NotReviewed:
        return counted(QT_TRANSLATE_N_NOOP("Review", "%Ln not looked at yet"), items);
    }
    return {};
}

Tone verdictTone(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Accepted:
    case Verdict::AcceptedWithFix:
        return Tone::Good;
    case Verdict::Declined:
        return Tone::Bad;
    case Verdict::NeedsWork:
    case Verdict::Disputed:
        return Tone::Caution;
    case Verdict::Duplicate:
    case Verdict::Superseded:
    case Verdict::Withdrawn:
    case Verdict::NotReviewed:
        break;
    }
    return Tone::Muted;
}

QString reasonSentence(Verdict verdict, std::string_view code)
{
    if (const review::Reason* reason = review::findReason(verdict, code))
        return QCoreApplication::translate("Reason", std::string(reason->wording).c_str());
    return text(code);
}

QString classWord(ChangeClass cls)
{
    switch (cls) {
    case ChangeClass::Scope:
        return words(QT_TRANSLATE_NOOP("Review", "Out of scope"));
    case ChangeClass::Value:
        return words(QT_TRANSLATE_NOOP("Review", "Breaks a rule"));
    case ChangeClass::Gone:
        return words(QT_TRANSLATE_NOOP("Review", "Row is gone"));
    case ChangeClass::DeleteEdit:
        return words(QT_TRANSLATE_NOOP("Review", "Removed and edited"));
    case ChangeClass::Noop:
        return words(QT_TRANSLATE_NOOP("Review", "Changes nothing"));
    case ChangeClass::Applied:
        return words(QT_TRANSLATE_NOOP("Review", "Already done"));
    case ChangeClass::Stale:
        return words(QT_TRANSLATE_NOOP("Review", "Data moved on"));
    case ChangeClass::Clash:
        return words(QT_TRANSLATE_NOOP("Review", "People disagree"));
    case ChangeClass::Confirm:
        return words(QT_TRANSLATE_NOOP("Review", "Checked"));
    case ChangeClass::Converge:
        return words(QT_TRANSLATE_NOOP("Review", "People agree"));
    case ChangeClass::Clean:
        return words(QT_TRANSLATE_NOOP("Review", "To review"));
    case ChangeClass::Item:
        return words(QT_TRANSLATE_NOOP("Review", "Note or chart"));
    }
    return {};
}

QString classSentence(ChangeClass cls)
{
    switch (cls) {
    case ChangeClass::Scope:
        return words(QT_TRANSLATE_NOOP("Review", "The pack did not ask for work on this part."));
    case ChangeClass::Value:
        return words(QT_TRANSLATE_NOOP("Review", "The new value does not follow the rule of its column."));
    case ChangeClass::Gone:
        return words(QT_TRANSLATE_NOOP("Review", "The row is no longer in the data."));
    case ChangeClass::DeleteEdit:
        return words(
            QT_TRANSLATE_NOOP("Review", "One person removes a row that another one edits. Decide for one side."));
    case ChangeClass::Noop:
        return words(QT_TRANSLATE_NOOP("Review", "The new value is the one that the pack holds."));
    case ChangeClass::Applied:
        return words(QT_TRANSLATE_NOOP("Review", "The data already says this."));
    case ChangeClass::Stale:
        return words(QT_TRANSLATE_NOOP(
            "Review", "The data has changed since the pack was made. Compare the three values, then decide."));
    case ChangeClass::Clash:
        return words(
            QT_TRANSLATE_NOOP("Review", "People propose different values for one place. Accept one of them at most."));
    case ChangeClass::Confirm:
        return words(QT_TRANSLATE_NOOP("Review", "Somebody looked and found the value right."));
    case ChangeClass::Converge:
        return words(QT_TRANSLATE_NOOP("Review", "Two or more people propose the same value."));
    case ChangeClass::Clean:
        return words(QT_TRANSLATE_NOOP("Review", "One proposal, and nothing speaks against it so far."));
    case ChangeClass::Item:
        return words(QT_TRANSLATE_NOOP("Review", "No value is at stake: a note, a question or a chart."));
    }
    return {};
}

Tone classTone(ChangeClass cls)
{
    if (review::isConflict(cls))
        return Tone::Bad;
    switch (cls) {
    case ChangeClass::Scope:
    case ChangeClass::Value:
        return Tone::Caution;
    case ChangeClass::Converge:
        return Tone::Good;
    case ChangeClass::Clean:
    case ChangeClass::Item:
        return Tone::Accent;
    default:
        return Tone::Muted;
    }
}

QString rowLabel(std::string_view rowId)
{
    if (rowId.starts_with('~'))
        return text(rowId.substr(1, rowId.find(':') - 1));
    const QJsonArray keys
        = QJsonDocument::fromJson(QByteArray(rowId.data(), static_cast<qsizetype>(rowId.size()))).array();
    QStringList parts;
    for (const auto& key : keys)
        parts << visible(utf8(key.toString()));
    return parts.isEmpty() ? text(rowId) : parts.join(u" · "_s);
}

QString valueText(char letter, std::string_view raw)
{
    switch (letter) {
    case 'v':
        return visible(raw);
    case 'e':
        return words(QT_TRANSLATE_NOOP("Review", "(blank)"));
    case 'n':
        return words(QT_TRANSLATE_NOOP("Review", "(no value: %1)")).arg(visible(raw));
    case 'm':
        return words(QT_TRANSLATE_NOOP("Review", "(no cell)"));
    default:
        return words(QT_TRANSLATE_NOOP("Review", "(nothing)"));
    }
}

QString changeText(const review::Change& change)
{
    switch (change.op) {
    case review::ChangeOp::Delete:
        return words(QT_TRANSLATE_NOOP("Review", "Remove the row"));
    case review::ChangeOp::Confirm:
        return words(QT_TRANSLATE_NOOP("Review", "“%1” is right")).arg(valueText(change.beforeIs, change.before));
    default:
        return words(QT_TRANSLATE_NOOP("Review", "%1 → %2"))
            .arg(valueText(change.beforeIs, change.before), valueText(change.afterIs, change.after));
    }
}

} // namespace gleaner::ui

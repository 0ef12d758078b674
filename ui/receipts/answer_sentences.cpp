#include "ui/messages/review_words.h"
#include "ui/messages/text.h"
#include "ui/receipts/receipts_panel.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

/// The cells that a pointer names, as "row 12, row 14"; nothing for other pointers.
QString pointerText(std::string_view pointer)
{
    const QJsonDocument json = QJsonDocument::fromJson(text(pointer).toUtf8());
    QStringList places;
    for (const auto& cell : json.object().value(u"cells"_s).toArray()) {
        const QJsonArray parts = cell.toArray();
        if (parts.size() >= 2)
            places << ReceiptsPanel::tr("row %1").arg(rowLabel(utf8(parts[1].toString())));
    }
    return places.join(u", "_s);
}

} // namespace

QString totalsSentence(const std::vector<workspace::Answer>& answers)
{
    if (answers.empty())
        return {};
    std::map<review::Verdict, std::size_t> counts;
    std::size_t open = 0;
    for (const workspace::Answer& answer : answers) {
        ++counts[answer.decision.verdict];
        open += review::isOpen(answer.decision.verdict) ? 1U : 0U;
    }
    QStringList parts;
    for (const auto& [verdict, items] : counts)
        parts << verdictCount(verdict, items);
    //: %1 and %2 are counts, %3 a list such as "9 accepted, 3 declined"
    return ReceiptsPanel::tr(
        "The city has decided on %1 of %Ln item(s): %2.", nullptr, static_cast<int>(answers.size()))
        .arg(number(answers.size() - open), parts.join(ReceiptsPanel::tr(", ")));
}

QString releaseSentence(const std::vector<workspace::Answer>& answers)
{
    int first = 0;
    int items = 0;
    for (const workspace::Answer& answer : answers) {
        const int version = text(answer.decision.release).toInt();
        if (version <= 0)
            continue;
        ++items;
        first = first == 0 ? version : qMin(first, version);
    }
    if (items == 0)
        return {};
    return ReceiptsPanel::tr("%Ln of your items are in the published data, live since version %1.", nullptr, items)
        .arg(first);
}

QString extraText(const bundle::DecisionRow& decision)
{
    QStringList lines;
    if (decision.verdict == review::Verdict::AcceptedWithFix)
        lines << ReceiptsPanel::tr("The city wrote: %1")
                     .arg(valueText(decision.amendedIs.empty() ? 'v' : decision.amendedIs.front(), decision.amended));
    if (!decision.note.empty())
        lines << ReceiptsPanel::tr("Note from the city: %1").arg(text(decision.note));
    if (const QString marked = pointerText(decision.pointer); !marked.isEmpty())
        lines << ReceiptsPanel::tr("Marked place: %1").arg(marked);
    if (!decision.due.empty()) {
        const QDate day = QDate::fromString(text(decision.due), Qt::ISODate);
        lines << ReceiptsPanel::tr("Expected by %1.")
                     .arg(day.isValid() ? QLocale().toString(day, QLocale::LongFormat) : text(decision.due));
    }
    if (!decision.release.empty())
        lines << ReceiptsPanel::tr("Live since version %1.").arg(text(decision.release));
    if (decision.sharedWith > 0)
        lines << ReceiptsPanel::tr(
            "%Ln other person(s) proposed the same.", nullptr, static_cast<int>(decision.sharedWith));
    return lines.join(u'\n');
}

} // namespace gleaner::ui

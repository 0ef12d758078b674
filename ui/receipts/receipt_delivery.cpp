#include "ui/receipts/receipt_delivery.h"

#include "ui/messages/messages.h"
#include "ui/messages/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

QString words(const char* english, int count = -1)
{
    return QCoreApplication::translate("ReceiptDelivery", english, nullptr, count);
}

std::size_t itemsOf(const bundle::Receipt& receipt) { return receipt.decisions.size(); }

std::size_t decidedOf(const bundle::Receipt& receipt)
{
    return static_cast<std::size_t>(std::count_if(receipt.decisions.begin(), receipt.decisions.end(),
        [](const bundle::DecisionRow& row) { return !review::isOpen(row.verdict); }));
}

Delivery refused(const base::Error& error) { return {Delivery::Outcome::Refused, {}, error}; }

} // namespace

Delivery deliver(const bundle::Bundle& receipt, std::string_view file, workspace::Workspace* workspace,
    workspace::Profile& profile, const std::vector<std::filesystem::path>& tried)
{
    if (!receipt.receipt)
        return refused({base::ErrorCode::Outer, {std::string(bundle::kindName(receipt.kind))}, {}});
    if (workspace) {
        const auto stored = workspace->receive(receipt, file);
        if (stored)
            return {Delivery::Outcome::Stored, workspace->path(), std::nullopt};
        if (stored.error().code != base::ErrorCode::ReceiptForeign)
            return refused(stored.error());
    }
    for (const workspace::KnownProject& project : profile.projects()) {
        const bool isOpenOne = workspace && workspace->path() == project.path;
        const bool wasTried = std::find(tried.begin(), tried.end(), project.path) != tried.end();
        if (!isOpenOne && !wasTried && !project.baseDigest.empty()
            && project.baseDigest == receipt.receipt->base.digest)
            return {Delivery::Outcome::OtherProject, project.path, std::nullopt};
    }
    const auto kept = profile.keepReceipt(receipt.receipt->identity, file);
    if (!kept)
        return refused(kept.error());
    return {Delivery::Outcome::Kept, {}, std::nullopt};
}

QString sentenceFor(const Delivery& delivery, const bundle::Receipt& receipt)
{
    switch (delivery.outcome) {
    case Delivery::Outcome::Stored: {
        const QString live = receipt.release > 0
            ? words(QT_TRANSLATE_NOOP("ReceiptDelivery", " What was accepted is live since version %1."))
                  .arg(receipt.release)
            : QString();
        return words(QT_TRANSLATE_N_NOOP("ReceiptDelivery", "%1 has decided on %2 of %Ln item(s)."),
                   static_cast<int>(itemsOf(receipt)))
                   .arg(text(receipt.city), number(decidedOf(receipt)))
            + live;
    }
    case Delivery::Outcome::OtherProject:
        return words(QT_TRANSLATE_NOOP("ReceiptDelivery", "This receipt answers another project: %1."))
            .arg(text(base::shownName(delivery.project)));
    case Delivery::Outcome::Kept:
        return words(QT_TRANSLATE_NOOP("ReceiptDelivery",
                         "This receipt from %1 answers a contribution that no project on this laptop has made. It was "
                         "kept beside your key; nothing else was changed."))
            .arg(text(receipt.city));
    case Delivery::Outcome::Refused:
        break;
    }
    return delivery.error ? sentence(*delivery.error) : QString();
}

} // namespace gleaner::ui

#pragma once

#include "core/bundle/package.h"

#include <QString>

namespace gleaner::ui {

/// Trust in words: headline ("Signed by demo.example, key seen before"), what it means, and an icon's name.
struct TrustWords {
    QString headline;
    QString meaning;
    QString icon;
};
TrustWords trustWords(bundle::TrustState state, const QString& city);

/// 64 hex digits in groups of four, as they stand on a city's card.
QString groupedFingerprint(const QString& hex);

/// The practice city: its key is published, so its signature proves nothing.
bool isPracticeCity(const std::string& city);

} // namespace gleaner::ui

#pragma once

#include "core/base/error.h"

#include <QString>

#include <functional>

class QWidget;

namespace gleaner::ui {

/// The sentence of an error or issue in the interface language.
QString sentence(const base::Error& error);
QString sentence(const base::Issue& issue);

/// Where it happened ("row 12, column Zip"), or nothing.
QString placeText(const base::Place& place);

/// For copying into a question to somebody: code, arguments and place in English; no user name, no folder.
QString copyableDetails(const base::Error& error);

/// Shows a failed run in a message window of its own and returns at once: what was tried, what happened, what is safe
/// and what to do next. ErrorCode::Cancelled is not shown.
void showError(QWidget* parent, const QString& whatWasTried, const base::Error& error);

/// Tells something that needs no decision, and returns at once.
void showInformation(QWidget* parent, const QString& headline, const QString& explanation);

/// Asks before something that can't be undone or surprises. `act` runs only when the person chooses `verb`.
void ask(QWidget* parent, const QString& question, const QString& explanation, const QString& verb,
    const std::function<void()>& act);

} // namespace gleaner::ui

#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace gleaner::ui {

/// Asks for a folder and returns at once; `chosen` runs with its path later, not at all on cancel.
void chooseFolder(QWidget* parent, const QString& title, const std::function<void(const QString&)>& chosen);
/// Asks for several files to open.
void chooseFiles(QWidget* parent, const QString& title, const QString& filter,
    const std::function<void(const QStringList&)>& chosen);

} // namespace gleaner::ui

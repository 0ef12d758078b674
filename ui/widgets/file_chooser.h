#pragma once

#include <QString>

#include <functional>

class QFileDialog;
class QWidget;

namespace gleaner::ui {

/// A question for a file to open or to write. The window stays alive while it is shown; nothing happens on cancel.
struct FileRequest {
    enum class Purpose { Open, Save };
    Purpose purpose = Purpose::Open;
    QString title;
    QString filter; ///< "Tables (*.csv *.tsv)"
    QString suggestion; ///< folder, or folder and name
    QString suffix; ///< added to a name without one, such as "csv"
};

/// Gives a window for files or folders its size, and the folder that was used last, at first the person's documents.
void prepareFileWindow(QFileDialog* dialog);

/// Shows the question and returns at once; `chosen` runs with the path later. A person was asked before a file is
/// replaced.
void chooseFile(QWidget* parent, const FileRequest& request, const std::function<void(const QString&)>& chosen);

} // namespace gleaner::ui

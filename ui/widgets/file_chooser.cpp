#include "ui/widgets/file_chooser.h"

#include "ui/widgets/window_size.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

/// Of all file windows of this run; empty before the first choice.
QString& lastFolder()
{
    static QString folder;
    return folder;
}

} // namespace

void prepareFileWindow(QFileDialog* dialog)
{
    const QFontMetrics metrics = dialog->fontMetrics();
    resizeWithinScreen(dialog, {metrics.averageCharWidth() * 104, metrics.height() * 27});
    dialog->setOption(QFileDialog::HideNameFilterDetails);
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString start = lastFolder().isEmpty() ? documents : lastFolder();
    dialog->setDirectory(QFileInfo(start).isDir() ? start : QDir::homePath());
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [dialog](const QString& path) {
        lastFolder() = dialog->fileMode() == QFileDialog::Directory ? path : QFileInfo(path).absolutePath();
    });
}

void chooseFile(QWidget* parent, const FileRequest& request, const std::function<void(const QString&)>& chosen)
{
    auto* dialog = new QFileDialog(parent, request.title);
    dialog->setObjectName(u"fileChooser"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    prepareFileWindow(dialog);
    dialog->setNameFilter(request.filter);
    if (request.purpose == FileRequest::Purpose::Save) {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setFileMode(QFileDialog::AnyFile);
        dialog->setDefaultSuffix(request.suffix);
    } else {
        dialog->setFileMode(QFileDialog::ExistingFile);
    }
    if (const QFileInfo suggestion(request.suggestion); suggestion.isDir()) {
        dialog->setDirectory(request.suggestion);
    } else if (!request.suggestion.isEmpty()) {
        if (suggestion.isAbsolute())
            dialog->setDirectory(suggestion.absolutePath());
        dialog->selectFile(suggestion.fileName());
    }
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

} // namespace gleaner::ui

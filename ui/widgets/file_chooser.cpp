#include "ui/widgets/file_chooser.h"

#include <QFileDialog>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

void chooseFile(QWidget* parent, const FileRequest& request, const std::function<void(const QString&)>& chosen)
{
    auto* dialog = new QFileDialog(parent, request.title);
    dialog->setObjectName(u"fileChooser"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
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
        dialog->setDirectory(suggestion.absolutePath());
        dialog->selectFile(suggestion.fileName());
    }
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

} // namespace gleaner::ui

#include "ui/city/folder_chooser.h"

#include "ui/widgets/file_chooser.h"

#include <QFileDialog>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

void chooseFolder(QWidget* parent, const QString& title, const std::function<void(const QString&)>& chosen)
{
    auto* dialog = new QFileDialog(parent, title);
    dialog->setObjectName(u"folderChooser"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    prepareFileWindow(dialog);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

void chooseFiles(
    QWidget* parent, const QString& title, const QString& filter, const std::function<void(const QStringList&)>& chosen)
{
    auto* dialog = new QFileDialog(parent, title);
    dialog->setObjectName(u"filesChooser"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    prepareFileWindow(dialog);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(filter);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, chosen);
    dialog->open();
}

} // namespace gleaner::ui

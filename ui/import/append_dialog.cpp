#include "ui/import/append_dialog.h"

#include "ui/import/project_place.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/window_size.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

AppendDialog::AppendDialog(const QStringList& files, const QString& projectFolder, QWidget* parent)
    : QDialog(parent)
    , m_files(files)
{
    setObjectName(u"appendDialog"_s);
    setWindowTitle(tr("Open several files"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(makeTitle(tr("Put %Ln file(s) into one table?", nullptr, static_cast<int>(files.size())), this));
    layout->addWidget(makeMuted(
        tr("Their rows come under each other, in this order. The files need the same columns; they are never changed."),
        this));
    auto* list = new QListWidget(this);
    nameWidget(list, u"appendFiles"_s, tr("Files in the order of the table"));
    list->setSpacing(2);
    for (const QString& file : files)
        list->addItem(QFileInfo(file).fileName());
    layout->addWidget(list, 1);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_column = new QLineEdit(tr("file"), this);
    nameWidget(m_column, u"appendColumn"_s, tr("Column that names the file of each row"));
    form->addRow(tr("Column for the file &name"), m_column);
    layout->addLayout(form);
    m_place = new ProjectPlace(QFileInfo(files.value(0)).completeBaseName(), projectFolder, this);
    layout->addWidget(m_place);
    auto* buttons = new QDialogButtonBox(this);
    auto* one = buttons->addButton(tr("One table"), QDialogButtonBox::AcceptRole);
    nameWidget(one, u"appendOne"_s, tr("Put all files into one table"));
    one->setDefault(true);
    auto* each = buttons->addButton(tr("One project each"), QDialogButtonBox::ActionRole);
    nameWidget(each, u"appendEach"_s, tr("Make one project of each file"));
    buttons->addButton(QDialogButtonBox::Cancel)->setObjectName(u"cancelButton"_s);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &AppendDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(each, &QPushButton::clicked, this, [this]() {
        Q_EMIT oneProjectEach(m_files);
        QDialog::accept();
    });
    resizeWithinScreen(this, {fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 24});
    one->setFocus(Qt::OtherFocusReason);
}

void AppendDialog::accept()
{
    Q_EMIT oneTable({m_files, m_place->path(), m_column->text(), false});
    QDialog::accept();
}

} // namespace gleaner::ui

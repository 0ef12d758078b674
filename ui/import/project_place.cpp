#include "ui/import/project_place.h"

#include "ui/widgets/file_chooser.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

ProjectPlace::ProjectPlace(const QString& stem, const QString& folder, QWidget* parent)
    : QWidget(parent)
    , m_label(makeMuted({}, this))
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto* layout = new QHBoxLayout;
    whole->addLayout(layout);
    m_label->setObjectName(u"projectPlace"_s);
    layout->addWidget(m_label, 1);
    auto* change = makeQuietButton(tr("Change …"), this);
    nameWidget(change, u"projectPlaceChange"_s, tr("Keep the project somewhere else"));
    layout->addWidget(change);
    connect(change, &QPushButton::clicked, this, [this]() {
        FileRequest request;
        request.purpose = FileRequest::Purpose::Save;
        request.title = tr("Keep the project as");
        request.filter = tr("Gleaner projects (*.gleaner)");
        request.suffix = u"gleaner"_s;
        request.suggestion = m_path;
        chooseFile(this, request, [this](const QString& path) { setPath(path); });
    });
    setPath(freeProjectPath(folder, stem));
}

void ProjectPlace::offerReference()
{
    m_reference = new QCheckBox(tr("Leave the table in its file"), this);
    nameWidget(m_reference, u"projectPlaceReference"_s, tr("Leave the table in its file"));
    const QString meaning = tr("The project then refers to the file instead of keeping a packed copy of it. It is "
                               "smaller, but opens only while the file stays as it is.");
    m_reference->setToolTip(meaning);
    m_reference->setAccessibleDescription(meaning);
    layout()->addWidget(m_reference);
    setTabOrder(findChild<QPushButton*>(u"projectPlaceChange"_s), m_reference);
}

workspace::SourcePlace ProjectPlace::sourcePlace() const
{
    return m_reference && m_reference->isChecked() ? workspace::SourcePlace::File : workspace::SourcePlace::Project;
}

void ProjectPlace::setPath(const QString& path)
{
    m_path = path;
    const QFileInfo file(path);
    m_label->setText(
        tr("Your work is kept in “%1”, folder “%2”.").arg(file.fileName(), QDir(file.absolutePath()).dirName()));
    m_label->setToolTip(QDir::toNativeSeparators(path));
}

QString freeProjectPath(const QString& folder, const QString& stem)
{
    const QDir place(folder);
    QString path = place.filePath(stem + u".gleaner"_s);
    for (int n = 2; QFileInfo::exists(path); ++n)
        path = place.filePath(u"%1 %2.gleaner"_s.arg(stem).arg(n));
    return path;
}

} // namespace gleaner::ui

#include "ui/session/project_title.h"

#include "ui/messages/text.h"

#include <QCoreApplication>

namespace gleaner::ui {

QString projectTitle(const workspace::Workspace& workspace)
{
    if (!workspace.pack())
        return text(workspace.title());
    const bundle::PackRef& ref = workspace.pack()->pack.ref;
    return QCoreApplication::translate("Steps", "%1, version %2").arg(text(ref.id), QString::number(ref.version));
}

} // namespace gleaner::ui

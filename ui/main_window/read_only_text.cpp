#include "ui/main_window/read_only_text.h"

#include "ui/messages/text.h"

#include <QCoreApplication>

namespace gleaner::ui {

QString readOnlyText(const std::string& reason)
{
    const QString shown = QCoreApplication::translate("ReadOnly", reason.c_str());
    return QCoreApplication::translate("ReadOnly", "This project can only be looked at: %1. Save a copy to work on it.")
        .arg(shown);
}

} // namespace gleaner::ui

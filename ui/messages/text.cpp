#include "ui/messages/text.h"

#include <QDateTime>
#include <QLocale>

namespace gleaner::ui {

QString number(std::size_t count) { return QLocale().toString(static_cast<qulonglong>(count)); }

std::string today() { return QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate).toStdString(); }

} // namespace gleaner::ui

#include "ui/messages/text.h"

#include <QDateTime>
#include <QFile>
#include <QLocale>

namespace gleaner::ui {

QString fromPath(const std::filesystem::path& path) { return QFile::decodeName(path.native().c_str()); }

std::filesystem::path toPath(const QString& path) { return QFile::encodeName(path).toStdString(); }

QString number(std::size_t count) { return QLocale().toString(static_cast<qulonglong>(count)); }

std::string today() { return QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate).toStdString(); }

} // namespace gleaner::ui

#pragma once

#include <QString>

#include <filesystem>
#include <string>
#include <string_view>

namespace gleaner::ui {

/// Core speaks UTF-8, Qt UTF-16. Bytes that are not UTF-8 show as replacement characters.
inline QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}
inline std::string utf8(const QString& text) { return text.toStdString(); }

/// Paths of core as Qt has them, and back.
QString fromPath(const std::filesystem::path& path);
std::filesystem::path toPath(const QString& path);

/// A count as people read it, grouped as the interface language does: "5,000".
QString number(std::size_t count);

/// Today as YYYY-MM-DD in UTC: the form of every day that core stores.
std::string today();

} // namespace gleaner::ui

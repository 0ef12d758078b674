#pragma once

#include "core/base/file.h"
#include "core/base/json.h"

namespace gleaner::formats {

/// Reads a file that belongs to another: in the same place, with the same name but for its ending (such as ".dbf", in
/// whatever case). Null if there is none. Fails as mapFile() and packed::unpackMember().
using ReadBeside = std::function<base::Result<base::SharedBytes>(std::string_view ending, base::JobContext& job)>;

/// A file that is being looked at: where it is, what people call it, what is in it.
struct SourceFile {
    std::filesystem::path path; ///< empty if the bytes came out of an archive
    std::string name; ///< file name without folders
    base::SharedBytes bytes;
    ReadBeside beside = {}; ///< empty if nothing is beside it
};

/// The file's name ends in one of these, whatever the case of its letters; `endings` are lower case with their dot.
bool isNamed(std::string_view name, std::initializer_list<std::string_view> endings);

/// What every origin says: "format", "file", "bytes", "sha256".
base::Json originOf(const SourceFile& file, std::string_view format);

/// The name of a table after words such as a sheet's name, or after the file if those give none.
std::string tableNameAfter(std::string_view words, const SourceFile& file);

/// What everything may grow to when it is unpacked or converted.
constexpr std::uint64_t mostExpandedBytes = std::uint64_t{8} << 30U;

} // namespace gleaner::formats

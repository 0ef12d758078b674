#pragma once

#include "core/bundle/object_reader.h"
#include "core/bundle/package.h"

namespace gleaner::bundle {

/// The entries of a payload that was read.
using Views = std::map<std::string, std::string_view>;

inline constexpr std::string_view descriptionFile = "datapackage.json";

/// What `datapackage.json` says of every kind of bundle (bundle format, section 7).
struct Description {
    Kind kind = Kind::Pack;
    std::string licence;
    std::string city, anchor, day;
    std::int64_t seq = 1;
    PackRef pack; ///< digest empty in a pack
};

/// The members that all kinds have; the writer of a kind adds its own.
base::Json describe(const Description& description);

/// Lists every file under `resources` and adds `datapackage.json` to them. `dataTables` holds what a city's table says
/// of itself, by path: dialect, encoding, schema, gleaner:key, gleaner:digest. Fails with BadParameter, DpInventory
/// (two files with one resource name).
base::Result<void> addDescription(
    Files& files, base::Json description, const std::map<std::string, base::Json>& dataTables);

/// Parses `datapackage.json`: format, kind and the members of all kinds; those of other kinds are refused as unknown.
/// Members of the kind itself are looked at by its reader.
struct DescriptionFile {
    base::Json json;
    Description description;
};
base::Result<DescriptionFile> readDescription(const Views& files);

/// Holds `resources` against the files: each listed once with its size and hash, nothing outside, control tables with
/// their built-in schema. Fails with DpRef, DpInventory, DpHash, DpSchema, PrivField.
base::Result<void> checkInventory(const base::Json& description, Kind kind, const Views& files);

/// The resource of a path, or null.
const base::Json* resourceAt(const base::Json& description, std::string_view path);

/// Unknown members are refused in contributions and receipts, ignored in packs.
inline Unknown unknownIn(Kind kind) { return kind == Kind::Pack ? Unknown::Ignore : Unknown::Refuse; }

/// A file that the kind requires; fails with DpInventory.
base::Result<std::string_view> requiredFile(const Views& files, const std::string& path);

} // namespace gleaner::bundle

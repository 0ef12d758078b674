#pragma once

#include "core/base/file.h"
#include "core/base/job.h"
#include "core/base/json.h"
#include "core/formats/csv/sniffer.h"

#include <filesystem>

namespace gleaner::formats {

enum class Format : std::uint8_t {
    Csv,
    Json,
    JsonLines,
    GeoJson,
    Xlsx,
    Ods,
    Sqlite,
    Zip,
    DataPackage,
    Kml,
    Shapefile,
    GeoPackage
};

/// The name of a format as origins and the command line give it, such as "json-lines".
std::string_view formatName(Format format);

/// One table that a file offers: a sheet, a database table, a member of an archive, a list of records.
struct Layer {
    std::string name; ///< what a person chooses it by; unique within the file
    std::optional<std::uint64_t> rows; ///< if it is cheap to know
    std::vector<std::string> columns; ///< if it is cheap to know
};

/// What becomes of objects inside a record.
enum class Nested : std::uint8_t { Dotted, JsonText };

/// How a person wants a file to be read.
struct SourceChoice {
    std::string layer; ///< name of a layer, or a record path of JSON; empty = the only or the proposed one
    Nested nested = Nested::Dotted;
    /// Reads a text file by columns of fixed width, in characters; see fixed/fixed_width.h. An empty list = as
    /// proposed.
    std::optional<std::vector<std::uint32_t>> widths = {};
};

/// How much of the way to read the bytes of a conversion is settled.
enum class DialectKnown : std::uint8_t {
    Nothing, ///< a CSV file as it came: sniff it
    Separators, ///< canonical CSV whose header a person or the sniffer must find
    All, ///< canonical CSV with one header row
    Described, ///< as Conversion::described says
};

/// A table of any format, turned into a CSV that becomes the source of a project.
struct Conversion {
    std::string name; ///< the file's, for messages
    std::string table; ///< see table::tableNameFor; after the layer where the file offers several
    base::SharedBytes bytes;
    DialectKnown known = DialectKnown::Nothing;
    /// How the bytes came about: "format", "file", "sha256", "bytes", "layer" and what the format adds. Null for a
    /// file that is kept as it came.
    base::Json origin;
    std::vector<base::Issue> issues; ///< what was lost or changed on the way, counted
    csv::Dialect described = {}; ///< what a description beside the file says of it
};

/// The ways to read the bytes of a conversion, best first; only one if all is known. Fails as csv::sniff,
/// FileChanged.
base::Result<csv::Sniff> readingsOf(const Conversion& conversion);

/// A file of any known format, recognised by its content, with the tables that it offers. Nothing outside the file is
/// ever read for it, but the files of a shapefile and the table that a data package describes, which lie beside it; and
/// no network.
class Source {
public:
    /// `scratch` is a folder where large tables may be unpacked into files without a name. Fails with FileNotFound,
    /// FileUnreadable, EmptyFile, NotATable, SourceDamaged, UnsupportedCompression, NestedArchive, ExpandsTooFar,
    /// TooLarge, Cancelled, DiskFull.
    static base::Result<std::unique_ptr<Source>> open(
        const std::filesystem::path& file, const std::filesystem::path& scratch, base::JobContext& job);
    virtual ~Source() = default;

    virtual Format format() const = 0;
    virtual const std::vector<Layer>& layers() const = 0;
    /// Position of the layer that is read when nobody chooses; nothing if a person must.
    virtual std::optional<std::size_t> proposed() const = 0;
    /// Fails with LayerAmbiguous if none is named or proposed, NoSuchLayer, SourceDamaged, TooLarge, Limit, Cancelled,
    /// DiskFull, and BadParameter for widths that don't fit the file.
    virtual base::Result<Conversion> convert(const SourceChoice& choice, base::JobContext& job) const = 0;
};

/// The layer that a choice means. Fails with LayerAmbiguous, NoSuchLayer; `name` is the file's in the message.
base::Result<std::size_t> chooseLayer(const Source& source, const SourceChoice& choice, std::string_view name);

} // namespace gleaner::formats

#pragma once

#include "core/base/file.h"

#include <vector>

namespace gleaner::formats::maps {

/// The attribute table beside a .shp file: dBASE III and what grew out of it, without memo files. Cells are the bytes
/// as written.
class DbfTable {
public:
    struct Field {
        std::string name; ///< bytes as written
        char type = 'C';
        std::size_t offset = 0; ///< in the record
        std::size_t width = 0;
    };

    /// `file` stands in errors. Fails with SourceDamaged.
    static base::Result<DbfTable> open(base::SharedBytes bytes, const std::string& file);

    const std::vector<Field>& fields() const { return m_fields; }
    std::size_t records() const { return m_records; }
    unsigned char languageDriver() const { return m_driver; }
    bool isDeleted(std::size_t record) const;
    /// Without the blanks that fill the field, which stand at the end of texts and at both ends of other types. A NUL
    /// ends it.
    std::string_view cell(std::size_t record, const Field& field) const;

private:
    base::SharedBytes m_bytes;
    std::vector<Field> m_fields;
    std::size_t m_records = 0;
    std::size_t m_start = 0;
    std::size_t m_width = 0;
    unsigned char m_driver = 0;
};

} // namespace gleaner::formats::maps

#include "core/formats/maps/dbf.h"

#include "core/formats/maps/byte_reader.h"

namespace gleaner::formats::maps {

namespace {

constexpr std::size_t headBytes = 32;
constexpr std::size_t nameBytes = 11;
constexpr char endOfFields = '\r';

std::string_view withoutEnd(std::string_view text, std::string_view fill)
{
    const std::size_t last = text.find_last_not_of(fill);
    return last == std::string_view::npos ? std::string_view{} : text.substr(0, last + 1);
}

} // namespace

base::Result<DbfTable> DbfTable::open(base::SharedBytes bytes, const std::string& file)
{
    const auto damaged = [&](const char* why) {
        return base::fail(base::ErrorCode::SourceDamaged, {file, "a dBASE table", why}, {file, {}, {}, {}});
    };
    const std::string_view view = bytes->view();
    if (view.size() <= headBytes)
        return damaged("it is cut off");
    DbfTable table;
    table.m_bytes = std::move(bytes);
    ByteReader head(view);
    head.skip(4);
    table.m_records = head.uint32();
    table.m_start = head.uint16();
    table.m_width = head.uint16();
    table.m_driver = static_cast<unsigned char>(view[29]);
    if (table.m_start > view.size() || table.m_start <= headBytes || table.m_width == 0)
        return damaged("its head does not fit its length");
    std::size_t offset = 1; // behind the mark of deleted records
    for (std::size_t at = headBytes; at + headBytes <= table.m_start && view[at] != endOfFields; at += headBytes) {
        const std::string_view descriptor = view.substr(at, headBytes);
        const std::string_view name = descriptor.substr(0, nameBytes);
        const auto width = static_cast<unsigned char>(descriptor[16]);
        table.m_fields.push_back(
            {std::string(withoutEnd(name.substr(0, name.find('\0')), " ")), descriptor[11], offset, width});
        offset += width;
    }
    if (table.m_fields.empty())
        return damaged("it has no columns");
    if (offset > table.m_width)
        return damaged("its columns are wider than its records");
    if (table.m_records > (view.size() - table.m_start) / table.m_width)
        return damaged("it is cut off");
    return table;
}

bool DbfTable::isDeleted(std::size_t record) const { return m_bytes->view()[m_start + record * m_width] == '*'; }

std::string_view DbfTable::cell(std::size_t record, const Field& field) const
{
    const std::string_view whole = m_bytes->view().substr(m_start + record * m_width + field.offset, field.width);
    const std::string_view cell = withoutEnd(whole.substr(0, whole.find('\0')), " ");
    if (field.type == 'C')
        return cell;
    const std::size_t first = cell.find_first_not_of(' ');
    return first == std::string_view::npos ? std::string_view{} : cell.substr(first);
}

} // namespace gleaner::formats::maps

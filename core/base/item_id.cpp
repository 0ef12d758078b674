#include "core/base/item_id.h"

#include "core/base/digest.h"

namespace gleaner::base {

void appendNs(std::string& out, NsField field)
{
    if (!field) {
        out += "-,";
        return;
    }
    out += std::to_string(field->size());
    out += ':';
    out += *field;
    out += ',';
}

std::string ns(NsField field)
{
    std::string out;
    appendNs(out, field);
    return out;
}

std::string itemId(std::string_view tag, std::span<const NsField> fields)
{
    std::string message(tag);
    message += '\n';
    for (const NsField& field : fields)
        appendNs(message, field);
    return toBase32(asBytes(blake2b128(message)));
}

} // namespace gleaner::base

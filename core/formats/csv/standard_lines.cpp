#include "core/formats/csv/standard_lines.h"

#include "core/formats/csv/field_text.h"

// Highway compiles this file once for each kind of processor and picks one when the program runs.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/formats/csv/standard_lines.cpp"
#include <hwy/foreach_target.h>

#include "core/text/text_block-inl.h"

HWY_BEFORE_NAMESPACE();
namespace gleaner::formats::csv::HWY_NAMESPACE {

/// Copies the text, and tells whether it must stand in quotes. Up to a vector more than its size is written: a short
/// one, as long ones lie across two lines of the cache more often, and most fields are short.
inline bool copied(char* out, std::string_view text)
{
#if HWY_TARGET == HWY_SCALAR
    std::memcpy(out, text.data(), text.size());
    return needsQuotes(text);
#else
    namespace hn = hwy::HWY_NAMESPACE;
    const hn::CappedTag<std::uint8_t, 16> lanes;
    const auto is = [&lanes](auto bytes, char character)
                        HWY_ATTR { return hn::Eq(bytes, hn::Set(lanes, static_cast<std::uint8_t>(character))); };
    bool special = beginsWithMark(text);
    for (std::size_t at = 0; at < text.size(); at += hn::Lanes(lanes)) {
        const auto bytes = text::HWY_NAMESPACE::loadUpTo(lanes, text.data() + at, text.size() - at);
        hn::StoreU(bytes, lanes, reinterpret_cast<std::uint8_t*>(out + at));
        const auto separators = hn::Or(is(bytes, '"'), is(bytes, ','));
        special |= !hn::AllFalse(lanes, hn::Or(separators, hn::Or(is(bytes, '\r'), is(bytes, '\n'))));
    }
    return special;
#endif
}

char* putLine(char* out, std::span<const std::string_view> texts)
{
    for (std::size_t index = 0; index < texts.size(); ++index) {
        if (index > 0)
            *out++ = ',';
        const std::string_view text = texts[index];
        if (text.empty() ? texts.size() == 1 : copied(out, text))
            out = putQuoted(out, text);
        else
            out += text.size();
    }
    *out++ = '\r';
    *out++ = '\n';
    return out;
}

} // namespace gleaner::formats::csv::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace gleaner::formats::csv {

HWY_EXPORT(putLine);

void StandardLines::append(std::span<const std::string_view> texts)
{
    // Each text may get quotes, be nothing but quotes that are doubled, and take a comma; then the line's end and the
    // rest of a vector.
    std::size_t most = 1 + text::wordBits;
    for (const std::string_view text : texts)
        most += 2 * text.size() + 3;
    makeRoom(most);
    m_size = static_cast<std::size_t>(HWY_DYNAMIC_DISPATCH(putLine)(m_bytes.get() + m_size, texts) - m_bytes.get());
}

void StandardLines::makeRoom(std::size_t more)
{
    if (m_room - m_size >= more)
        return;
    m_room = std::max(m_size + more, 2 * m_room);
    auto larger = std::make_unique_for_overwrite<char[]>(m_room);
    std::copy_n(m_bytes.get(), m_size, larger.get());
    m_bytes = std::move(larger);
}

} // namespace gleaner::formats::csv

#endif

#include "tests/fuzz/fuzz_target.h"

#include "core/base/json.h"

#include <cmath>
#include <cstdlib>
#include <set>

using namespace gleaner;

namespace {

/// RFC 8259 and the house's limits, written a second time as plainly as possible: recursive, one function a rule.
class SlowJson {
public:
    explicit SlowJson(std::string_view text)
        : m_text(text)
    {
    }

    bool accepts()
    {
        skipSpace();
        if (!value(0))
            return false;
        skipSpace();
        return m_place == m_text.size();
    }

private:
    char peek() const { return m_place < m_text.size() ? m_text[m_place] : '\0'; }
    bool take(char character)
    {
        if (m_place >= m_text.size() || m_text[m_place] != character)
            return false;
        ++m_place;
        return true;
    }
    bool take(std::string_view word)
    {
        if (m_text.substr(m_place, word.size()) != word)
            return false;
        m_place += word.size();
        return true;
    }
    void skipSpace()
    {
        while (m_place < m_text.size() && std::string_view(" \t\r\n").find(m_text[m_place]) != std::string_view::npos)
            ++m_place;
    }
    bool digits()
    {
        const std::size_t begin = m_place;
        while (peek() >= '0' && peek() <= '9')
            ++m_place;
        return m_place > begin;
    }

    bool number()
    {
        const std::size_t begin = m_place;
        take('-');
        if (!take('0') && !digits())
            return false;
        if (take('.') && !digits())
            return false;
        if (take('e') || take('E')) {
            if (!take('+'))
                take('-');
            if (!digits())
                return false;
        }
        // What no double can hold is refused rather than rounded to infinity.
        return std::isfinite(std::strtod(std::string(m_text.substr(begin, m_place - begin)).c_str(), nullptr));
    }

    bool hex4(unsigned& unit)
    {
        unit = 0;
        for (int digit = 0; digit < 4; ++digit) {
            const char character = peek();
            const std::size_t value
                = std::string_view("0123456789abcdef")
                      .find(character >= 'A' && character <= 'F' ? static_cast<char>(character + 32) : character);
            if (character == '\0' || value == std::string_view::npos)
                return false;
            unit = unit * 16 + static_cast<unsigned>(value);
            ++m_place;
        }
        return true;
    }

    static void appendUtf8(std::string& text, unsigned character)
    {
        if (character < 0x80) {
            text += static_cast<char>(character);
            return;
        }
        const int more = character < 0x800 ? 1 : (character < 0x10000 ? 2 : 3);
        const unsigned leads[] = {0, 0xc0, 0xe0, 0xf0};
        text += static_cast<char>(leads[more] | character >> (6 * more));
        for (int left = more - 1; left >= 0; --left)
            text += static_cast<char>(0x80U | (character >> (6 * left) & 0x3fU));
    }

    bool escape(std::string& text)
    {
        static constexpr std::string_view letters = "\"\\/bfnrt";
        static constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        if (take('u')) {
            unsigned unit = 0;
            if (!hex4(unit) || unit == 0 || (unit >= 0xdc00 && unit <= 0xdfff))
                return false;
            if (unit < 0xd800 || unit > 0xdbff) {
                appendUtf8(text, unit);
                return true;
            }
            unsigned low = 0;
            if (!take("\\u") || !hex4(low) || low < 0xdc00 || low > 0xdfff)
                return false;
            appendUtf8(text, 0x10000 + ((unit - 0xd800) << 10U) + (low - 0xdc00));
            return true;
        }
        const std::size_t letter = letters.find(peek());
        if (m_place >= m_text.size() || letter == std::string_view::npos)
            return false;
        ++m_place;
        text += meanings[letter];
        return true;
    }

    /// One character of UTF-8 that is neither overlong nor a surrogate nor past the last code point.
    bool character(std::string& text)
    {
        const auto lead = static_cast<unsigned char>(m_text[m_place]);
        if (lead < 0x20)
            return false;
        std::size_t size = 1;
        unsigned lowest = 0;
        if (lead >= 0xf0)
            size = 4, lowest = 0x10000;
        else if (lead >= 0xe0)
            size = 3, lowest = 0x800;
        else if (lead >= 0xc0)
            size = 2, lowest = 0x80;
        else if (lead >= 0x80)
            return false;
        if (m_place + size > m_text.size() || lead >= 0xf8)
            return false;
        unsigned value = size == 1 ? lead : lead & (0x7fU >> size);
        for (std::size_t index = 1; index < size; ++index) {
            const auto next = static_cast<unsigned char>(m_text[m_place + index]);
            if ((next & 0xc0U) != 0x80U)
                return false;
            value = value << 6U | (next & 0x3fU);
        }
        if (value < lowest || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff))
            return false;
        text += m_text.substr(m_place, size);
        m_place += size;
        return true;
    }

    bool string(std::string& text)
    {
        if (!take('"'))
            return false;
        while (m_place < m_text.size()) {
            if (take('"'))
                return true;
            if (!(take('\\') ? escape(text) : character(text)))
                return false;
        }
        return false;
    }

    bool object(int depth)
    {
        std::set<std::string> names;
        skipSpace();
        if (take('}'))
            return true;
        do {
            skipSpace();
            std::string name;
            if (!string(name) || !names.insert(name).second)
                return false;
            skipSpace();
            if (!take(':'))
                return false;
            skipSpace();
            if (!value(depth))
                return false;
            skipSpace();
        } while (take(','));
        return take('}');
    }

    bool array(int depth)
    {
        skipSpace();
        if (take(']'))
            return true;
        do {
            skipSpace();
            if (!value(depth))
                return false;
            skipSpace();
        } while (take(','));
        return take(']');
    }

    bool value(int depth)
    {
        std::string text;
        if (peek() == '"')
            return string(text);
        if (take('{'))
            return depth < 32 && object(depth + 1);
        if (take('['))
            return depth < 32 && array(depth + 1);
        return take("true") || take("false") || take("null") || number();
    }

    std::string_view m_text;
    std::size_t m_place = 0;
};

} // namespace

void fuzz::check(std::string_view bytes)
{
    const auto tree = base::parseJson(bytes, "x.json");
    require(
        tree.has_value() == SlowJson(bytes).accepts(), "the strict reader accepts what RFC 8259 and the limits say");
    const auto control = base::parseControlJson(bytes, "x.json");
    if (!tree) {
        require(!control, "control JSON is strict JSON");
        return;
    }
    const std::string text = base::controlJson(*tree);
    const auto again = base::parseJson(text, "x.json");
    require(again && *again == *tree, "what is written reads back as it was");
    require(base::controlJson(*again) == text, "there is one written form");
    if (control)
        require(text == bytes, "control JSON is byte for byte what is written");
}

std::vector<std::string> fuzz::seeds()
{
    return {"{}", "[]", "null", "0", "-0", "1e308", "1e309", "[1.10,-0.5e-3,12345678901234567890]",
        R"({"a":{"b":[true,false,null,"\u00e9\ud83d\ude00\n"]},"a ":1})", R"({"a":1,"\u0061":2})", "\"\\u0000\"",
        "\xef\xbb\xbf{}", std::string(33, '[') + std::string(33, ']'), std::string(32, '[') + std::string(32, ']'),
        "[\"\xc3\xa9\xe1\x9e\x97\xf0\x9f\x98\x80\"]", "[9007199254740991,-9007199254740991,9007199254740992]"};
}

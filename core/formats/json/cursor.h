#pragma once

#include "core/base/hash_map.h"
#include "core/base/result.h"

#include <list>
#include <optional>

namespace gleaner::formats::json {

enum class Kind : std::uint8_t { Object, Array, Text, Number, True, False, Null, None };

/// Walks strict JSON (RFC 8259) from front to back without building a tree. What does not follow the grammar, a name
/// that an object holds twice, or a depth over 32 ends the walk: every call then says "nothing" and fault() tells why.
/// The text must be UTF-8 and outlive the cursor.
class Cursor {
public:
    explicit Cursor(std::string_view text);

    /// What kind of value stands next; None after a fault or at the end of the text.
    Kind kind();
    /// Enters the object or array that stands next.
    void enter();
    /// The next member's name as written between its quotes, in front of its value; nothing when the object was left.
    std::optional<std::string_view> nextName();
    /// True in front of the next element; false when the array was left.
    bool nextElement();
    /// Passes one value, checking all of it; its bytes as written.
    std::string_view value();
    /// True when nothing but white space is left.
    bool atEnd();

    enum class Fault : std::uint8_t { None, Syntax, CutOff, DuplicateName, Depth };
    Fault fault() const { return m_fault; }
    std::size_t place() const { return m_at; } ///< in bytes, from 0
    static constexpr std::size_t mostDepth = 32;

private:
    struct Level {
        bool object = false;
        bool first = true;
        std::vector<std::string_view> names;
        std::list<std::string> decodedNames; ///< what names with escapes read as
        base::HashSet<std::string_view> many; ///< used once there are too many names to compare one by one
    };

    char peek();
    bool fails(Fault fault);
    bool take(char expected);
    bool takeWord(std::string_view word);
    bool takeText();
    bool takeNumber();
    bool digits();
    bool next(char close);
    bool isNewName(std::string_view name);

    std::string_view m_text;
    std::size_t m_at = 0;
    Fault m_fault = Fault::None;
    std::vector<Level> m_levels;
    std::size_t m_depth = 0;
};

/// The error that a fault stands for: SourceDamaged, or Limit for the depth.
base::Error faultError(const Cursor& cursor, std::string_view file, std::optional<std::uint64_t> row = {});

/// True for an escape that stands for no character (U+0000, half a surrogate pair); decoded() leaves it as written.
bool hasBareEscape(std::string_view written);

/// A text value or name as it reads, from the bytes between its quotes.
std::string decoded(std::string_view written);

/// A value without the white space between its tokens; texts and numbers stay as written.
std::string compact(std::string_view value);

} // namespace gleaner::formats::json

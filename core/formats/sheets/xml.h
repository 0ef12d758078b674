#pragma once

#include "core/base/result.h"

#include <functional>
#include <memory>
#include <string_view>

namespace gleaner::formats::sheets {

/// The attributes of an element.
class Attributes {
public:
    explicit Attributes(const char** pairs)
        : m_pairs(pairs)
    {
    }
    /// The value, or "" if there is no such attribute. `name` as written, prefix included.
    std::string_view value(std::string_view name) const;
    /// A whole number, or `otherwise`.
    std::uint64_t number(std::string_view name, std::uint64_t otherwise) const;

private:
    const char** m_pairs;
};

/// What an XML document is told to, element by element. Names come without their prefix.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void start(std::string_view element, const Attributes& attributes) = 0;
    virtual void end(std::string_view element) = 0;
    virtual void text(std::string_view text) = 0;
};

/// Reads XML that arrives in pieces. A document type declaration, and with it every entity of the document's own, is
/// refused.
class XmlReader {
public:
    explicit XmlReader(XmlHandler& handler);
    ~XmlReader();
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;

    /// False once the document is known to be damaged.
    bool add(std::string_view piece);
    /// Call after the last piece; false if the document is damaged or cut off.
    bool finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace gleaner::formats::sheets

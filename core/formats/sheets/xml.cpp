#include "core/formats/sheets/xml.h"

#include <charconv>
#include <climits>
#include <expat.h>

namespace gleaner::formats::sheets {

std::string_view Attributes::value(std::string_view name) const
{
    for (const char** pair = m_pairs; pair[0] != nullptr; pair += 2) {
        if (name == pair[0])
            return pair[1];
    }
    return {};
}

std::uint64_t Attributes::number(std::string_view name, std::uint64_t otherwise) const
{
    const std::string_view text = value(name);
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && !text.empty() && end == text.data() + text.size() ? number : otherwise;
}

namespace {

std::string_view localName(const char* name)
{
    const std::string_view whole = name;
    return whole.substr(whole.find(':') + 1);
}

/// The handler that the parser was given.
XmlHandler& handlerOf(void* parser)
{
    return *static_cast<XmlHandler*>(XML_GetUserData(static_cast<XML_Parser>(parser)));
}

void onStart(void* parser, const char* name, const char** attributes)
{
    handlerOf(parser).start(localName(name), Attributes(attributes));
}

void onEnd(void* parser, const char* name) { handlerOf(parser).end(localName(name)); }

void onText(void* parser, const char* text, int length)
{
    handlerOf(parser).text({text, static_cast<std::size_t>(length)});
}

void onDocumentType(void* parser, const char*, const char*, const char*, int)
{
    XML_StopParser(static_cast<XML_Parser>(parser), XML_FALSE);
}

} // namespace

struct XmlReader::State {
    XML_Parser parser = nullptr;
    bool good = true;
};

XmlReader::XmlReader(XmlHandler& handler)
    : m_state(std::make_unique<State>())
{
    m_state->parser = XML_ParserCreate(nullptr);
    XML_Parser parser = m_state->parser;
    XML_SetUserData(parser, &handler);
    XML_UseParserAsHandlerArg(parser); // so that a callback can stop it
    XML_SetElementHandler(parser, onStart, onEnd);
    XML_SetCharacterDataHandler(parser, onText);
    XML_SetStartDoctypeDeclHandler(parser, onDocumentType);
}

XmlReader::~XmlReader() { XML_ParserFree(m_state->parser); }

bool XmlReader::add(std::string_view piece)
{
    while (m_state->good && !piece.empty()) {
        const std::string_view part = piece.substr(0, INT_MAX / 2);
        m_state->good = XML_Parse(m_state->parser, part.data(), static_cast<int>(part.size()), 0) == XML_STATUS_OK;
        piece.remove_prefix(part.size());
    }
    return m_state->good;
}

bool XmlReader::finish()
{
    m_state->good = m_state->good && XML_Parse(m_state->parser, "", 0, 1) == XML_STATUS_OK;
    return m_state->good;
}

} // namespace gleaner::formats::sheets

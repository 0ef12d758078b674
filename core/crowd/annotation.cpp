#include "core/crowd/annotation.h"

#include "core/base/item_id.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>

namespace gleaner::crowd {

namespace {

using base::ErrorCode;

constexpr std::array<std::pair<AnnotationType, std::string_view>, 7> typeNames{{
    {AnnotationType::Question, "question"},
    {AnnotationType::CannotTell, "cannot-tell"},
    {AnnotationType::LocalKnowledge, "local-knowledge"},
    {AnnotationType::Suspect, "suspect"},
    {AnnotationType::Evidence, "evidence"},
    {AnnotationType::Comment, "comment"},
    {AnnotationType::PersonalData, "personal-data"},
}};

constexpr std::size_t mostCharacters = 2000;

/// Characters of the text; nothing if its bytes are no UTF-8 or hold a NUL, which databases cut text at.
std::optional<std::size_t> charactersOf(std::string_view words)
{
    if (!text::isValidUtf8(words) || words.find('\0') != std::string_view::npos)
        return std::nullopt;
    std::size_t count = 0;
    text::forEachCodePoint(words, [&count](const text::CodePoint&, std::size_t) { ++count; });
    return count;
}

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

bool isHttpsAddress(std::string_view link)
{
    constexpr std::string_view scheme = "https://";
    if (!link.starts_with(scheme))
        return false;
    const std::string_view rest = link.substr(scheme.size());
    const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
    return !host.empty() && std::ranges::none_of(link, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte <= 0x20 || byte == 0x7F || c == '"' || c == '<' || c == '>' || c == '\\' || c == '`';
    });
}

bool isItemId(std::string_view id)
{
    return id.size() == 26
        && std::ranges::all_of(id, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '2' && c <= '7'); });
}

tl::unexpected<base::Error> unusable(const char* part, const char* why)
{
    return base::fail(ErrorCode::BadParameter, {part, why});
}

} // namespace

std::string_view annotationTypeName(AnnotationType type)
{
    const auto found = std::ranges::find(typeNames, type, &decltype(typeNames)::value_type::first);
    return found == typeNames.end() ? std::string_view{} : found->second;
}

std::optional<AnnotationType> annotationTypeNamed(std::string_view name)
{
    const auto found = std::ranges::find(typeNames, name, &decltype(typeNames)::value_type::second);
    return found == typeNames.end() ? std::nullopt : std::optional(found->first);
}

std::string annotationId(const Annotation& annotation)
{
    const std::array<base::NsField, 6> fields{annotation.table, annotation.row, annotation.column,
        annotationTypeName(annotation.type), annotation.text, annotation.repliesTo};
    return base::itemId("gleaner-annotation-v1", fields);
}

base::Result<void> validate(const Annotation& annotation)
{
    if (annotationTypeName(annotation.type).empty())
        return unusable("the kind of note", "it is not known");
    if (annotation.table.empty())
        return unusable("the note", "it names no table");
    const auto characters = charactersOf(annotation.text);
    if (!characters)
        return unusable("the text of the note", "it is not valid text");
    if (*characters > mostCharacters)
        return unusable("the text of the note", "it is longer than 2000 characters");
    if (annotation.type != AnnotationType::CannotTell && isBlank(annotation.text))
        return unusable("the text of the note", "it is empty");
    if (!annotation.link.empty()) {
        const auto linkCharacters = charactersOf(annotation.link);
        if (!linkCharacters || !isHttpsAddress(annotation.link))
            return unusable("the link of the note", "it is not an https address");
        if (*linkCharacters > mostCharacters)
            return unusable("the link of the note", "it is longer than 2000 characters");
    }
    if (!annotation.repliesTo.empty() && !isItemId(annotation.repliesTo))
        return unusable("the note", "what it replies to is no note's id");
    return {};
}

} // namespace gleaner::crowd

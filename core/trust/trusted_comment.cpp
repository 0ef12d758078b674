#include "core/trust/key_text.h"
#include "core/trust/signature.h"

#include <algorithm>
#include <charconv>

namespace gleaner::trust {

using base::ErrorCode;

namespace {

constexpr std::size_t longestComment = 1000;

struct RoleUse {
    std::string_view role;
    std::string_view kind; ///< empty: any kind
    std::string_view sshName;
};
constexpr std::array roleUses = {RoleUse{"pack", "pack", "gleaner-pack@"},
    RoleUse{"author", "contribution", "gleaner-contribution@"}, RoleUse{"receipt", "receipt", "gleaner-receipt@"},
    RoleUse{"root", "trust", "gleaner-trust@"}, RoleUse{"facilitator", "", "gleaner-cosign@"},
    RoleUse{"peer", "", "gleaner-cosign@"}, RoleUse{"successor", "", "gleaner-cosign@"}};
constexpr std::array<std::string_view, 4> kinds = {"pack", "contribution", "receipt", "trust"};

const RoleUse* useOf(std::string_view role)
{
    const auto* const found
        = std::find_if(roleUses.begin(), roleUses.end(), [role](const RoleUse& use) { return use.role == role; });
    return found == roleUses.end() ? nullptr : found;
}

/// Takes "<name>=<value>" and the space or end after it; nullopt if the text goes on otherwise.
std::optional<std::string> takeField(std::string_view& text, std::string_view name)
{
    if (!text.starts_with(name) || text.size() <= name.size() || text[name.size()] != '=')
        return std::nullopt;
    text.remove_prefix(name.size() + 1);
    const std::size_t space = text.find(' ');
    std::string value(text.substr(0, space));
    text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
    return value.empty() ? std::nullopt : std::optional(value);
}

std::optional<std::int64_t> readNumber(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0 || std::to_string(value) != text)
        return std::nullopt;
    return value;
}

bool isPackReference(std::string_view text)
{
    if (text == "-")
        return true;
    const std::size_t at = text.find('@');
    return at != 0 && at != std::string_view::npos && readNumber(text.substr(at + 1)).has_value();
}

bool isSshFingerprint(std::string_view text)
{
    return text.starts_with("SHA256:") && text.size() == 50 && base::fromBase64(std::string(text.substr(7)) + "=");
}

} // namespace

std::string commentText(const TrustedComment& comment)
{
    return "gleaner1 kind=" + comment.kind + " city=" + comment.city + " pack=" + comment.pack + " role=" + comment.role
        + " key=" + comment.key + " ssh=" + comment.ssh + " day=" + comment.day + " seq=" + std::to_string(comment.seq);
}

base::Result<TrustedComment> readComment(std::string_view text, std::string_view fileName)
{
    const auto malformed = [fileName] {
        return base::fail(ErrorCode::SigFormat, {std::string(fileName)}, {std::string(fileName), {}, {}, {}});
    };
    constexpr std::string_view start = "gleaner1 ";
    if (text.size() > longestComment || !text.starts_with(start)
        || !std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; }))
        return malformed();

    std::string_view rest = text.substr(start.size());
    TrustedComment comment;
    for (const auto& [name, field] : {std::pair("kind", &comment.kind), std::pair("city", &comment.city),
             std::pair("pack", &comment.pack), std::pair("role", &comment.role), std::pair("key", &comment.key),
             std::pair("ssh", &comment.ssh), std::pair("day", &comment.day)}) {
        const auto value = takeField(rest, name);
        if (!value)
            return malformed();
        *field = *value;
    }
    const auto sequence = takeField(rest, "seq");
    const auto seq = sequence ? readNumber(*sequence) : std::nullopt;
    if (!seq || !rest.empty())
        return malformed();
    comment.seq = *seq;

    const RoleUse* const use = useOf(comment.role);
    const bool known = std::find(kinds.begin(), kinds.end(), comment.kind) != kinds.end() && use != nullptr;
    if (!known || !isCityName(comment.city) || !isPackReference(comment.pack) || !readMinisignKey(comment.key)
        || !isSshFingerprint(comment.ssh) || !isDay(comment.day) || commentText(comment) != text)
        return malformed();
    if (!use->kind.empty() && use->kind != comment.kind)
        return base::fail(
            ErrorCode::SigClaim, {std::string(fileName), "role " + comment.role}, {std::string(fileName), {}, {}, {}});
    return comment;
}

std::string sshNamespace(std::string_view role, std::string_view city)
{
    const RoleUse* const use = useOf(role);
    return use == nullptr ? std::string() : std::string(use->sshName) + std::string(city);
}

} // namespace gleaner::trust

#include "core/trust/trust_list.h"

#include "core/trust/key_text.h"

#include <algorithm>
#include <chrono>
#include <set>

namespace gleaner::trust {

namespace {

/// The day after YYYY-MM-DD as YYYYMMDD; `day` is a valid day.
std::string dayAfter(std::string_view day)
{
    const auto part = [day](std::size_t at, std::size_t size) { return std::stoi(std::string(day.substr(at, size))); };
    const std::chrono::year_month_day next(
        std::chrono::sys_days(std::chrono::year(part(0, 4)) / std::chrono::month(static_cast<unsigned>(part(5, 2)))
            / std::chrono::day(static_cast<unsigned>(part(8, 2))))
        + std::chrono::days(1));
    const auto padded = [](unsigned value, std::size_t width) {
        const std::string digits = std::to_string(value);
        return std::string(digits.size() < width ? width - digits.size() : 0, '0') + digits;
    };
    return padded(static_cast<unsigned>(static_cast<int>(next.year())), 4)
        + padded(static_cast<unsigned>(next.month()), 2) + padded(static_cast<unsigned>(next.day()), 2);
}

bool isRevoked(const TrustList& list, const std::string& id)
{
    return std::any_of(
        list.revoked.begin(), list.revoked.end(), [&id](const Revocation& revocation) { return revocation.id == id; });
}

std::string sorted(std::vector<std::string> lines)
{
    std::sort(lines.begin(), lines.end());
    std::string text;
    for (const std::string& line : lines)
        text += line + "\n";
    return text;
}

} // namespace

std::string allowedSigners(const TrustList& newest)
{
    std::vector<std::string> lines;
    for (const TrustKey& key : newest.keys) {
        std::set<std::string> namespaces;
        for (const auto& [name, role] : newest.roles) {
            if (std::find(role.keys.begin(), role.keys.end(), key.id) != role.keys.end())
                namespaces.insert(sshNamespace(name, newest.city));
        }
        if (namespaces.empty() || isRevoked(newest, key.id) || !isDay(newest.expires))
            continue;
        std::string joined;
        for (const std::string& name : namespaces)
            joined += (joined.empty() ? "" : ",") + name;
        lines.push_back(
            key.id + " namespaces=\"" + joined + "\",valid-before=\"" + dayAfter(newest.expires) + "\" " + key.sshsig);
    }
    return sorted(std::move(lines));
}

std::string revokedKeys(const TrustList& newest)
{
    std::vector<std::string> lines;
    for (const TrustKey& key : newest.keys) {
        if (isRevoked(newest, key.id))
            lines.push_back(key.sshsig);
    }
    return sorted(std::move(lines));
}

} // namespace gleaner::trust

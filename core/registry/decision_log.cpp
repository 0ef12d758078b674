#include "core/registry/decision_log.h"

#include <algorithm>

namespace gleaner::registry {

namespace {

using base::ErrorCode;
using base::Json;
using base::Result;

std::optional<base::Digest32> digestOfHex(std::string_view hex)
{
    const auto bytes = base::fromHex(hex);
    base::Digest32 digest{};
    if (!bytes || bytes->size() != digest.size())
        return std::nullopt;
    std::ranges::copy(*bytes, digest.begin());
    return digest;
}

std::optional<std::string> hashHex(std::string_view previousHex, std::string_view body)
{
    const auto previous = digestOfHex(previousHex);
    if (!previous)
        return std::nullopt;
    return base::toHex(base::asBytes(logHash(*previous, body)));
}

/// Whether the columns beside the body say what the hashed body says.
bool bodyFits(const std::string& body, const std::string& kind, const std::string& day)
{
    const auto json = base::parseControlJson(body, "log");
    return json && json->is_object() && json->value("kind", Json()) == kind && json->value("day", Json()) == day;
}

/// The newest entry that another table refers to.
constexpr std::string_view newestReference
    = "SELECT MAX(seq) FROM (SELECT MAX(intake_log) AS seq FROM bundle UNION ALL "
      "SELECT MAX(log_seq) FROM decision UNION ALL SELECT MAX(log_seq) FROM "
      "release UNION ALL SELECT MAX(log_seq) FROM receipt)";

} // namespace

base::Digest32 logHash(const base::Digest32& previous, std::string_view body)
{
    std::string message = "gleaner-log-v1\n";
    message += base::asBytes(previous);
    message += body;
    return base::blake2b256(message);
}

Result<LogHead> DecisionLog::head() const
{
    LogHead head{0, m_anchor};
    const auto read
        = m_database.each("SELECT seq, hash FROM log_entry ORDER BY seq DESC LIMIT 1", {}, [&](const Row& row) {
              head.seq = row.integer(0);
              head.hash = row.text(1);
          });
    if (!read)
        return base::forward(read);
    return head;
}

Result<std::int64_t> DecisionLog::append(std::string_view kind, std::string_view day, Json body)
{
    const auto last = head();
    if (!last)
        return base::forward(last);
    body["kind"] = kind;
    body["day"] = day;
    const std::string text = base::controlJson(body);
    const auto hash = hashHex(last->hash, text);
    if (!hash)
        return base::fail(ErrorCode::LogBroken, {std::to_string(last->seq)});
    const auto added = m_database.run(
        "INSERT INTO log_entry (seq, prev, hash, day, kind, body) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        {last->seq + 1, last->hash, *hash, day, kind, text});
    if (!added)
        return base::forward(added);
    if (*added != 1)
        return base::fail(ErrorCode::DecidedMeanwhile);
    return last->seq + 1;
}

Result<void> DecisionLog::verify() const
{
    std::int64_t expected = 1;
    std::int64_t broken = 0;
    std::string previous = m_anchor;
    const auto read = m_database.each(
        "SELECT seq, prev, hash, day, kind, body FROM log_entry ORDER BY seq", {}, [&](const Row& row) {
            if (broken != 0)
                return;
            const std::string hash = row.text(2);
            const std::string body = row.text(5);
            const bool fits = row.integer(0) == expected && row.text(1) == previous && hashHex(previous, body) == hash
                && bodyFits(body, row.text(4), row.text(3));
            if (!fits)
                broken = expected;
            previous = hash;
            ++expected;
        });
    if (!read)
        return base::forward(read);
    const auto referred = m_database.number(newestReference);
    if (!referred)
        return base::forward(referred);
    if (broken == 0 && *referred >= expected)
        broken = expected;
    if (broken != 0)
        return base::fail(ErrorCode::LogBroken, {std::to_string(broken)});
    return {};
}

Result<void> DecisionLog::verifyPosition(const LogHead& position) const
{
    if (position.seq == 0 && position.hash == m_anchor)
        return {};
    const auto hash = m_database.text("SELECT hash FROM log_entry WHERE seq = ?", {position.seq});
    if (!hash)
        return base::forward(hash);
    if (*hash != position.hash)
        return base::fail(ErrorCode::LogBroken, {std::to_string(position.seq)});
    return {};
}

} // namespace gleaner::registry

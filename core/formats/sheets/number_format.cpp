#include "core/formats/sheets/number_format.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <fmt/format.h>

namespace gleaner::formats::sheets {

namespace {

constexpr std::int64_t dayMilliseconds = 86'400'000;
/// Serial of 1970-01-01 in each epoch.
constexpr std::int64_t unixSerial1900 = 25'569;
constexpr std::int64_t unixSerial1904 = 24'107;
constexpr std::int64_t leapDayThatWasNone = 60;

std::string clockText(std::int64_t milliseconds)
{
    const std::int64_t seconds = milliseconds / 1000;
    std::string text = fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    if (milliseconds % 1000 != 0)
        text += fmt::format(".{:03}", milliseconds % 1000);
    return text;
}

/// The letters of the format's first section outside quotes, escapes, colours and conditions, in lower case.
std::string bareCode(std::string_view code)
{
    std::string bare;
    for (std::size_t at = 0; at < code.size(); ++at) {
        const char c = code[at];
        if (c == ';')
            break;
        if (c == '"') {
            at = std::min(code.find('"', at + 1), code.size());
        } else if (c == '\\' || c == '_' || c == '*') {
            ++at;
        } else if (c == '[') {
            const std::size_t end = std::min(code.find(']', at), code.size());
            const std::string_view inside = code.substr(at + 1, end - at - 1);
            // [h], [mm], [s] count on past their border; anything else in brackets is a colour or a condition.
            if (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos)
                bare += "[]";
            at = end;
        } else {
            bare += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return bare;
}

} // namespace

NumberKind kindOfFormat(std::string_view code)
{
    const std::string bare = bareCode(code);
    const auto has = [&](std::string_view letters) { return bare.find_first_of(letters) != std::string::npos; };
    if (bare.find("general") != std::string::npos)
        return NumberKind::Number;
    if (bare.find("[]") != std::string::npos)
        return NumberKind::Duration;
    const bool clock = has("hs");
    // The letter m is a month unless it stands with hours or seconds.
    const bool day = has("yd") || (has("m") && !clock);
    if (day && clock)
        return NumberKind::DateTime;
    if (day || clock)
        return day ? NumberKind::Date : NumberKind::Time;
    const bool zerosOnly = !bare.empty() && bare.find_first_not_of("0- /().") == std::string::npos;
    return zerosOnly && bare.starts_with("00") && bare.find('.') == std::string::npos ? NumberKind::PaddedZeros
                                                                                      : NumberKind::Number;
}

NumberKind kindOfBuiltIn(std::uint64_t id)
{
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58))
        return NumberKind::Date;
    if (id == 22)
        return NumberKind::DateTime;
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47)
        return NumberKind::Time;
    return id == 46 ? NumberKind::Duration : NumberKind::Number;
}

std::optional<std::string> isoText(double serial, NumberKind kind, Epoch epoch)
{
    if (!(serial >= 0) || serial >= 2'958'466)
        return std::nullopt;
    const auto milliseconds = static_cast<std::int64_t>(std::llround(serial * static_cast<double>(dayMilliseconds)));
    if (kind == NumberKind::Duration)
        return clockText(milliseconds);
    const std::int64_t whole = milliseconds / dayMilliseconds;
    const std::int64_t rest = milliseconds % dayMilliseconds;
    if (kind == NumberKind::Time && whole == 0)
        return clockText(rest);
    std::int64_t days = whole - (epoch == Epoch::Year1904 ? unixSerial1904 : unixSerial1900);
    if (epoch == Epoch::Year1900) {
        if (whole == leapDayThatWasNone || whole == 0)
            return std::nullopt;
        days += whole < leapDayThatWasNone ? 1 : 0;
    }
    const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::days{days}}};
    if (static_cast<int>(day.year()) > 9999)
        return std::nullopt;
    std::string text = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
        static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
    if (kind != NumberKind::Date || rest != 0)
        text += 'T' + clockText(rest);
    return text;
}

std::string shortestNumber(std::string_view stored)
{
    const auto digits = std::ranges::count_if(stored, [](char c) { return c >= '0' && c <= '9'; });
    double value = 0;
    const auto [end, error] = std::from_chars(stored.data(), stored.data() + stored.size(), value);
    // Whole numbers are ids as likely as not, and stay digit for digit.
    const bool whole = stored.find_first_of(".eE") == std::string_view::npos;
    if (digits < 16 || whole || error != std::errc{} || end != stored.data() + stored.size())
        return std::string(stored);
    std::array<char, 64> text{};
    const auto written = std::to_chars(text.data(), text.data() + text.size(), value);
    std::string shortest(text.data(), written.ptr);
    return shortest.size() < stored.size() ? shortest : std::string(stored);
}

} // namespace gleaner::formats::sheets

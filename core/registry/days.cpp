#include "core/registry/days.h"

#include "core/bundle/forms.h"

#include <chrono>
#include <fmt/format.h>

namespace gleaner::registry {

namespace {

using std::chrono::year_month_day;

constexpr std::int64_t mostDays = 4'000'000;

std::optional<year_month_day> parse(std::string_view day)
{
    if (!bundle::isDay(day))
        return std::nullopt;
    const auto number = [&day](std::size_t begin, std::size_t size) {
        return static_cast<unsigned>(bundle::wholeNumber(day.substr(begin, size)));
    };
    return year_month_day{std::chrono::year(static_cast<int>(number(0, 4))), std::chrono::month(number(5, 2)),
        std::chrono::day(number(8, 2))};
}

std::optional<std::string> text(const year_month_day& day)
{
    const int year = static_cast<int>(day.year());
    if (!day.ok() || year < 0 || year > 9999)
        return std::nullopt;
    return fmt::format("{:04}-{:02}-{:02}", year, static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

} // namespace

std::optional<std::string> addDays(std::string_view day, std::int64_t days)
{
    const auto start = parse(day);
    if (!start || days > mostDays || days < -mostDays)
        return std::nullopt;
    return text(year_month_day(std::chrono::sys_days(*start) + std::chrono::days(days)));
}

std::optional<std::string> addYears(std::string_view day, int years)
{
    const auto start = parse(day);
    if (!start)
        return std::nullopt;
    year_month_day later = *start + std::chrono::years(years);
    if (!later.ok())
        later = year_month_day(later.year() / later.month() / std::chrono::last);
    return text(later);
}

} // namespace gleaner::registry

#include "app/glean/verb.h"

#include <chrono>
#include <cstdlib>
#include <fmt/chrono.h>

namespace gleaner::app {

namespace po = boost::program_options;

std::string Arguments::text(const char* name, const std::string& otherwise) const
{
    return has(name) ? m_values[name].as<std::string>() : otherwise;
}

std::vector<std::string> Arguments::list(const char* name) const
{
    return has(name) ? m_values[name].as<std::vector<std::string>>() : std::vector<std::string>{};
}

std::filesystem::path Arguments::profileFolder() const
{
    if (has("profile"))
        return text("profile");
    if (const char* data = std::getenv("XDG_DATA_HOME"); data != nullptr && *data != '\0')
        return std::filesystem::path(data) / "gleaner";
    if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0')
        return std::filesystem::path(home) / ".local" / "share" / "gleaner";
    return "gleaner-profile";
}

std::string Arguments::day() const
{
    if (has("day"))
        return text("day");
    return fmt::format("{:%Y-%m-%d}", fmt::gmtime(std::chrono::system_clock::now()));
}

po::options_description makeOptions(const std::vector<OptionText>& options, const char* title)
{
    po::options_description description(title);
    for (const OptionText& option : options) {
        const std::string value = option.value;
        if (value.empty()) {
            description.add_options()(option.name, po::bool_switch(), option.help);
        } else if (value.ends_with("...")) {
            description.add_options()(option.name,
                po::value<std::vector<std::string>>()->composing()->value_name(value.substr(0, value.size() - 3)),
                option.help);
        } else {
            description.add_options()(option.name, po::value<std::string>()->value_name(value), option.help);
        }
    }
    return description;
}

} // namespace gleaner::app

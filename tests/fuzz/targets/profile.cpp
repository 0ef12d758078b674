#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/temporary_folder.h"

#include "core/workspace/profile_store.h"

#include <fstream>

using namespace gleaner;

void fuzz::check(std::string_view bytes)
{
    static const TemporaryFolder folder;
    std::ofstream(folder.path("profile.json"), std::ios::binary) << bytes;
    const auto data = workspace::readProfileData(folder.path());
    if (!data) {
        require(data.error().code == base::ErrorCode::ProjectDamaged, "a refused profile is called damaged");
        return;
    }
    require(workspace::writeProfileData(folder.path(), *data).has_value(), "what was read can be written");
    const auto again = workspace::readProfileData(folder.path());
    require(again && again->restored == data->restored && again->cities.size() == data->cities.size()
            && again->projects.size() == data->projects.size(),
        "what is written reads back");
    for (std::size_t city = 0; city < data->cities.size(); ++city)
        require(again->cities[city].anchor == data->cities[city].anchor
                && again->cities[city].nextSeq == data->cities[city].nextSeq,
            "a city reads back");
    for (std::size_t project = 0; project < data->projects.size(); ++project)
        require(again->projects[project].path == data->projects[project].path
                && again->projects[project].unanswered == data->projects[project].unanswered,
            "a project reads back");
}

std::vector<std::string> fuzz::seeds()
{
    return {R"({"gleaner:profile":1,"cities":[],"projects":[],"restored":false})",
        R"({"gleaner:profile":1,"cities":[{"anchor":"ab","city":"data.example.gov","next_seq":4,"signer":"cd","since":"2026-01-01"}],)"
        R"("projects":[{"base_digest":"","last_opened":"2026-01-02","path":"/a/b.gleaner","pinned":true,"title":"b","unanswered":2}],)"
        R"("restored":true})"};
}

#include "tests/damage/scorer.h"

#include "core/base/json.h"

#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <map>

/// Writes damaged files, and scores what readers made of them. See usage().

using namespace gleaner;
using namespace gleaner::tests::damage;

namespace {

int usage()
{
    fmt::print(stderr,
        "Usage: damage write FOLDER [EVERY]       writes each EVERY-th file of a kind and files.jsonl\n"
        "       damage gleaner unaided|given [EVERY]   scores per kind, as JSON: {{kind: [sum, files]}}\n"
        "       damage worst KIND [EVERY]         the files of a kind that score least, with their scores\n"
        "       damage score ANSWERS [EVERY]      the same for a file of lines {{\"name\",\"header\",\"rows\"}}\n");
    return 2;
}

struct Sum {
    double score = 0;
    std::size_t files = 0;
};

void print(const std::map<std::string, Sum>& sums)
{
    base::Json json = base::Json::object();
    for (const auto& [kind, sum] : sums)
        json[kind] = {sum.score, sum.files};
    fmt::print("{}\n", json.dump());
}

int write(const std::filesystem::path& folder, std::size_t every)
{
    std::filesystem::create_directories(folder);
    std::ofstream list(folder / "files.jsonl");
    std::size_t number = 0;
    makeDamagedFiles(every, [&](const DamagedFile& file) {
        const std::string path = fmt::format("{:05}.csv", number++);
        std::ofstream(folder / path, std::ios::binary) << file.bytes;
        list << base::Json{{"name", file.name}, {"path", path}, {"dialect", formats::csv::toJson(file.dialect)}}.dump()
             << '\n';
    });
    fmt::print("{} files\n", number);
    return list ? 0 : 1;
}

int scoreGleaner(bool given, std::size_t every)
{
    std::map<std::string, Sum> sums;
    makeDamagedFiles(every, [&](const DamagedFile& file) {
        Sum& sum = sums[file.kind];
        sum.score += score(file.truth, given ? readGiven(file.bytes, file.dialect) : readUnaided(file.bytes));
        ++sum.files;
    });
    print(sums);
    return 0;
}

int showWorst(const std::string& kind, std::size_t every)
{
    std::multimap<double, std::string> found;
    makeDamagedFiles(every, [&](const DamagedFile& file) {
        if (file.kind == kind)
            found.emplace(score(file.truth, readUnaided(file.bytes)), file.name + "\n" + file.bytes.substr(0, 700));
    });
    std::size_t shown = 0;
    for (const auto& [points, text] : found) {
        if (shown++ < 3)
            fmt::print("{:.2f} {}\n", points, text);
    }
    return 0;
}

int scoreAnswers(const std::filesystem::path& answers, std::size_t every)
{
    std::map<std::string, std::optional<Content>> contents;
    std::ifstream lines(answers);
    for (std::string line; std::getline(lines, line);) {
        const base::Json json = base::Json::parse(line);
        auto& content = contents[json.at("name").get<std::string>()];
        if (json.contains("rows"))
            content = Content{json.at("header").get<Row>(), json.at("rows").get<std::vector<Row>>()};
    }
    std::map<std::string, Sum> sums;
    makeDamagedFiles(every, [&](const DamagedFile& file) {
        Sum& sum = sums[file.kind];
        sum.score += score(file.truth, contents[file.name]);
        ++sum.files;
    });
    print(sums);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const std::string verb = argc > 1 ? argv[1] : "";
    const std::string what = argc > 2 ? argv[2] : "";
    const std::size_t every = argc > 3 ? std::stoul(argv[3]) : 1;
    if (verb == "write" && argc > 2)
        return write(what, every);
    if (verb == "gleaner" && (what == "unaided" || what == "given"))
        return scoreGleaner(what == "given", every);
    if (verb == "worst" && argc > 2)
        return showWorst(what, every);
    if (verb == "score" && argc > 2)
        return scoreAnswers(what, every);
    return usage();
}

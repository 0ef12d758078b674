#include "tests/fuzz/fuzz_target.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

/// Runs a target without libFuzzer.
///
///     replay FOLDER             every file of the folder, every seed, and seeded mutations of the seeds
///     replay --seeds FOLDER     writes the seeds as files, for libFuzzer to start from

namespace {

using namespace gleaner::fuzz;

constexpr int mutationsPerSeed = 200;

void mutate(std::string& text, std::mt19937& random, const std::vector<std::string>& others)
{
    const auto place = [&] { return random() % (text.size() + 1); };
    switch (random() % 5) {
    case 0:
        text.resize(place());
        break;
    case 1:
        text.insert(place(), 1 + random() % 3, static_cast<char>(random()));
        break;
    case 2:
        text.erase(place(), random() % 20);
        break;
    case 3: {
        const std::string& other = others[random() % others.size()];
        text.insert(place(), other.substr(random() % (other.size() + 1), random() % 40));
        break;
    }
    default:
        if (!text.empty())
            text[random() % text.size()] ^= static_cast<char>(1U << random() % 8);
    }
}

std::string read(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void writeSeeds(const std::filesystem::path& folder)
{
    std::filesystem::create_directories(folder);
    int number = 0;
    for (const std::string& seed : seeds())
        std::ofstream(folder / ("seed-" + std::to_string(++number)), std::ios::binary) << seed;
}

} // namespace

int main(int count, char** words)
{
    const std::vector<std::string> arguments(words + 1, words + count);
    if (arguments.size() == 2 && arguments[0] == "--seeds") {
        writeSeeds(arguments[1]);
        return 0;
    }
    std::size_t files = 0;
    for (const std::string& folder : arguments) {
        if (!std::filesystem::exists(folder))
            continue;
        std::vector<std::filesystem::path> paths;
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            paths.push_back(entry.path());
        std::ranges::sort(paths);
        for (const auto& path : paths) {
            std::fprintf(stderr, "%s\n", path.filename().c_str());
            check(read(path));
            ++files;
        }
    }
    const auto all = seeds();
    std::mt19937 random(20261127);
    for (const std::string& seed : all) {
        check(seed);
        for (int round = 0; round < mutationsPerSeed; ++round) {
            std::string bytes = seed;
            for (std::size_t damage = 1 + random() % 3; damage > 0; --damage)
                mutate(bytes, random, all);
            check(bytes);
        }
    }
    std::fprintf(stderr, "%zu files, %zu seeds, %d mutations of each\n", files, all.size(), mutationsPerSeed);
    return 0;
}

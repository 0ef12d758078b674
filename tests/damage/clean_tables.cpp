#include "tests/damage/damage.h"

#include <fmt/format.h>

namespace gleaner::tests::damage {

namespace {

/// A small generator of our own: the standard distributions differ between libraries.
class Numbers {
public:
    explicit Numbers(std::uint64_t seed)
        : m_state(seed)
    {
    }
    std::size_t below(std::size_t limit)
    {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>((m_state >> 33U) % limit);
    }
    template <typename List> std::string pick(const List& list) { return std::string(list[below(std::size(list))]); }

private:
    std::uint64_t m_state;
};

constexpr const char* barrios[] = {"Mission", "Peña Blanca", "Ensanche Ñuñoa", "Excelsior", "Río Alto", "Cañada"};
constexpr const char* species[] = {"Quercus agrifolia", "Platanus × hispanica", "Ginkgo biloba", "Jacarandá", "Olmo"};
constexpr const char* latinNotes[] = {"roots lift the sidewalk, kerb broken", "known as \"the old oak\"", "",
    "árbol podado; volver en mayo", "leans towards 5th St", "fence, gate and bench near"};
constexpr const char* streets[] = {"Elm St", "Av. de la Constitución", "J Street", "Calle 5 Norte", "Main St"};
constexpr const char* requests[] = {"កន្លែងចតរថយន្ត", "ភូមិថ្មី ផ្លូវលេខ ៥", "Baradong kanal sa kanto, malalim",
    "Walang ilaw ang poste", "Bache grande frente a la escuela", "Graffiti on the wall, \"again\"",
    "first line\nsecond line", "Tree fell;\nroad blocked, please hurry"};
constexpr const char* states[] = {"open", "closed", "in review"};
constexpr const char* departments[] = {"Parks", "Public works", "Fire", "Libraries", "Police", "Transport"};

CleanTable trees()
{
    Numbers numbers(11);
    CleanTable table{"trees", {"id", "species", "planted", "height m", "barrio", "notes"}, {}};
    for (int row = 0; row < 16; ++row) {
        table.rows.push_back({fmt::format("T-{:04}", 100 + row), numbers.pick(species),
            fmt::format("20{:02}-{:02}-{:02}", 10 + numbers.below(14), 1 + numbers.below(12), 1 + numbers.below(28)),
            fmt::format("{}.{}", 2 + numbers.below(20), numbers.below(10)), numbers.pick(barrios),
            numbers.pick(latinNotes)});
    }
    return table;
}

CleanTable serviceRequests()
{
    Numbers numbers(12);
    CleanTable table{
        "requests", {"request", "opened", "street", "number", "state", "what", "lat", "lon"}, {}, false, true};
    for (int row = 0; row < 20; ++row) {
        table.rows.push_back({fmt::format("{}", 7'001'200 + row * 3),
            fmt::format("{}/{}/2024 {}:{:02}", 1 + numbers.below(12), 1 + numbers.below(28), 1 + numbers.below(12),
                numbers.below(60)),
            numbers.pick(streets), fmt::format("{}", 1 + numbers.below(900)), numbers.pick(states),
            requests[static_cast<std::size_t>(row) % std::size(requests)],
            fmt::format("37.{:06}", 700'000 + numbers.below(99'999)),
            fmt::format("-122.{:06}", 400'000 + numbers.below(99'999))});
    }
    return table;
}

CleanTable budget()
{
    Numbers numbers(13);
    CleanTable table{"budget", {"department", "year", "approved", "spent"}, {}};
    for (int row = 0; row < 18; ++row) {
        table.rows.push_back({departments[static_cast<std::size_t>(row) % std::size(departments)],
            fmt::format("{}", 2019 + row / 6), fmt::format("{},{:03}", 1 + numbers.below(999), numbers.below(1000)),
            fmt::format("{},{:03}.{:02}", 1 + numbers.below(999), numbers.below(1000), numbers.below(100))});
    }
    return table;
}

CleanTable sensors()
{
    Numbers numbers(14);
    CleanTable table{"sensors", {"timestamp", "sensor", "pm10", "pm2.5", "temperature"}, {}};
    for (int row = 0; row < 24; ++row) {
        table.rows.push_back({fmt::format("2018-12-01T{:02}:{:02}:11", row / 2, row % 2 * 30), "7789",
            fmt::format("{}.{:02}", numbers.below(60), numbers.below(100)),
            fmt::format("{}.{:02}", numbers.below(30), numbers.below(100)),
            fmt::format("-{}.{}", numbers.below(9), numbers.below(10))});
    }
    return table;
}

/// Words only: nothing but position tells names from values.
CleanTable places()
{
    CleanTable table{"places", {"place", "kind", "barrio"}, {}};
    constexpr const char* kinds[] = {"park", "library", "school", "clinic"};
    for (std::size_t row = 0; row < 14; ++row) {
        table.rows.push_back({fmt::format("{} {}", row % 2 == 0 ? "Parque" : "Centro", barrios[(row * 5 + 1) % 6]),
            kinds[row % 4], barrios[row % 6]});
    }
    return table;
}

} // namespace

std::vector<CleanTable> cleanTables() { return {trees(), serviceRequests(), budget(), sensors(), places()}; }

} // namespace gleaner::tests::damage

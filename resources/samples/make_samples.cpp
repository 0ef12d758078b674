// Writes the practice table, its notice and its answer key into the folder given as the only argument.
// Seeded: every run on every machine writes the same bytes.
#include "core/base/file.h"
#include "core/base/json.h"

#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <random>

namespace {

using gleaner::base::Result;

constexpr std::size_t rowCount = 2000;
constexpr std::uint64_t seed = 20260101;

struct Category {
    const char* name;
    std::array<const char*, 4> variants; ///< ways in which people write it wrongly
    unsigned weight;
};

constexpr std::array<Category, 12> categories{{
    {"Illegal Dumping", {"illegal dumping", "ILLEGAL DUMPING", "Ilegal Dumping", "Dumping, Illegal"}, 24},
    {"Pothole", {"pothole", "POTHOLE", "Pot hole", "Potholes"}, 18},
    {"Graffiti", {"graffiti", "GRAFFITI", "Grafitti", "Graffitti"}, 14},
    {"Street Light Out", {"street light out", "Streetlight Out", "STREET LIGHT OUT", "Street Lite Out"}, 10},
    {"Abandoned Vehicle", {"abandoned vehicle", "Abandonned Vehicle", "ABANDONED VEHICLE", "Vehicle, Abandoned"}, 9},
    {"Tree Trimming", {"tree trimming", "Tree Triming", "TREE TRIMMING", "Trimming, Tree"}, 7},
    {"Missed Collection", {"missed collection", "MISSED COLLECTION", "Missed Colection", "Collection, Missed"}, 6},
    {"Sidewalk Repair", {"sidewalk repair", "Side walk Repair", "SIDEWALK REPAIR", "Sidewalk Repairs"}, 5},
    {"Water Leak", {"water leak", "WATER LEAK", "Water Leek", "Leak, Water"}, 3},
    {"Park Maintenance", {"park maintenance", "Park Maintanance", "PARK MAINTENANCE", "Maintenance, Park"}, 2},
    {"Noise", {"noise", "NOISE", "Noise ", "Noize"}, 1},
    {"Beach Clean-up", {"beach clean-up", "Beach Cleanup", "BEACH CLEAN-UP", "Beach clean up"}, 1},
}};

constexpr std::array<const char*, 16> streets{"Elm St", "Oak Ave", "Pacific Ave", "Anaheim St", "Cherry Ave",
    "Atlantic Ave", "Ocean Blvd", "Orange Ave", "Willow St", "Broadway", "Santa Fe Ave", "Del Amo Blvd", "Redondo Ave",
    "Long Beach Blvd", "Martin Luther King Jr Ave", "Avenida del Mar"};

constexpr std::array<const char*, 14> places{"Panadería La Esperanza", "Mercado San Andrés", "Taquería El Niño Feliz",
    "Parque Señora de la Paz", "ផ្សារ\u200Bកម្ពុជា", "វត្ត\u200Bខេមរ", "ភោជនីយដ្ឋាន\u200Bអង្គរ", "Tindahan ni Nena",
    "Bakery ng Bayan", "Ihawan sa Kanto", "Bixby Park", "Main Library", "Fire Station 4", "\"The Annex\" Hall, North"};

constexpr std::array<const char*, 8> zips{"90802", "90804", "90805", "90806", "90808", "90813", "90815", "00813"};
constexpr std::array<const char*, 3> statuses{"Open", "Closed", "Referred"};
constexpr std::array<const char*, 4> sources{"Phone", "App", "Web", "Walk-in"};

/// The standard fixes what this generator returns; the standard's distributions are not fixed, so none is used.
class Dice {
public:
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(m_engine() % bound); }
    bool oneIn(std::size_t n) { return below(n) == 0; }

private:
    std::mt19937_64 m_engine{seed};
};

struct Row {
    std::array<std::string, 10> cells; ///< id, opened, category, place, street, zip, district, status, source, remark
};
constexpr std::array<const char*, 10> header{
    "Request ID", "Opened", "Category", "Place", "Street", "ZIP", "District", "Status", "Source", "Remark"};

/// A cell that was made dirty, and what it should read; or a row that stands twice.
struct Planted {
    std::string request, column, dirty, right, kind;
};

std::string csvField(const std::string& text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

class Generator {
public:
    void run()
    {
        while (m_rows.size() < rowCount)
            addRow();
    }

    std::string table() const
    {
        std::string csv;
        for (std::size_t index = 0; index < header.size(); ++index)
            csv += (index > 0 ? "," : "") + std::string(header[index]);
        csv += '\n';
        for (const Row& row : m_rows) {
            for (std::size_t index = 0; index < row.cells.size(); ++index)
                csv += (index > 0 ? "," : "") + csvField(row.cells[index]);
            csv += '\n';
        }
        return csv;
    }

    std::string answerKey() const
    {
        std::string csv = "Request ID,Column,Dirty,Right,Kind\n";
        for (const Planted& planted : m_planted) {
            csv += csvField(planted.request) + ',' + csvField(planted.column) + ',' + csvField(planted.dirty) + ','
                + csvField(planted.right) + ',' + planted.kind + '\n';
        }
        return csv;
    }

private:
    const Category& category()
    {
        std::size_t ticket = m_dice.below(100);
        for (const Category& candidate : categories) {
            if (ticket < candidate.weight)
                return candidate;
            ticket -= candidate.weight;
        }
        return categories.front();
    }

    void spoil(Row& row, std::size_t column, std::string dirty, const char* kind)
    {
        if (dirty == row.cells[column])
            return;
        m_planted.push_back({row.cells[0], header[column], dirty, row.cells[column], kind});
        row.cells[column] = std::move(dirty);
    }

    /// What is wrong in a request is wrong in its copy, too.
    void copyAnswers(const std::string& original, const std::string& twin)
    {
        const std::size_t known = m_planted.size();
        for (std::size_t index = 0; index < known; ++index) {
            Planted planted = m_planted[index];
            if (planted.request != original || planted.column.empty())
                continue;
            planted.request = twin;
            m_planted.push_back(std::move(planted));
        }
    }

    void addRow()
    {
        if (!m_rows.empty() && m_dice.oneIn(80)) {
            Row twin = m_rows[m_rows.size() - 1 - m_dice.below(std::min<std::size_t>(m_rows.size(), 20))];
            const std::string original = twin.cells[0];
            twin.cells[0] = nextId();
            m_planted.push_back({twin.cells[0], "", "", original, "duplicate"});
            copyAnswers(original, twin.cells[0]);
            m_rows.push_back(std::move(twin));
            return;
        }
        const Category& kind = category();
        const std::size_t day = 1 + m_dice.below(28);
        const std::size_t month = 1 + m_dice.below(12);
        const std::size_t house = 100 + m_dice.below(4900);
        Row row;
        row.cells = {nextId(), fmt::format("2025-{:02}-{:02}", month, day), kind.name,
            m_dice.oneIn(3) ? places[m_dice.below(places.size())] : "",
            fmt::format("{} {}", house, streets[m_dice.below(streets.size())]), zips[m_dice.below(zips.size())],
            std::to_string(1 + m_dice.below(9)), statuses[m_dice.below(statuses.size())],
            sources[m_dice.below(sources.size())], m_dice.oneIn(12) ? "Near the corner,\nsecond report" : ""};
        if (m_dice.oneIn(6))
            spoil(row, 2, kind.variants[m_dice.below(kind.variants.size())], "variant");
        if (m_dice.oneIn(14))
            spoil(row, 4, "  " + row.cells[4] + (day % 2 == 0 ? "\u00A0" : " "), "spaces");
        else if (m_dice.oneIn(25))
            spoil(row, 4, row.cells[4].substr(0, 4) + "  " + row.cells[4].substr(4), "inner spaces");
        if (m_dice.oneIn(9))
            spoil(row, 1, fmt::format("{}/{}/2025", month, day), "date form");
        else if (m_dice.oneIn(20))
            spoil(row, 1, fmt::format("{:02}.{:02}.25", day, month), "date form");
        if (row.cells[5].starts_with("00") && !m_dice.oneIn(3))
            spoil(row, 5, row.cells[5].substr(2), "lost zeros");
        if (m_dice.oneIn(15)) {
            if (row.cells[7] == "Open")
                spoil(row, 7, "OPEN", "case");
            else
                spoil(row, 7, " " + row.cells[7], "spaces");
        }
        m_rows.push_back(std::move(row));
    }

    std::string nextId() { return fmt::format("SR-{:05}", 10000 + ++m_issued); }

    Dice m_dice;
    std::vector<Row> m_rows;
    std::vector<Planted> m_planted;
    std::size_t m_issued = 0;
};

std::string notice()
{
    const gleaner::base::Json texts{
        {"en",
            {{"what", "Service requests of an imaginary city, 2025. A program made every row; no request is real."},
                {"why", "To practise: finding and mending what is wrong in a table before real data is in your hands."},
                {"rules", "Change anything you like. Say why when you are not sure."},
                {"removed", "Nothing was removed, because nothing in it comes from a person."},
                {"leaves",
                    "Only the file that you save yourself: your changes, notes and charts, signed with a key made "
                    "on this laptop."},
                {"receives", "Whoever you give the file to. Nobody by itself: the program has no network."},
                {"policy", "Practice data under CC0 1.0."}, {"contact", "The person who leads your workshop."},
                {"kept", "As long as you keep it."},
                {"rights", "You can look at everything before you save it, and delete it afterwards."}}},
        {"es",
            {{"what",
                 "Solicitudes de servicio de una ciudad imaginaria, 2025. Un programa creó cada fila; ninguna "
                 "solicitud es real."},
                {"why",
                    "Para practicar: encontrar y corregir lo que está mal en una tabla antes de tocar datos reales."},
                {"rules", "Cambie lo que quiera. Diga por qué cuando no esté seguro."},
                {"removed", "No se quitó nada, porque nada proviene de una persona."},
                {"leaves",
                    "Solo el archivo que usted guarde: sus cambios, notas y gráficos, firmados con una clave "
                    "creada en este equipo."},
                {"receives", "La persona a quien usted le dé el archivo. Nadie más: el programa no usa la red."},
                {"policy", "Datos de práctica bajo CC0 1.0."}, {"contact", "La persona que dirige su taller."},
                {"kept", "El tiempo que usted los conserve."},
                {"rights", "Puede mirar todo antes de guardarlo y borrarlo después."}}}};
    return gleaner::base::controlJson(
        {{"day", "2026-01-01"}, {"gleaner:notice", 1}, {"licence", "CC0-1.0"}, {"texts", texts}, {"version", 1}});
}

int report(const Result<void>& result)
{
    if (result)
        return 0;
    fmt::print(stderr, "make_samples: {}\n", gleaner::base::describe(result.error()));
    return 5;
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 2) {
        fmt::print(stderr, "usage: make_samples FOLDER\n");
        return 2;
    }
    const std::filesystem::path folder = arguments[1];
    Generator generator;
    generator.run();
    const std::array<std::pair<const char*, std::string>, 4> files{{{"service-requests.csv", generator.table()},
        {"answer-key.csv", generator.answerKey()}, {"notice.json", notice()},
        {"policy.json",
            gleaner::base::controlJson({{"answer_days", 60}, {"blind", false}, {"cap", 7}, {"gleaner:policy", 1},
                {"lead", 2}, {"licence", "CC0-1.0"}, {"threshold", 11}, {"unit", "undeclared"}})}}};
    for (const auto& [name, bytes] : files) {
        if (const int status = report(gleaner::base::writeAtomically(folder / name, bytes)); status != 0)
            return status;
    }
    return 0;
}

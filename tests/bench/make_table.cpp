// Writes the reference table of the benchmarks: service requests as cities publish them, 18 columns, with names in
// four scripts, quotes and line breaks in text, and 5 % dirty values; 275 bytes a row. Of 1 M rows some 6,276 names,
// 910 k addresses and nearly all descriptions are different. Same rows and seed, same bytes.
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <iterator>
#include <string>
#include <string_view>

namespace {

/// SplitMix64: small, seeded, the same everywhere.
class Random {
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    {
    }
    std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        std::uint64_t mixed = m_state;
        mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebULL;
        return mixed ^ (mixed >> 31U);
    }
    std::uint64_t below(std::uint64_t limit) { return next() % limit; }
    bool percent(std::uint64_t share) { return below(100) < share; }

private:
    std::uint64_t m_state;
};

template <std::size_t size> std::string_view pick(Random& random, const std::array<std::string_view, size>& from)
{
    return from[random.below(size)];
}

constexpr std::array<std::string_view, 24> requestTypes{"Graffiti Removal", "Illegal Dumping", "Pothole",
    "Street Light Outage", "Abandoned Vehicle", "Noise - Residential", "Noise - Street/Sidewalk", "Water Leak",
    "Tree Maintenance", "Sidewalk Repair", "Encampment", "Missed Collection", "Rodent Activity", "Sewer Backup",
    "Traffic Signal", "Animal Abuse", "Blocked Driveway", "Heat/Hot Water", "Parking Meter", "Park Maintenance",
    "Sign Damaged", "Storm Drain", "Overgrown Lot", "Bulky Item Pick-up"};
constexpr std::array<std::string_view, 12> agencies{"Public Works", "Transportation", "Police Department",
    "Housing Preservation", "Parks and Recreation", "Water and Power", "Environmental Services", "Animal Services",
    "Sanitation", "Fire Department", "Building and Safety", "Health Department"};
constexpr std::array<std::string_view, 40> streetNames{"Elm", "Oak", "Maple", "Cesar Chavez", "Mission", "San José",
    "Peña", "Anaheim", "Willow", "Atlantic", "Pine", "Ocean", "Harbor", "Magnolia", "Long Beach", "Redondo", "Cherry",
    "Orange", "Walnut", "Alamitos", "Junipero", "Obispo", "Loma", "Termino", "Ximeno", "Bellflower", "Palo Verde",
    "Studebaker", "Norwalk", "Carson", "Del Amo", "South", "Artesia", "Market", "Main", "First", "Second", "Third",
    "Martin Luther King Jr", "Señora Núñez"};
constexpr std::array<std::string_view, 6> streetKinds{"St", "Ave", "Blvd", "Street", "Dr", "Way"};
constexpr std::array<std::string_view, 30> firstNames{"María", "José", "Luz", "Iñaki", "Sofía", "Ángel", "Sokha",
    "Chanthou", "Bopha", "Rithy", "សុខា", "ចាន់ធូ", "បុប្ផា", "រិទ្ធី", "សុភា", "Althea", "Jomar", "Ligaya", "Dalisay", "Bayani",
    "Niño", "Rosario", "John", "Emily", "Michael", "Sarah", "David", "Aisha", "Wei", "Noor"};
constexpr std::array<std::string_view, 32> lastNames{"García", "Hernández", "Núñez", "Peña", "Muñoz", "Ibáñez", "Sok",
    "Chea", "Keo", "Prak", "សុខ", "ជា", "កែវ", "ប្រាក់", "ហេង", "Dela Cruz", "Santos", "Reyes", "Bautista", "Macaraeg",
    "Batungbakal", "Smith", "Johnson", "Williams", "Brown", "Nguyen", "Kim", "Patel", "O'Neill", "Khan", "Okafor",
    "Cohen"};
constexpr std::array<std::string_view, 24> phrases{"Trash left on the corner since Monday",
    "Hole in the road, about 2 ft wide", "The light flickers all night", "Neighbors say \"nobody came\"",
    "Please send someone before the weekend", "Hay basura en la esquina", "La luz no funciona desde el martes",
    "El vecino dice \"ya llamé tres veces\"", "ភ្លើងផ្លូវមិនដំណើរការទេ", "មានសំរាមនៅជ្រុងផ្លូវ", "May basura sa kanto",
    "Sira ang ilaw sa poste", "Water runs down the curb", "Dog barking from 6 a.m., every day",
    "Couch, two mattresses, one fridge", "Car without plates, blue", "Branches hang over the wires",
    "Resident called twice", "No access to the driveway", "See photo", "Same place as last year",
    "Rats near the school", "The sign says \"STOP\" but lies on the ground", "Strong smell after rain"};
constexpr std::array<std::string_view, 5> statuses{"Closed", "Open", "In Progress", "Referred", "Duplicate"};
constexpr std::array<std::string_view, 6> channels{"Phone", "Web", "Mobile App", "Email", "Walk-in", "Staff"};
constexpr std::array<std::string_view, 30> neighborhoods{"Downtown", "Bixby Knolls", "Belmont Shore", "Naples",
    "Cambodia Town", "California Heights", "Los Altos", "Wrigley", "Zaferia", "Rose Park", "Alamitos Beach", "Eastside",
    "West Side", "North", "Poly High", "Carroll Park", "Signal Hill", "Lakewood Village", "Plaza", "El Dorado",
    "Stratford Square", "Circle", "Bluff Heights", "Bluff Park", "Peninsula", "Traffic Circle", "Memorial Heights",
    "Sunrise", "St. Mary's", "Hellman"};

/// One of the small damages that hand-kept tables show.
std::string dirtied(Random& random, std::string text)
{
    switch (random.below(8)) {
    case 0:
        return text + " ";
    case 1:
        return "  " + text;
    case 2:
        for (char& character : text)
            character = character >= 'a' && character <= 'z' ? static_cast<char>(character - 32) : character;
        return text;
    case 3:
        for (char& character : text)
            character = character >= 'A' && character <= 'Z' ? static_cast<char>(character + 32) : character;
        return text;
    case 4:
        return "N/A";
    case 5:
        return {};
    case 6:
        if (const auto space = text.find(' '); space != std::string::npos)
            text.insert(space, " ");
        return text;
    default:
        return text + ".";
    }
}

class TableWriter {
public:
    explicit TableWriter(Random& random)
        : m_random(random)
    {
    }

    void field(std::string text, bool mayBeDirty = true)
    {
        if (mayBeDirty && m_random.percent(5))
            text = dirtied(m_random, std::move(text));
        if (!m_first)
            m_line += ',';
        m_first = false;
        if (text.find_first_of(",\"\n\r") == std::string::npos) {
            m_line += text;
            return;
        }
        m_line += '"';
        for (const char character : text) {
            if (character == '"')
                m_line += '"';
            m_line += character;
        }
        m_line += '"';
    }

    bool endLine()
    {
        m_line += '\n';
        const bool written = std::fwrite(m_line.data(), 1, m_line.size(), stdout) == m_line.size();
        m_line.clear();
        m_first = true;
        return written;
    }

private:
    Random& m_random;
    std::string m_line;
    bool m_first = true;
};

std::string moment(Random& random, std::uint64_t day)
{
    return fmt::format(
        "2024-{:02}-{:02}T{:02}:{:02}:00", 1 + day / 28 % 12, 1 + day % 28, random.below(24), random.below(60));
}

std::string note(Random& random)
{
    std::string text(pick(random, phrases));
    const std::uint64_t more = random.below(3);
    for (std::uint64_t part = 0; part < more; ++part) {
        text += random.percent(20) ? "\n" : ". ";
        text += pick(random, phrases);
    }
    // Free text hardly repeats: most notes end in who may be called back.
    if (random.percent(95))
        text += fmt::format(". Call back 562 {:07}", random.below(10'000'000));
    return text;
}

bool writeRow(TableWriter& out, Random& random, std::uint64_t number)
{
    const std::uint64_t day = random.below(336);
    // As many pairs of names as give, with the damage, some 6,276 different ones in 1 M rows.
    const std::uint64_t person = random.below(905);
    const std::string name = fmt::format("{} {}", firstNames[person % 30], lastNames[person / 30]);
    const std::string status(pick(random, statuses));
    out.field(fmt::format("SR-{:08}", number), false);
    out.field(moment(random, day));
    out.field(status == "Closed" ? moment(random, day + random.below(20)) : std::string());
    out.field(std::string(pick(random, agencies)));
    out.field(std::string(pick(random, requestTypes)));
    out.field(note(random));
    out.field(status);
    out.field(name);
    out.field(fmt::format("{} {} {}", 1 + random.below(24'000), pick(random, streetNames), pick(random, streetKinds)));
    out.field(fmt::format("{} {}", pick(random, streetNames), pick(random, streetKinds)));
    out.field(std::string(pick(random, neighborhoods)));
    out.field(
        random.percent(3) ? fmt::format("{}", 5000 + random.below(99)) : fmt::format("908{:02}", random.below(16)));
    out.field(fmt::format("District {}", 1 + random.below(9)));
    out.field(std::string(pick(random, channels)));
    out.field(fmt::format("33.{:06}", 750000 + random.below(140000)));
    out.field(fmt::format("-118.{:06}", 70000 + random.below(170000)));
    out.field(random.percent(60) ? fmt::format("{}", random.below(90)) : std::string());
    out.field(fmt::format("{}.{:02}", random.below(500), random.below(100)));
    return out.endLine();
}

bool writeTable(std::uint64_t rows, std::uint64_t seed)
{
    constexpr std::array<std::string_view, 18> names{"Request ID", "Created Date", "Closed Date", "Agency",
        "Request Type", "Description", "Status", "Reported By", "Address", "Cross Street", "Neighborhood", "ZIP",
        "Council District", "Channel", "Latitude", "Longitude", "Days Open", "Cost"};
    Random random(seed);
    TableWriter out(random);
    for (const std::string_view name : names)
        out.field(std::string(name), false);
    bool written = out.endLine();
    for (std::uint64_t row = 1; row <= rows && written; ++row)
        written = writeRow(out, random, row);
    return written && std::fflush(stdout) == 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::fputs("Usage: make_table ROWS SEED > FILE\n", stderr);
        return 2;
    }
    return writeTable(std::strtoull(argv[1], nullptr, 10), std::strtoull(argv[2], nullptr, 10)) ? 0 : 1;
}

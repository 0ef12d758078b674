#include "core/formats/json/survey.h"

#include "core/formats/json/cursor.h"

#include <algorithm>
#include <map>
#include <optional>

namespace gleaner::formats::json {

namespace {

using base::ErrorCode;

/// A document with more places than this is a map in which names are data; what lies deeper is not listed.
constexpr std::size_t mostPlaces = 4096;
constexpr std::uint64_t pollMask = 0x3fff;
/// An object with more plain members than this is a list of names and values rather than one record.
constexpr std::uint64_t mostOfOneRecord = 64;

struct ArrayPlace {
    std::uint64_t elements = 0;
    std::uint64_t largest = 0;
    std::uint64_t objects = 0;
    std::uint64_t arrays = 0;
};

class Surveyor {
public:
    Surveyor(std::string_view text, std::string_view file, base::JobContext& job)
        : m_cursor(text)
        , m_size(text.size())
        , m_file(file)
        , m_job(job)
    {
    }
    base::Result<Survey> run();

private:
    void root();
    void rootObject();
    void look();
    void object();
    void array();
    bool stopped();
    std::vector<Candidate> arrayCandidates() const;
    void addWithoutArrays(std::vector<Candidate>& candidates) const;

    Cursor m_cursor;
    std::size_t m_size;
    std::string m_file;
    base::JobContext& m_job;
    std::string m_path = "$";
    std::map<std::string, ArrayPlace> m_arrays;
    Survey m_survey;
    std::uint64_t m_steps = 0;
    bool m_stopped = false;
    std::uint64_t m_rootObjects = 0;
    std::uint64_t m_rootMembers = 0;
    std::uint64_t m_features = 0;
    bool m_collection = false;
    bool m_rootIsArray = false;
};

bool Surveyor::stopped()
{
    if ((++m_steps & pollMask) == 0) {
        m_stopped = m_stopped || m_job.stopRequested();
        m_job.progress(m_cursor.place(), m_size);
    }
    return m_stopped;
}

void Surveyor::look()
{
    switch (m_cursor.kind()) {
    case Kind::Object:
        object();
        break;
    case Kind::Array:
        array();
        break;
    default:
        m_cursor.value();
    }
}

void Surveyor::object()
{
    const std::size_t here = m_path.size();
    m_cursor.enter();
    while (const auto name = m_cursor.nextName()) {
        if (stopped())
            return;
        const Kind kind = m_cursor.kind();
        if (kind == Kind::Object || kind == Kind::Array) {
            m_path += nameStep(decoded(*name));
            look();
            m_path.resize(here);
        } else {
            m_cursor.value();
        }
    }
}

void Surveyor::array()
{
    const std::size_t here = m_path.size();
    m_path += "[*]";
    auto place = m_arrays.find(m_path);
    if (place == m_arrays.end() && m_arrays.size() < mostPlaces)
        place = m_arrays.emplace(m_path, ArrayPlace{}).first;
    ArrayPlace counts;
    m_cursor.enter();
    while (m_cursor.nextElement()) {
        if (stopped())
            return;
        ++counts.elements;
        const Kind kind = m_cursor.kind();
        counts.objects += kind == Kind::Object ? 1U : 0U;
        counts.arrays += kind == Kind::Array ? 1U : 0U;
        look();
    }
    m_path.resize(here);
    if (place == m_arrays.end())
        return;
    place->second.elements += counts.elements;
    place->second.objects += counts.objects;
    place->second.arrays += counts.arrays;
    place->second.largest = std::max(place->second.largest, counts.elements);
}

/// The members of the document itself tell what kind of document it is.
void Surveyor::rootObject()
{
    bool collection = false;
    bool feature = false;
    bool list = false;
    m_cursor.enter();
    while (const auto written = m_cursor.nextName()) {
        if (stopped())
            return;
        const std::string name = decoded(*written);
        const Kind kind = m_cursor.kind();
        ++m_rootMembers;
        m_rootObjects += kind == Kind::Object ? 1U : 0U;
        list = list || (name == "features" && kind == Kind::Array);
        if (kind == Kind::Array || (kind == Kind::Object && name != "crs")) {
            m_path += nameStep(name);
            look();
            m_path = "$";
            continue;
        }
        const std::string_view value = m_cursor.value();
        collection = collection || (name == "type" && value == "\"FeatureCollection\"");
        feature = feature || (name == "type" && value == "\"Feature\"");
        if (name == "crs" && kind == Kind::Object)
            m_survey.crs = compact(value);
    }
    m_collection = m_collection || (collection && list);
    m_features += feature ? 1U : 0U;
}

void Surveyor::root()
{
    ++m_survey.values;
    const Kind kind = m_cursor.kind();
    if (kind == Kind::Object)
        rootObject();
    else
        look();
    m_rootIsArray = m_rootIsArray || kind == Kind::Array;
}

std::vector<Candidate> Surveyor::arrayCandidates() const
{
    std::vector<Candidate> candidates;
    // Paths are visited in order, so a list comes before the lists inside its records.
    for (const auto& [path, place] : m_arrays) {
        const bool inside = std::ranges::any_of(
            candidates, [&](const Candidate& outer) { return path.starts_with(outer.path) && path != outer.path; });
        const bool records = place.objects > 0 || (!inside && place.arrays > 0);
        if (records && place.elements > 0)
            candidates.push_back({path, place.elements, place.largest, inside});
    }
    return candidates;
}

void Surveyor::addWithoutArrays(std::vector<Candidate>& candidates) const
{
    if (m_rootIsArray) {
        if (const auto place = m_arrays.find("$[*]"); place != m_arrays.end() && place->second.elements > 0)
            candidates.push_back({"$[*]", place->second.elements, place->second.largest, false});
        return;
    }
    const bool map = m_rootMembers > mostOfOneRecord || (m_rootMembers > 1 && m_rootObjects == m_rootMembers);
    const Candidate members{"$.*", m_rootMembers, m_rootMembers, false};
    if (map)
        candidates.push_back(members);
    candidates.push_back({"$", 1, 1, false});
}

base::Result<Survey> Surveyor::run()
{
    while (!m_cursor.atEnd() && m_cursor.fault() == Cursor::Fault::None && !m_stopped)
        root();
    if (m_stopped)
        return base::fail(ErrorCode::Cancelled);
    if (m_cursor.fault() != Cursor::Fault::None) {
        const auto row = m_survey.values > 1 ? std::optional(m_survey.values) : std::nullopt;
        return tl::unexpected<base::Error>(faultError(m_cursor, m_file, row));
    }
    std::vector<Candidate>& candidates = m_survey.candidates;
    if (m_survey.values > 1) {
        candidates.push_back({"$", m_survey.values, m_survey.values, false});
        m_survey.features = m_features == m_survey.values;
    } else if (m_collection) {
        const ArrayPlace& place = m_arrays["$.features[*]"];
        candidates.push_back({"$.features[*]", place.elements, place.largest, false});
        m_survey.features = true;
    } else {
        candidates = arrayCandidates();
        if (candidates.empty())
            addWithoutArrays(candidates);
    }
    std::ranges::stable_sort(candidates,
        [](const Candidate& a, const Candidate& b) { return a.inside != b.inside ? b.inside : a.largest > b.largest; });
    const auto likely = std::ranges::count(candidates, false, &Candidate::inside);
    // A map and the one record that it would be otherwise are no two tables.
    const bool map = !candidates.empty() && candidates.front().path == "$.*";
    if (likely == 1 || map)
        m_survey.proposed = 0;
    return std::move(m_survey);
}

} // namespace

base::Result<Survey> survey(std::string_view text, std::string_view file, base::JobContext& job)
{
    return Surveyor(text, file, job).run();
}

} // namespace gleaner::formats::json

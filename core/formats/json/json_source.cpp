#include "core/formats/json/json_source.h"

#include "core/formats/csv/charset.h"
#include "core/formats/json/cursor.h"
#include "core/formats/json/records.h"
#include "core/formats/json/survey.h"
#include "core/formats/spooled.h"
#include "core/text/utf8.h"

#include <ranges>

namespace gleaner::formats::json {

namespace {

using base::ErrorCode;
using csv::Encoding;

constexpr std::size_t lookBytes = std::size_t{64} << 10U;
constexpr std::string_view utf8Mark = "\xEF\xBB\xBF";

/// A document in UTF-8, and what it was before.
struct Text {
    base::SharedBytes owner;
    std::string_view view;
    std::optional<Encoding> transcodedFrom; ///< a guess, unless a byte order mark says so
    bool guessed = false;
};

Text utf8Text(const base::SharedBytes& bytes)
{
    const std::string_view view = bytes->view();
    for (const Encoding encoding : {Encoding::Utf16Le, Encoding::Utf16Be}) {
        const std::string_view mark = csv::byteOrderMark(encoding);
        if (view.starts_with(mark)) {
            auto owner = base::makeBytes(csv::toWorkBytes(view.substr(mark.size()), encoding));
            return {owner, owner->view(), encoding, false};
        }
    }
    if (text::isValidUtf8(view))
        return {bytes, view.starts_with(utf8Mark) ? view.substr(utf8Mark.size()) : view, std::nullopt, false};
    // Some bytes mean nothing in Windows-1252; in ISO-8859-1 all are characters.
    const auto decoded = [view](Encoding encoding) {
        std::string scratch;
        auto owner = base::makeBytes(std::string(csv::decodeText(view, encoding, scratch)));
        return Text{owner, owner->view(), encoding, true};
    };
    Text windows = decoded(Encoding::Windows1252);
    return text::isValidUtf8(windows.view) ? windows : decoded(Encoding::Iso88591);
}

void count(std::vector<base::Issue>& issues, ErrorCode code, std::uint64_t times)
{
    if (times > 0)
        issues.push_back({code, {std::to_string(times)}, {}, times});
}

/// The name that the records have in the document; empty if there is none on the way to them.
std::string lastName(const RecordPath& path)
{
    for (const RecordPath::Step& step : path.steps | std::views::reverse) {
        if (step.down == RecordPath::Down::Name)
            return step.name;
    }
    return {};
}

class JsonSource final : public Source {
public:
    JsonSource(SourceFile file, std::filesystem::path scratch, Text text, Survey survey)
        : m_file(std::move(file))
        , m_scratch(std::move(scratch))
        , m_text(std::move(text))
        , m_survey(std::move(survey))
    {
        for (const Candidate& candidate : m_survey.candidates)
            m_layers.push_back({candidate.path, candidate.records, {}});
    }

    Format format() const override
    {
        if (m_survey.features)
            return Format::GeoJson;
        return m_survey.values > 1 ? Format::JsonLines : Format::Json;
    }
    const std::vector<Layer>& layers() const override { return m_layers; }
    std::optional<std::size_t> proposed() const override { return m_survey.proposed; }
    base::Result<Conversion> convert(const SourceChoice& choice, base::JobContext& job) const override;

private:
    base::Result<RecordShape> shapeFor(const SourceChoice& choice) const;

    SourceFile m_file;
    std::filesystem::path m_scratch;
    Text m_text;
    Survey m_survey;
    std::vector<Layer> m_layers;
};

base::Result<RecordShape> JsonSource::shapeFor(const SourceChoice& choice) const
{
    std::string path = choice.layer;
    if (path.empty()) {
        const auto layer = chooseLayer(*this, choice, m_file.name);
        if (!layer)
            return base::forward(layer);
        path = m_layers[*layer].name;
    }
    auto parsed = RecordPath::parse(path);
    if (!parsed)
        return base::forward(parsed);
    const bool features = m_survey.features && path == m_layers.front().name;
    return RecordShape{std::move(*parsed), choice.nested, features};
}

base::Result<Conversion> JsonSource::convert(const SourceChoice& choice, base::JobContext& job) const
{
    const auto shape = shapeFor(choice);
    if (!shape)
        return base::forward(shape);
    auto written = spooled(m_scratch,
        [&](const base::ByteSink& sink) { return writeRecords(m_text.view, *shape, m_file.name, sink, job); });
    if (!written)
        return base::forward(written);
    const auto& counts = written->counts;
    const std::string path = shape->path.text();
    Conversion conversion{m_file.name, tableNameAfter(m_layers.size() > 1 ? lastName(shape->path) : "", m_file),
        std::move(written->bytes), DialectKnown::All, originOf(m_file, formatName(format())), {}};
    conversion.origin["layer"] = path;
    conversion.origin["nested"] = choice.nested == Nested::Dotted ? "dotted" : "json";
    conversion.origin["counts"]
        = {{"absent", counts.absent}, {"bare_escapes", counts.bareEscapes}, {"empty_texts", counts.emptyTexts},
            {"nested_texts", counts.nestedTexts}, {"nulls", counts.nulls}, {"rows", counts.rows}};
    if (!m_survey.crs.empty())
        conversion.origin["crs"] = m_survey.crs;
    if (m_text.transcodedFrom)
        conversion.origin["encoding"] = csv::encodingName(*m_text.transcodedFrom);
    if (m_text.guessed) {
        conversion.issues.push_back(
            {ErrorCode::AssumedEncoding, {std::string(csv::encodingName(*m_text.transcodedFrom))}, {}, 1});
    }
    count(conversion.issues, ErrorCode::NullAsBlank, counts.nulls);
    count(conversion.issues, ErrorCode::AbsentAsBlank, counts.absent);
    count(conversion.issues, ErrorCode::NestedAsText, shape->features ? 0 : counts.nestedTexts);
    count(conversion.issues, ErrorCode::EscapeKept, counts.bareEscapes);
    return conversion;
}

/// An object with its first name, or an array whose first element is an object: nothing else begins so.
bool beginsUnmistakably(std::string_view text)
{
    std::string head;
    for (const char c : text.substr(0, 256)) {
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
            head += c;
        if (head.size() == 2)
            break;
    }
    return head == "{\"" || head == "[{";
}

} // namespace

bool looksLikeJson(std::string_view bytes, bool named)
{
    if (bytes.starts_with(csv::byteOrderMark(Encoding::Utf16Le))
        || bytes.starts_with(csv::byteOrderMark(Encoding::Utf16Be)))
        return named;
    if (bytes.starts_with(utf8Mark))
        bytes.remove_prefix(utf8Mark.size());
    const std::string_view head = bytes.substr(0, lookBytes);
    const std::size_t first = head.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || (head[first] != '{' && head[first] != '['))
        return false;
    if (named)
        return true;
    Cursor cursor(head);
    cursor.value();
    if (cursor.fault() == Cursor::Fault::None)
        return true;
    const bool cut = cursor.fault() == Cursor::Fault::CutOff && bytes.size() > head.size();
    return cut || beginsUnmistakably(head.substr(first));
}

base::Result<std::unique_ptr<Source>> openJson(
    const SourceFile& file, const std::filesystem::path& scratch, base::JobContext& job)
{
    Text text = utf8Text(file.bytes);
    auto found = survey(text.view, file.name, job);
    if (!found)
        return base::forward(found);
    if (found->candidates.empty())
        return base::fail(ErrorCode::NotATable, {file.name, "it holds no records"});
    return std::make_unique<JsonSource>(file, scratch, std::move(text), std::move(*found));
}

} // namespace gleaner::formats::json

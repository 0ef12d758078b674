#include "tests/fuzz/csv_input.h"

#include "core/formats/csv/sniffer.h"
#include "tests/models/preserving_model.h"

using namespace gleaner;
using namespace gleaner::formats::csv;

void fuzz::check(std::string_view bytes)
{
    const auto sniffed = sniff(bytes, "x.csv");
    if (!sniffed) {
        const auto code = sniffed.error().code;
        require(code == base::ErrorCode::EmptyFile || code == base::ErrorCode::NotATable, "it says what the file is");
        return;
    }
    const auto again = sniff(bytes, "x.csv");
    require(again && again->readings.size() == sniffed->readings.size() && again->ambiguous == sniffed->ambiguous,
        "the same bytes are read the same way");
    require(!sniffed->readings.empty() && sniffed->readings.size() <= 3, "there are one to three readings");
    require(!sniffed->ambiguous || sniffed->readings.size() > 1, "only two readings can be ambiguous");
    for (std::size_t index = 0; index < sniffed->readings.size(); ++index) {
        const Reading& reading = sniffed->readings[index];
        require(reading.dialect == again->readings[index].dialect && reading.score == again->readings[index].score,
            "the same bytes are read the same way");
        require(reading.score >= 0 && reading.score <= 1, "a score is between 0 and 1");
        require(!reading.evidence.empty(), "there is evidence");
        require(reading.dialect.repeatedHeaders || reading.dialect.headerRows > 0, "only a header can be repeated");
        const auto stored = dialectFromJson(toJson(reading.dialect));
        require(stored && *stored == reading.dialect, "a dialect is stored as it is");
        base::NullJob job;
        const auto document = read(base::makeBytes(std::string(bytes)), reading.dialect, "t", job);
        if (!document) {
            require(document.error().code == base::ErrorCode::TooLarge, "what was proposed can be read");
            continue;
        }
        const std::string fault = tests::faultOfReading(*document);
        require(fault.empty(), "reading: " + fault);
        require(preserved(*document, document->table) == bytes, "an untouched table gives the file back");
    }
}

std::vector<std::string> fuzz::seeds()
{
    auto all = csvTexts();
    all.insert(all.end(), {"%PDF-1.7\n", "PK\x03\x04xx", "<html><body>", "{\"a\":[1]}\n", "   \n\n", "\x1f\x8b\x08"});
    return all;
}

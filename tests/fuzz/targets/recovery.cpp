#include "tests/fuzz/fuzz_target.h"

#include "core/trust/recovery_sheet.h"
#include "tests/support/test_keys.h"

using namespace gleaner;
using namespace gleaner::trust;

void fuzz::check(std::string_view bytes)
{
    const auto seed = readSheet(bytes);
    if (!seed) {
        const auto code = seed.error().code;
        require(code == base::ErrorCode::SheetWord || code == base::ErrorCode::SheetLine
                || code == base::ErrorCode::SheetCheck || code == base::ErrorCode::Limit,
            "it says which word or line is wrong");
        require(!base::describe(seed.error()).empty(), "it says so in words");
        return;
    }
    const auto again = readSheet(sheetText(makeSheet(*seed)));
    require(again && again->bytes() == seed->bytes(), "what is read prints as a sheet that reads the same");
}

std::vector<std::string> fuzz::seeds()
{
    const RecoverySheet sheet = makeSheet(test_keys::countingMaster());
    std::string words;
    std::string numbers;
    for (const SheetLine& line : sheet) {
        for (std::size_t place = 0; place < line.words.size(); ++place) {
            words += line.words[place].substr(0, 4) + " ";
            numbers += std::to_string(line.numbers[place]) + " ";
        }
        numbers += std::to_string(line.check) + "\n";
    }
    return {sheetText(sheet), words, numbers};
}

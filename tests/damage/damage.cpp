#include "tests/damage/kinds.h"

#include <fmt/format.h>
#include <map>

namespace gleaner::tests::damage {

namespace {

std::vector<Kind> allKinds()
{
    std::vector<Kind> kinds;
    for (const auto& some :
        {encodingKinds(), separatorKinds(), quoteKinds(), lineKinds(), rowKinds(), surroundingKinds()})
        kinds.insert(kinds.end(), some.begin(), some.end());
    return kinds;
}

/// The dialect that a table is written in before the damage: three usual ones in turn, so that each kind meets each.
formats::csv::Dialect usualDialect(std::size_t number)
{
    formats::csv::Dialect dialect;
    dialect.delimiter = number % 3 == 0 ? "," : number % 3 == 1 ? ";" : "\t";
    dialect.lineEnd = number % 3 == 1 ? formats::csv::LineEnd::CrLf : formats::csv::LineEnd::Lf;
    return dialect;
}

} // namespace

std::vector<std::string> kindNames()
{
    std::vector<std::string> names;
    for (const Kind& kind : allKinds())
        names.emplace_back(kind.name);
    return names;
}

void makeDamagedFiles(std::size_t every, const std::function<void(const DamagedFile&)>& use)
{
    const std::vector<CleanTable> tables = cleanTables();
    for (const Kind& kind : allKinds()) {
        std::size_t made = 0;
        const auto strike = [&](const CleanTable& table, std::size_t style, std::size_t row, std::size_t column) {
            Sheet sheet(table, usualDialect(style));
            if (!kind.apply(sheet, row, column) || made++ % every != 0)
                return;
            use({kind.name, fmt::format("{}/{}/{}/{}/{}", kind.name, table.name, style % 3, row, column), sheet.bytes(),
                sheet.truth, sheet.dialect});
        };
        for (const CleanTable& table : tables) {
            const std::size_t width = table.header.size();
            switch (kind.strikes) {
            case Strikes::File:
                for (std::size_t style = 0; style < 3; ++style)
                    strike(table, style, 0, 0);
                break;
            case Strikes::EachColumn:
                for (std::size_t column = 0; column < width; ++column)
                    strike(table, column, 0, column);
                break;
            case Strikes::EachRow:
                for (std::size_t row = 0; row < table.rows.size(); ++row)
                    strike(table, row, row, 0);
                break;
            case Strikes::EachCell:
                for (std::size_t row = 0; row < table.rows.size(); ++row) {
                    for (std::size_t column = 0; column < width; ++column)
                        strike(table, row + column, row, column);
                }
                break;
            }
        }
    }
}

} // namespace gleaner::tests::damage

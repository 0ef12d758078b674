#pragma once

#include "core/formats/sheets/number_format.h"
#include "core/formats/sheets/xml.h"

#include <map>
#include <string>
#include <vector>

namespace gleaner::formats::sheets {

/// xl/workbook.xml: the sheets in order, and which day dates count from.
class WorkbookPart final : public XmlHandler {
public:
    struct Sheet {
        std::string name;
        std::string relation; ///< leads to the sheet's part
        bool hidden = false;
    };
    std::vector<Sheet> sheets;
    Epoch epoch = Epoch::Year1900;

    void start(std::string_view element, const Attributes& attributes) override;
    void end(std::string_view) override { }
    void text(std::string_view) override { }
};

/// xl/_rels/workbook.xml.rels: relation id to the part's name inside xl/, worksheets only.
class RelationsPart final : public XmlHandler {
public:
    std::map<std::string, std::string, std::less<>> worksheets;

    void start(std::string_view element, const Attributes& attributes) override;
    void end(std::string_view) override { }
    void text(std::string_view) override { }
};

/// xl/sharedStrings.xml: the texts that cells name by number, without their formatting and pronunciation.
class SharedStringsPart final : public XmlHandler {
public:
    std::vector<std::string> texts;

    void start(std::string_view element, const Attributes& attributes) override;
    void end(std::string_view element) override;
    void text(std::string_view text) override;

private:
    std::string m_current;
    bool m_inText = false;
    bool m_inPronunciation = false;
};

/// xl/styles.xml: what kind of number each cell style shows.
class StylesPart final : public XmlHandler {
public:
    struct Style {
        NumberKind kind = NumberKind::Number;
        std::string code; ///< if the file spells it out
    };
    std::vector<Style> styles;

    void start(std::string_view element, const Attributes& attributes) override;
    void end(std::string_view element) override;
    void text(std::string_view) override { }

private:
    std::map<std::uint64_t, std::string> m_codes;
    bool m_inCellFormats = false;
};

/// `_x000D_` and the like, as which such files write characters that XML can't hold, as the characters they stand for.
std::string unescaped(std::string text);

} // namespace gleaner::formats::sheets

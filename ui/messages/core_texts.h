#pragma once

#include <string_view>
#include <vector>

namespace gleaner::ui {

/// English texts that come from core at run time and are translated here: the wordings of reasons. Listed so that the
/// translation tools find them; a test keeps the list equal to core's.
std::vector<std::string_view> reasonTexts();

/// The same for what core puts into its messages: what is too large, why a file is no table. A test asks that core uses
/// each, and that no reason why a file is no table is missing.
std::vector<std::string_view> phraseTexts();

/// Texts of Qt's own dialogs and menus, which the platform has no translation for, by context.
struct QtText {
    const char* context;
    const char* text;
};
std::vector<QtText> qtTexts();

} // namespace gleaner::ui

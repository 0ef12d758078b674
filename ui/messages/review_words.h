#pragma once

#include "core/review/classify.h"
#include "ui/style/theme.h"

namespace gleaner::ui {

/// A verdict as people read it: "Accepted with a fix".
QString verdictWord(review::Verdict verdict);
/// A count with its verdict, inside a sentence: "3 accepted".
QString verdictCount(review::Verdict verdict, std::size_t items);
Tone verdictTone(review::Verdict verdict);

/// The wording of a reason in the interface language; the bare code if this version does not know it.
QString reasonSentence(review::Verdict verdict, std::string_view code);

/// A class of changes in a word or two ("Conflict"), as a sentence for reviewers, and how loud it is.
QString classWord(review::ChangeClass cls);
QString classSentence(review::ChangeClass cls);
Tone classTone(review::ChangeClass cls);

/// A row id that travels, as people name the row: the key's texts, or its number in the city's file.
QString rowLabel(std::string_view rowId);

/// A value with its letter of the wire: spaces at the ends, runs of spaces, tabs and line breaks become visible, states
/// without text become words in brackets.
QString valueText(char letter, std::string_view raw);

/// "Elm st → Elm Street", or what is removed.
QString changeText(const review::Change& change);

} // namespace gleaner::ui

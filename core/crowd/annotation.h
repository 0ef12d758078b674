#pragma once

#include "core/base/result.h"

#include <cstdint>

namespace gleaner::crowd {

/// Kinds of annotation of the wire table annotations/1. The first version of the window offers question, comment,
/// evidence and cannot-tell; the others are read.
enum class AnnotationType : std::uint8_t {
    Question,
    CannotTell,
    LocalKnowledge,
    Suspect,
    Evidence,
    Comment,
    PersonalData
};

std::string_view annotationTypeName(AnnotationType type); ///< "cannot-tell" ...
std::optional<AnnotationType> annotationTypeNamed(std::string_view name);

/// A remark on a cell, a row (column empty), a column (row empty) or a table (both empty). Never changes a value.
struct Annotation {
    std::string table;
    std::string row; ///< row id as it travels, or empty
    std::string column; ///< column id, or empty
    AnnotationType type = AnnotationType::Comment;
    std::string text; ///< at most 2000 characters
    std::string link; ///< https address for evidence, or empty
    std::string repliesTo; ///< annotation id, or empty

    bool operator==(const Annotation&) const = default;
};

/// Id of the wire: item id with tag gleaner-annotation-v1.
std::string annotationId(const Annotation& annotation);

/// Text not empty (but for cannot-tell) and within 2000 characters, link https only. Fails with BadParameter.
base::Result<void> validate(const Annotation& annotation);

} // namespace gleaner::crowd

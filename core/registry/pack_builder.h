#pragma once

#include "core/registry/registry.h"

namespace gleaner::registry {

/// Version 1 of a pack from a steward's files: tables as they are, permanent column ids, key, notice and policy. City,
/// anchor and trust lists are left to the caller. Fails with BadParameter, FileNotFound, EmptyFile, NotATable,
/// CsvSyntax (bytes that the encoding can't decode or NUL, with the place), KeyNotUnique (naming the value),
/// NoSuchColumn, NoticeSyntax, PolicySyntax.
base::Result<bundle::Pack> buildFirstPack(const PackBuildRequest& request, base::JobContext& job);

} // namespace gleaner::registry

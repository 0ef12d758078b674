#pragma once

#include "core/bundle/datapackage.h"

namespace gleaner::bundle {

/// `data/annotations.csv`, and `data/evidence.csv` for their links, numbered in the order of the annotations' ids. Two
/// annotations with one id are written once. Fails with BadParameter, Limit (more than 9999 links).
base::Result<void> addAnnotations(Files& files, std::vector<crowd::Annotation> annotations);

/// Links by their number, empty without `data/evidence.csv`. Fails with Format (evidence that is a file), CsvCanon
/// (order) and the codes of readControlCsv().
base::Result<std::map<std::string, std::string>> readEvidence(const Views& files);

/// In the order of their ids, links filled in. Fails with ItemId, CsvSchema and the codes of readControlCsv().
base::Result<std::vector<crowd::Annotation>> readAnnotations(
    const Views& files, const std::map<std::string, std::string>& links);

} // namespace gleaner::bundle

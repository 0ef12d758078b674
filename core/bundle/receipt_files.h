#pragma once

#include "core/bundle/datapackage.h"

namespace gleaner::bundle {

/// The inner files of a receipt; decisions in the order of their item ids. Fails with BadParameter.
base::Result<Files> receiptFiles(const Receipt& receipt);

/// A receipt from its files. Fails with Format (impact notes), ReceiptSum, ReceiptId, CsvSchema, and the codes of what
/// each file holds. Whether it answers each item of its contribution is for those who have the contribution.
base::Result<Receipt> readReceiptFiles(const base::Json& json, const Description& description, const Views& files);

} // namespace gleaner::bundle

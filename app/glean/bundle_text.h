#pragma once

#include "app/glean/terminal.h"
#include "core/bundle/package.h"

namespace gleaner::app {

/// Reads and checks a bundle with the trust of the profile.
base::Result<bundle::Bundle> readBundleFile(const Arguments& arguments, const std::filesystem::path& file);

/// "trusted", "new-city", "known", "new", "unsigned".
std::string_view trustStateName(bundle::TrustState state);
base::Json bundleJson(const bundle::Bundle& read);
void printBundle(const bundle::Bundle& read);
/// The data-use notice in English, or in its first language.
void printNotice(const bundle::Notice& notice);

} // namespace gleaner::app

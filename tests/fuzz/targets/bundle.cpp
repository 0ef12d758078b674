#include "tests/fuzz/fuzz_target.h"

#include "core/bundle/content.h"
#include "tests/core/bundle/tamper.h"

using namespace gleaner;
using bundle::Files;
using bundle::Kind;

namespace {

constexpr Kind kinds[] = {Kind::Pack, Kind::Contribution, Kind::Receipt};

/// The whole file: what is accepted is in the one canonical form.
void checkFile(std::string_view bytes)
{
    const auto container = bundle::readContainer(bytes);
    if (!container) {
        fuzz::require(container.error().code != base::ErrorCode::Internal, "a refused file says why");
        return;
    }
    const auto again = bundle::writeContainer(container->payload, container->signatureFiles);
    fuzz::require(again && *again == bytes, "a container has one form");
    if (const auto read = bundle::readBundle(bytes, tests::confirmedCity()); !read)
        fuzz::require(read.error().code != base::ErrorCode::Internal, "a refused bundle says why");
}

/// The inner archive.
void checkPayload(std::string_view bytes, Kind kind)
{
    const auto entries = bundle::readPayload(bytes, kind);
    if (!entries)
        return;
    const auto again = bundle::writePayload({entries->begin(), entries->end()});
    fuzz::require(again && *again == bytes, "an inner archive has one form");
}

/// Any bytes in the place of one inner file of a bundle that is sound otherwise, with signatures that fit. What is
/// accepted must be what a writer would have written.
void checkInner(std::string_view bytes, Kind kind, std::size_t which)
{
    static std::map<Kind, Files> originals;
    Files& original = originals[kind];
    if (original.empty())
        original = tests::filesOf(tests::original(kind).file, kind);
    const auto chosen = std::next(original.begin(), static_cast<std::ptrdiff_t>(which % original.size()));
    const bool described = chosen->first == "datapackage.json";
    Files files = original;
    files[chosen->first] = bytes;
    if (!described)
        tests::describeAgain(files);
    const auto views = bundle::Views(files.begin(), files.end());
    const auto content = bundle::readContent(views);
    if (!content) {
        fuzz::require(content.error().code != base::ErrorCode::Internal, "a refused file says why");
        return;
    }
    if (kind != Kind::Contribution || !content->contribution)
        return;
    // Another writer may say more than this one does (a readme of its own, a link that no note names). What this one
    // writes of it must read as the same, and be written the same again.
    const auto written = bundle::contributionFiles(*content->contribution);
    fuzz::require(written.has_value(), "a contribution that was read can be written");
    const auto again = bundle::readContent({written->begin(), written->end()});
    fuzz::require(again && again->contribution, "a contribution that was written can be read");
    fuzz::require(again->contribution->changes == content->contribution->changes
            && again->contribution->annotations == content->contribution->annotations
            && again->contribution->recipe == content->contribution->recipe,
        "a contribution reads back");
    const auto rewritten = bundle::contributionFiles(*again->contribution);
    fuzz::require(rewritten && *rewritten == *written, "a contribution has one form");
}

} // namespace

void fuzz::check(std::string_view bytes)
{
    Choices choices(bytes);
    const Kind kind = kinds[choices.below(3)];
    const std::size_t which = choices.below(256);
    if (which == 255)
        checkFile(choices.rest());
    else if (which == 254)
        checkPayload(choices.rest(), kind);
    else
        checkInner(choices.rest(), kind, which);
}

std::vector<std::string> fuzz::seeds()
{
    std::vector<std::string> all;
    for (std::size_t kind = 0; kind < std::size(kinds); ++kind) {
        const std::string& file = tests::original(kinds[kind]).file;
        const char number = static_cast<char>(kind);
        all.push_back(std::string{number, '\xff'} + file);
        all.push_back(std::string{number, '\xfe'} + bundle::readContainer(file)->payload);
        char which = 0;
        for (const auto& [path, bytes] : tests::filesOf(file, kinds[kind]))
            all.push_back(std::string{number, which++} + bytes);
    }
    return all;
}

#include "core/bundle/content.h"

#include "core/bundle/contribution_files.h"
#include "core/bundle/pack_files.h"
#include "core/bundle/receipt_files.h"

namespace gleaner::bundle {

namespace {

template <typename T> base::Result<void> place(base::Result<T> read, std::optional<T>& into)
{
    if (!read)
        return base::forward(read);
    into = std::move(*read);
    return {};
}

base::Result<void> readKind(Content& content, const Views& files)
{
    const base::Json& json = content.datapackage;
    switch (content.kind) {
    case Kind::Pack:
        return place(readPackFiles(json, content.description, files), content.pack);
    case Kind::Contribution:
        return place(readContributionFiles(json, content.description, files), content.contribution);
    case Kind::Receipt:
        return place(readReceiptFiles(json, content.description, files), content.receipt);
    }
    return {};
}

} // namespace

base::Result<Content> readContent(const Views& files)
{
    auto description = readDescription(files);
    if (!description)
        return base::forward(description);
    Content content;
    content.kind = description->description.kind;
    content.datapackage = std::move(description->json);
    content.description = std::move(description->description);
    if (const auto checked = checkInventory(content.datapackage, content.kind, files); !checked)
        return base::forward(checked);
    if (const auto read = readKind(content, files); !read)
        return base::forward(read);
    return content;
}

} // namespace gleaner::bundle

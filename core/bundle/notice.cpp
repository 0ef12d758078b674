#include "core/bundle/forms.h"
#include "core/bundle/object_reader.h"
#include "core/bundle/package.h"

namespace gleaner::bundle {

namespace {

constexpr std::array<const char*, 10> topics{
    "what", "why", "rules", "removed", "leaves", "receives", "policy", "contact", "kept", "rights"};
constexpr std::size_t mostCharacters = 10'000;

bool isTopicText(std::string_view text)
{
    const auto count = characters(text);
    return count && *count > 0 && *count <= mostCharacters;
}

} // namespace

std::string Notice::digest() const { return base::identityText(base::sha256(json)); }

base::Result<Notice> readNotice(std::string_view json, std::string_view name)
{
    const auto tree = base::parseJson(json, name);
    if (!tree)
        return base::forward(tree);
    Notice notice;
    // Members that nobody would show must not travel under a text that people accept: the form is closed.
    ObjectReader members(*tree, name, "", base::ErrorCode::NoticeSyntax);
    members.constant("gleaner:notice", 1);
    notice.version = members.integer("version", 1);
    notice.day = members.text("day", isDay);
    notice.licence = members.text("licence", isLicence);
    const base::Json& texts = members.object("texts");
    if (texts.empty())
        members.refuse("texts");
    for (const auto& [language, text] : texts.items()) {
        if (!isLanguage(language))
            members.refuse("texts." + language);
        ObjectReader topicReader(text, name, "texts." + language, base::ErrorCode::NoticeSyntax);
        auto& topicTexts = notice.texts[language];
        for (const char* topic : topics)
            topicTexts[topic] = topicReader.text(topic, isTopicText);
        if (text.is_object() && text.size() != topics.size())
            topicReader.refuse("topics");
        members.take(topicReader.done(Unknown::Ignore));
    }
    if (tree->is_object() && tree->size() != 5)
        members.refuse("members");
    if (const auto read = members.done(Unknown::Ignore); !read)
        return base::forward(read);
    notice.json = base::controlJson(*tree);
    return notice;
}

} // namespace gleaner::bundle

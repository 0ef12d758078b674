#include "core/formats/csv/column_collector.h"

#include "core/formats/csv/charset.h"

namespace gleaner::formats::csv {

void ColumnCollector::missingUpTo(std::size_t rowCount)
{
    if (m_codes.size() < rowCount)
        m_codes.resize(rowCount, m_contents.add({table::State::Missing, {}}));
}

table::ColumnPtr ColumnCollector::finish(Encoding encoding, std::shared_ptr<const void> owner)
{
    m_contents.keep(owner);
    auto dictionary = m_contents.finish();
    if (encoding == Encoding::Windows1252 || encoding == Encoding::Iso88591) {
        // Different contents have different texts in these charsets, so every code stays what it is.
        table::DictionaryBuilder texts;
        texts.keep(dictionary);
        std::string scratch;
        for (table::Code code = 0; code < dictionary->size(); ++code) {
            const table::CellView cell = dictionary->at(code);
            const std::string_view text = decodeText(cell.text, encoding, scratch);
            if (text.data() == cell.text.data())
                texts.refer(cell);
            else
                texts.add({cell.state, text});
        }
        dictionary = texts.finish();
    }
    const std::size_t size = dictionary->size();
    return std::make_shared<table::Column>(std::move(dictionary), table::Codes(std::move(m_codes), size));
}

} // namespace gleaner::formats::csv

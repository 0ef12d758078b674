#include "core/table/dictionary.h"

#include "core/base/hash_map.h"

#include <cstring>

namespace gleaner::table {

namespace {

struct CellHash {
    std::size_t operator()(CellView cell) const
    {
        return base::TextHash{}(cell.text) ^ (static_cast<std::size_t>(cell.state) << 56U);
    }
};

constexpr std::size_t blockSize = std::size_t{1} << 16U;

} // namespace

std::optional<Code> Dictionary::find(CellView cell) const
{
    for (Code code = 0; code < size(); ++code) {
        if (at(code) == cell)
            return code;
    }
    return std::nullopt;
}

struct DictionaryBuilder::Impl {
    std::shared_ptr<Dictionary> dictionary = std::make_shared<Dictionary>();
    base::HashMap<CellView, Code, CellHash> codes;
    char* next = nullptr;
    std::size_t left = 0;

    /// A copy of the text in memory that the dictionary owns.
    const char* store(std::string_view text)
    {
        if (text.size() > left) {
            left = std::max(blockSize, text.size());
            std::shared_ptr<char[]> block(new char[left]);
            next = block.get();
            dictionary->m_owners.push_back(std::move(block));
        }
        char* place = next;
        if (!text.empty())
            std::memcpy(place, text.data(), text.size());
        next += text.size();
        left -= text.size();
        return place;
    }

    Code append(CellView cell, const char* data)
    {
        const Code code = static_cast<Code>(dictionary->m_cells.size());
        dictionary->m_cells.emplace_back(CellView{cell.state, {data, cell.text.size()}});
        codes.emplace(CellView{cell.state, {data, cell.text.size()}}, code);
        return code;
    }
};

DictionaryBuilder::DictionaryBuilder()
    : m_impl(std::make_unique<Impl>())
{
}
DictionaryBuilder::~DictionaryBuilder() = default;
DictionaryBuilder::DictionaryBuilder(DictionaryBuilder&&) noexcept = default;
DictionaryBuilder& DictionaryBuilder::operator=(DictionaryBuilder&&) noexcept = default;

Code DictionaryBuilder::add(CellView cell)
{
    if (const auto found = m_impl->codes.find(cell); found != m_impl->codes.end())
        return found->second;
    return m_impl->append(cell, m_impl->store(cell.text));
}

Code DictionaryBuilder::refer(CellView cell)
{
    if (const auto found = m_impl->codes.find(cell); found != m_impl->codes.end())
        return found->second;
    return m_impl->append(cell, cell.text.data());
}

void DictionaryBuilder::keep(std::shared_ptr<const void> owner)
{
    m_impl->dictionary->m_owners.push_back(std::move(owner));
}

std::size_t DictionaryBuilder::size() const { return m_impl->dictionary->size(); }

CellView DictionaryBuilder::at(Code code) const { return m_impl->dictionary->at(code); }

std::optional<Code> DictionaryBuilder::find(CellView cell) const
{
    const auto found = m_impl->codes.find(cell);
    return found == m_impl->codes.end() ? std::nullopt : std::optional(found->second);
}

std::shared_ptr<const Dictionary> DictionaryBuilder::finish()
{
    std::shared_ptr<const Dictionary> dictionary = std::move(m_impl->dictionary);
    *m_impl = Impl();
    return dictionary;
}

} // namespace gleaner::table

#include "core/formats/packed/zip_writer.h"

#include <archive.h>
#include <archive_entry.h>

namespace gleaner::formats::packed {

struct ZipWriter::State {
    base::ByteSink sink;
    base::Result<void> taken;
    archive* handle = nullptr;

    base::Result<void> answer(la_ssize_t code) const
    {
        if (code >= 0)
            return {};
        if (!taken)
            return taken;
        const char* why = archive_error_string(handle);
        return base::fail(base::ErrorCode::Internal, {why != nullptr ? why : "the archive could not be written"});
    }
};

ZipWriter::ZipWriter(base::ByteSink sink)
    : m_state(std::make_unique<State>())
{
    m_state->sink = std::move(sink);
    m_state->handle = archive_write_new();
    archive_write_set_format_zip(m_state->handle);
    archive_write_set_bytes_per_block(m_state->handle, 0);
    const auto write = [](archive*, void* state, const void* data, std::size_t size) -> la_ssize_t {
        auto& self = *static_cast<State*>(state);
        self.taken = self.sink({static_cast<const char*>(data), size});
        return self.taken ? static_cast<la_ssize_t>(size) : -1;
    };
    archive_write_open(m_state->handle, m_state.get(), nullptr, write, nullptr);
}

ZipWriter::~ZipWriter() { archive_write_free(m_state->handle); }

base::Result<void> ZipWriter::add(std::string_view name, std::string_view bytes)
{
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, std::string(name).c_str());
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    const auto begun = m_state->answer(archive_write_header(m_state->handle, entry));
    archive_entry_free(entry);
    if (!begun)
        return begun;
    return m_state->answer(archive_write_data(m_state->handle, bytes.data(), bytes.size()));
}

base::Result<void> ZipWriter::finish() { return m_state->answer(archive_write_close(m_state->handle)); }

} // namespace gleaner::formats::packed

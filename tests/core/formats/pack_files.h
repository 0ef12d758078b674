#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QtTest>

#include <archive.h>
#include <archive_entry.h>

namespace gleaner::tests {

/// Packs with the library that unpacks, into memory.
class Packer {
public:
    enum class Form { Zip, StoredZip, Gzip, Zstd, Bzip2, Tar };
    explicit Packer(Form form)
        : m_archive(archive_write_new())
    {
        if (form == Form::Zip || form == Form::StoredZip) {
            archive_write_set_format_zip(m_archive);
            archive_write_set_options(
                m_archive, form == Form::Zip ? "zip:compression=deflate" : "zip:compression=store");
        } else if (form == Form::Tar) {
            archive_write_set_format_ustar(m_archive);
        } else {
            archive_write_set_format_raw(m_archive);
        }
        if (form == Form::Gzip)
            archive_write_add_filter_gzip(m_archive);
        if (form == Form::Zstd)
            archive_write_add_filter_zstd(m_archive);
        if (form == Form::Bzip2)
            archive_write_add_filter_bzip2(m_archive);
        archive_write_set_bytes_per_block(m_archive, 0);
        if (archive_write_open(m_archive, this, nullptr, &Packer::take, nullptr) != ARCHIVE_OK)
            qFatal("%s", archive_error_string(m_archive));
    }
    void add(const QByteArray& name, const QByteArray& bytes, int type = AE_IFREG, const char* link = nullptr)
    {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname_utf8(entry, name.constData());
        archive_entry_set_pathname(entry, name.constData());
        archive_entry_set_filetype(entry, static_cast<unsigned>(type));
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, bytes.size());
        if (link != nullptr)
            archive_entry_set_symlink(entry, link);
        if (archive_write_header(m_archive, entry) != ARCHIVE_OK)
            qFatal("%s", archive_error_string(m_archive));
        archive_write_data(m_archive, bytes.constData(), static_cast<std::size_t>(bytes.size()));
        archive_entry_free(entry);
    }
    QByteArray finish()
    {
        archive_write_free(m_archive);
        return m_bytes;
    }

private:
    static la_ssize_t take(archive*, void* self, const void* data, std::size_t size)
    {
        static_cast<Packer*>(self)->m_bytes.append(static_cast<const char*>(data), static_cast<qsizetype>(size));
        return static_cast<la_ssize_t>(size);
    }
    archive* m_archive;
    QByteArray m_bytes;
};

inline QByteArray zipOf(const QList<QPair<QByteArray, QByteArray>>& files, Packer::Form form = Packer::Form::Zip)
{
    Packer packer(form);
    for (const auto& [name, bytes] : files)
        packer.add(name, bytes);
    return packer.finish();
}

inline QByteArray streamOf(const QByteArray& bytes, Packer::Form form)
{
    Packer packer(form);
    packer.add("data", bytes);
    return packer.finish();
}

} // namespace gleaner::tests

#pragma once

#include "core/base/file.h"

namespace gleaner::base {

/// A file that is written before it has its name. Where the file system can do that it has no name at all, so that
/// nothing stays behind when the program is killed; elsewhere it has a temporary one beside its place. What was not
/// placed goes away with this object.
class UnplacedFile {
public:
    /// Not open, with errno set, if nothing can be made in the folder of `path`. Only its owner may read the file.
    explicit UnplacedFile(const std::filesystem::path& path);
    ~UnplacedFile();
    UnplacedFile(const UnplacedFile&) = delete;
    UnplacedFile& operator=(const UnplacedFile&) = delete;

    bool isOpen() const { return m_descriptor >= 0; }
    int descriptor() const { return m_descriptor; }
    /// Gives the file its name in one step. False with errno set if that fails, EEXIST if there is
    /// one of this name and it is to be refused.
    bool place(Existing existing);

private:
    bool nameBeside();

    std::filesystem::path m_path;
    std::string m_temporary; ///< empty = the file has no name
    int m_descriptor = -1;
};

} // namespace gleaner::base

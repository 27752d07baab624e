#pragma once

#include <filesystem>
#include <string>

namespace claims {

/// A shared library, loaded as long as this is there.
class SharedLibrary {
public:
    /// Loads the file at this very path: no folder is searched. Throws std::runtime_error with the system's words where it cannot be loaded.
    explicit SharedLibrary(const std::filesystem::path& path);
    ~SharedLibrary();
    SharedLibrary(const SharedLibrary&) = delete;
    SharedLibrary& operator=(const SharedLibrary&) = delete;

    /// The function of that name, or nullptr.
    template <class Function>
    [[nodiscard]] Function* find(const char* name) const {
        return reinterpret_cast<Function*>(symbol(name));
    }

private:
    [[nodiscard]] void* symbol(const char* name) const;

    void* library_;
};

}  // namespace claims

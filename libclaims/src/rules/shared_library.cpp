#include "rules/shared_library.hpp"

#include <stdexcept>

#ifdef _WIN32
#include <windows.h>
#else
#include <dlfcn.h>
#endif

namespace claims {

#ifdef _WIN32

SharedLibrary::SharedLibrary(const std::filesystem::path& path) : library_{LoadLibraryW(std::filesystem::absolute(path).c_str())} {
    if (library_ == nullptr) throw std::runtime_error{"system error " + std::to_string(GetLastError())};
}

SharedLibrary::~SharedLibrary() { FreeLibrary(static_cast<HMODULE>(library_)); }

void* SharedLibrary::symbol(const char* name) const { return reinterpret_cast<void*>(GetProcAddress(static_cast<HMODULE>(library_), name)); }

#else

// A path without a slash would be searched for in the system's folders.
SharedLibrary::SharedLibrary(const std::filesystem::path& path) : library_{dlopen(std::filesystem::absolute(path).c_str(), RTLD_NOW | RTLD_LOCAL)} {
    if (library_ == nullptr) throw std::runtime_error{dlerror()};
}

SharedLibrary::~SharedLibrary() { dlclose(library_); }

void* SharedLibrary::symbol(const char* name) const { return dlsym(library_, name); }

#endif

}  // namespace claims

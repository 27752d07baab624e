#include "batch/inputs.hpp"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include "batch/gunzip.hpp"
#include "batch/shape.hpp"

namespace claims {
namespace {

constexpr int kStandardInput = 0;

bool is_regular(int file) {
    struct stat status {};
    return fstat(file, &status) == 0 && S_ISREG(status.st_mode);
}

/// A file without a name: it is gone when it is closed.
FileDescriptor temporary_file() {
    std::error_code ignored;
    std::string name = (std::filesystem::temp_directory_path(ignored) / "claims-XXXXXX").string();
    FileDescriptor file{mkstemp(name.data())};
    if (file.is_open()) unlink(name.c_str());
    return file;
}

std::uint64_t size_of(int file) {
    struct stat status {};
    return fstat(file, &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

bool write_fully(int file, const char* bytes, std::size_t size) {
    while (size > 0) {
        const ssize_t count = write(file, bytes, size);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        bytes += count;
        size -= static_cast<std::size_t>(count);
    }
    return true;
}

Words no_copy(int error) {
    const Words why = system_fault(error);
    return {"it cannot be copied to a temporary file: " + why.en, "无法写入临时文件：" + why.zh};
}

}  // namespace

Inputs::Inputs(const BatchOptions& options, bool read_once) : options_{options}, read_once_{read_once}, watch_{options.stop}, copies_(options.files.size()) {}

Inputs::Opened Inputs::open(std::size_t number) {
    Opened opened;
    if (number == 0) watch_.bytes = 0;
    std::unique_ptr<Bytes> found = bytes(number, opened.fault);
    if (!found) return opened;
    Window window{unpacked(std::move(found))};
    opened.shape = shape_of(window, options_.claim_limit, options_.stream_visits);
    opened.claims = claims_in(std::move(window), opened.shape, options_.claim_limit);
    return opened;
}

std::uint64_t Inputs::total_bytes() const {
    std::uint64_t total = 0;
    for (std::size_t number = 0; number < copies_.size(); ++number) {
        std::error_code fault;
        const auto& copy = copies_[number];
        const bool is_named = options_.files[number] != "-" && std::filesystem::is_regular_file(options_.files[number], fault);
        if (!copy.is_open() && !is_named) return 0;
        const std::uint64_t size = copy.is_open() ? size_of(copy.number()) : std::filesystem::file_size(options_.files[number], fault);
        if (!fault) total += size;
    }
    return total;
}

std::unique_ptr<Bytes> Inputs::bytes(std::size_t number, Words& fault) {
    FileDescriptor& copy = copies_[number];
    if (copy.is_open()) {
        lseek(copy.number(), 0, SEEK_SET);
        return bytes_of(copy.number(), watch_);
    }
    const std::string& name = options_.files[number];
    if (name == "-") {
        std::unique_ptr<Bytes> input = options_.standard_input ? bytes_of(options_.standard_input) : bytes_of(kStandardInput, watch_);
        return read_once_ ? std::move(input) : copied(number, std::move(input), fault);
    }
    file_ = FileDescriptor{::open(name.c_str(), O_RDONLY | O_CLOEXEC)};
    if (!file_.is_open()) {
        fault = system_fault(errno);
        return nullptr;
    }
    std::unique_ptr<Bytes> file = bytes_of(file_.number(), watch_);
    return read_once_ || is_regular(file_.number()) ? std::move(file) : copied(number, std::move(file), fault);
}

std::unique_ptr<Bytes> Inputs::copied(std::size_t number, std::unique_ptr<Bytes> bytes, Words& fault) {
    constexpr std::size_t kBlock = std::size_t{256} << 10;
    FileDescriptor copy = temporary_file();
    if (!copy.is_open()) {
        fault = no_copy(errno);
        return nullptr;
    }
    std::vector<char> block(kBlock);
    while (const std::size_t count = bytes->read(block.data(), block.size())) {
        if (write_fully(copy.number(), block.data(), count)) continue;
        fault = no_copy(errno);
        return nullptr;
    }
    fault = bytes->fault();
    if (!fault.en.empty()) return nullptr;
    copies_[number] = std::move(copy);
    watch_.bytes = 0;
    lseek(copies_[number].number(), 0, SEEK_SET);
    return bytes_of(copies_[number].number(), watch_);
}

}  // namespace claims

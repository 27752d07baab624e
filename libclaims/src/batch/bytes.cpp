#include "batch/bytes.hpp"

#include <cerrno>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace claims {
namespace {

class FileBytes final : public Bytes {
public:
    FileBytes(int file, ReadWatch& watch) : file_{file}, watch_{watch} {}

    std::size_t read(char* to, std::size_t size) override {
        if (error_ != 0) return 0;
        // A signal, which may be why to stop, interrupts the waiting for bytes.
        while (!watch_.wants_stop()) {
            const ssize_t count = ::read(file_, to, size);
            if (count >= 0) {
                watch_.bytes += static_cast<std::uint64_t>(count);
                return static_cast<std::size_t>(count);
            }
            if (errno == EINTR) continue;
            error_ = errno;
            break;
        }
        return 0;
    }

    [[nodiscard]] Words fault() const override { return error_ == 0 ? Words{} : system_fault(error_); }

private:
    int file_;
    ReadWatch& watch_;
    int error_ = 0;
};

class FunctionBytes final : public Bytes {
public:
    explicit FunctionBytes(std::function<std::size_t(char*, std::size_t)> read) : read_{std::move(read)} {}

    std::size_t read(char* to, std::size_t size) override { return read_(to, size); }
    [[nodiscard]] Words fault() const override { return {}; }

private:
    std::function<std::size_t(char*, std::size_t)> read_;
};

}  // namespace

FileDescriptor::~FileDescriptor() {
    if (number_ >= 0) ::close(number_);
}

FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
}

std::unique_ptr<Bytes> bytes_of(int file, ReadWatch& watch) { return std::make_unique<FileBytes>(file, watch); }

std::unique_ptr<Bytes> bytes_of(std::function<std::size_t(char*, std::size_t)> read) { return std::make_unique<FunctionBytes>(std::move(read)); }

Words system_fault(int number) {
    switch (number) {
        case ENOENT: return {"there is no such file", "文件不存在"};
        case EACCES: return {"reading it is not permitted", "没有读取权限"};
        case EISDIR: return {"it is a folder", "这是文件夹，不是文件"};
        case ENOSPC: return {"the disk is full", "磁盘已满"};
        default: break;
    }
    const std::string text = std::error_code{number, std::generic_category()}.message();
    return {text, "系统报告：" + text};
}

}  // namespace claims

#include "batch/bytes.hpp"

#include <cerrno>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace claims {
namespace {

class FileBytes final : public Bytes {
public:
    explicit FileBytes(int file) : file_{file} {}

    std::size_t read(char* to, std::size_t size) override {
        if (error_ != 0) return 0;
        ssize_t count = 0;
        do count = ::read(file_, to, size);
        while (count < 0 && errno == EINTR);
        if (count >= 0) return static_cast<std::size_t>(count);
        error_ = errno;
        return 0;
    }

    [[nodiscard]] Words fault() const override { return error_ == 0 ? Words{} : system_fault(error_); }

private:
    int file_;
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

std::unique_ptr<Bytes> bytes_of(int file) { return std::make_unique<FileBytes>(file); }

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

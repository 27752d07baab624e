#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include <claims/words.hpp>

namespace claims {

/// Where bytes come from, in order, once.
class Bytes {
public:
    Bytes() = default;
    virtual ~Bytes() = default;
    Bytes(const Bytes&) = delete;
    Bytes& operator=(const Bytes&) = delete;

    /// Writes at most `size` bytes and returns their count, which is 0 at the end and after a fault.
    virtual std::size_t read(char* to, std::size_t size) = 0;

    /// Why nothing more can be read. Empty as long as all is well, and at a true end.
    [[nodiscard]] virtual Words fault() const = 0;
};

/// An open file, which is closed in the end.
class FileDescriptor {
public:
    explicit FileDescriptor(int number = -1) : number_{number} {}
    ~FileDescriptor();
    FileDescriptor(FileDescriptor&& other) noexcept : number_{other.number_} { other.number_ = -1; }
    FileDescriptor& operator=(FileDescriptor&& other) noexcept;

    [[nodiscard]] int number() const { return number_; }
    [[nodiscard]] bool is_open() const { return number_ >= 0; }

private:
    int number_;
};

/// Counts the bytes that are read from files, and stops the reading: who is told to stop sees the end.
struct ReadWatch {
    std::function<bool()> stop;  ///< may be empty
    std::uint64_t bytes = 0;

    [[nodiscard]] bool wants_stop() const { return stop && stop(); }
};

/// What the file gives from where it stands. The file is the caller's, and stays open; the watch must stay, too.
std::unique_ptr<Bytes> bytes_of(int file, ReadWatch& watch);

/// What the function gives; see BatchOptions::standard_input.
std::unique_ptr<Bytes> bytes_of(std::function<std::size_t(char*, std::size_t)> read);

/// The number that a system call left in errno, in words.
Words system_fault(int number);

}  // namespace claims

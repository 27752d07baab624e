#include "batch/gunzip.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include <zlib.h>

namespace claims {
namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10;
constexpr int kGzipOnly = 16 + MAX_WBITS;  // zlib.h, inflateInit2

/// Reads on until `size` bytes are there or nothing more comes.
std::size_t read_fully(Bytes& bytes, char* to, std::size_t size) {
    std::size_t have = 0;
    while (have < size) {
        const std::size_t count = bytes.read(to + have, size - have);
        if (count == 0) break;
        have += count;
    }
    return have;
}

/// Bytes whose first two were read already.
class Plain final : public Bytes {
public:
    Plain(std::unique_ptr<Bytes> bytes, std::string_view first) : bytes_{std::move(bytes)}, first_{first} {}

    std::size_t read(char* to, std::size_t size) override {
        if (first_.empty()) return bytes_->read(to, size);
        const std::size_t count = std::min(size, first_.size());
        std::memcpy(to, first_.data(), count);
        first_.erase(0, count);
        return count;
    }

    [[nodiscard]] Words fault() const override { return bytes_->fault(); }

private:
    std::unique_ptr<Bytes> bytes_;
    std::string first_;
};

class Gunzip final : public Bytes {
public:
    Gunzip(std::unique_ptr<Bytes> packed, std::string_view first) : packed_{std::move(packed)} {
        std::memcpy(block_.data(), first.data(), first.size());
        stream_.next_in = block_.data();
        stream_.avail_in = static_cast<uInt>(first.size());
        if (inflateInit2(&stream_, kGzipOnly) != Z_OK) fault_ = {"there is not enough memory to unpack it", "内存不足，无法解压"};
    }
    ~Gunzip() override { inflateEnd(&stream_); }
    Gunzip(const Gunzip&) = delete;
    Gunzip& operator=(const Gunzip&) = delete;

    std::size_t read(char* to, std::size_t size) override {
        stream_.next_out = reinterpret_cast<Bytef*>(to);
        stream_.avail_out = static_cast<uInt>(std::min(size, kBlock));
        const uInt room = stream_.avail_out;
        while (stream_.avail_out == room && fault_.en.empty() && fill()) step();
        return room - stream_.avail_out;
    }

    [[nodiscard]] Words fault() const override { return fault_; }

private:
    /// False at the end of the packed bytes, be it good or bad.
    bool fill() {
        if (stream_.avail_in > 0) return true;
        const std::size_t count = packed_->read(reinterpret_cast<char*>(block_.data()), block_.size());
        stream_.next_in = block_.data();
        stream_.avail_in = static_cast<uInt>(count);
        if (count > 0) return true;
        fault_ = packed_->fault();
        if (fault_.en.empty() && !between_members_) fault_ = {"its gzip data is cut off", "gzip 数据不完整"};
        return false;
    }

    void step() {
        if (between_members_) {
            while (stream_.avail_in > 0 && *stream_.next_in == 0) skip_padding();
            if (stream_.avail_in == 0) return;
            inflateReset(&stream_);
            between_members_ = false;
        }
        const int result = inflate(&stream_, Z_NO_FLUSH);
        if (result == Z_STREAM_END) {
            between_members_ = true;
        } else if (result != Z_OK && result != Z_BUF_ERROR) {
            fault_ = {"its gzip data is damaged", "gzip 数据已损坏"};
        }
    }

    void skip_padding() {
        ++stream_.next_in;
        --stream_.avail_in;
    }

    std::unique_ptr<Bytes> packed_;
    std::array<Bytef, kBlock> block_{};
    z_stream stream_{};
    bool between_members_ = false;
    Words fault_;
};

}  // namespace

std::unique_ptr<Bytes> unpacked(std::unique_ptr<Bytes> packed) {
    constexpr std::string_view kMagic = "\x1f\x8b";
    std::array<char, 2> first{};
    const std::string_view start{first.data(), read_fully(*packed, first.data(), first.size())};
    if (start == kMagic) return std::make_unique<Gunzip>(std::move(packed), start);
    return std::make_unique<Plain>(std::move(packed), start);
}

}  // namespace claims

#include "batch/window.hpp"

#include <cstring>
#include <utility>

namespace claims {
namespace {

// Blocks of 256 KB were the fastest of those measured (page cache, and pipes).
constexpr std::size_t kBlock = std::size_t{256} << 10;

}  // namespace

Window::Window(std::unique_ptr<Bytes> bytes) : bytes_{std::move(bytes)}, buffer_(kBlock) {}

bool Window::more() {
    if (at_end_) return false;
    if (begin_ > 0) {
        std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
        end_ -= begin_;
        begin_ = 0;
    }
    if (end_ == buffer_.size()) buffer_.resize(buffer_.size() * 2);
    const std::size_t count = bytes_->read(buffer_.data() + end_, buffer_.size() - end_);
    end_ += count;
    at_end_ = count == 0;
    return !at_end_;
}

}  // namespace claims

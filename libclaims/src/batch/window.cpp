#include "batch/window.hpp"

#include <cstring>
#include <new>
#include <utility>

namespace claims {
namespace {

// Blocks of 256 KB were the fastest of those measured (page cache, and pipes).
constexpr std::size_t kBlock = std::size_t{256} << 10;

}  // namespace

Window::Window(std::unique_ptr<Bytes> bytes) : bytes_{std::move(bytes)} { grow(kBlock); }

void Window::grow(std::size_t size) {
    char* const larger = static_cast<char*>(std::realloc(buffer_.get(), size));
    if (larger == nullptr) throw std::bad_alloc{};
    static_cast<void>(buffer_.release());  // it is the larger one's now
    buffer_.reset(larger);
    size_ = size;
}

bool Window::more() {
    if (at_end_) return false;
    if (begin_ > 0) {
        std::memmove(buffer_.get(), buffer_.get() + begin_, end_ - begin_);
        end_ -= begin_;
        begin_ = 0;
    }
    if (end_ == size_) grow(size_ * 2);
    const std::size_t count = bytes_->read(buffer_.get() + end_, size_ - end_);
    end_ += count;
    at_end_ = count == 0;
    return !at_end_;
}

}  // namespace claims

#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "batch/bytes.hpp"

namespace claims {

/// A part of a text, read in large blocks: grows behind by `more`, shrinks in front by `pass`.
class Window {
public:
    explicit Window(std::unique_ptr<Bytes> bytes);

    /// What was read and not yet passed. Valid until `more`.
    [[nodiscard]] std::string_view ahead() const { return {buffer_.get() + begin_, end_ - begin_}; }

    /// Reads on; false at the end of the text.
    bool more();

    void pass(std::size_t count) { begin_ += count; }

    /// Why the text ended, if not because it was read.
    [[nodiscard]] Words fault() const { return bytes_->fault(); }

private:
    struct Free {
        void operator()(char* bytes) const { std::free(bytes); }
    };

    void grow(std::size_t size);

    std::unique_ptr<Bytes> bytes_;
    std::unique_ptr<char, Free> buffer_;  ///< of realloc, which moves a large block without a copy, and touches no page before it is needed
    std::size_t size_ = 0;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    bool at_end_ = false;
};

}  // namespace claims

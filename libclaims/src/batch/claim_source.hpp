#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

#include <claims/batch.hpp>

#include "batch/window.hpp"

namespace claims {

/// How the text of a claim ends. `too_long`: it is longer than the limit; `cut_off`: the file ends within it, and not because all was read. The text is its
/// beginning.
enum class Ending : unsigned char { whole, too_long, cut_off };

/// The text of one claim, as it stands in its file.
struct ClaimText {
    std::string_view text;  ///< valid until the next one is asked for
    std::size_t line = 1;   ///< of the file, from 1, in which it begins
    Ending ending = Ending::whole;
};

/// The claims of one text, in order, of which no more than one is in memory (and a block of 256 KB).
class ClaimSource {
public:
    virtual ~ClaimSource() = default;

    /// nullopt at the end.
    virtual std::optional<ClaimText> next() = 0;

    /// At the end: why there may be more in the file. Empty where all is well.
    [[nodiscard]] virtual Words fault() const = 0;
};

/// A text of which the shape is known, from its first byte.
std::unique_ptr<ClaimSource> claims_in(Window window, Shape shape, std::size_t limit);

std::unique_ptr<ClaimSource> lines_in(Window window, std::size_t limit);
std::unique_ptr<ClaimSource> elements_in(Window window, std::size_t limit);

}  // namespace claims

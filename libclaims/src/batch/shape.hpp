#pragma once

#include <cstddef>

#include <claims/batch.hpp>

#include "batch/window.hpp"

namespace claims {

/// Sees by its first value what a text holds, and passes a byte-order mark. A broken text is `lines` where a later line is a whole object by itself,
/// so that the others are judged. An empty text is one claim, which then is found to be none. Looks no further than `limit`.
/// `live`: does not wait for what follows a claim in one line, which then counts as the first of several.
Shape shape_of(Window& window, std::size_t limit, bool live = false);

}  // namespace claims

#pragma once

#include <span>

#include "base/embedded_file.hpp"

namespace claims {

/// Every file of the folder generate/templates/, sorted by path (byte by byte).
std::span<const EmbeddedFile> embedded_templates();

}  // namespace claims

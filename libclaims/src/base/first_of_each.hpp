#pragma once

#include <string>
#include <vector>

namespace claims {

/// Leaves of equal texts the first. For lists that many things add to: it costs in proportion.
void keep_first_of_each(std::vector<std::string>& texts);

}  // namespace claims

#include "read/problem_places.hpp"

#include <algorithm>
#include <utility>

#include "base/json_place.hpp"

namespace claims {

void place_problems(std::vector<Problem>& problems, JsonWalk& walk, std::string_view text, std::size_t first_line) {
    std::vector<Problem*> unplaced;
    std::vector<std::string_view> paths;
    for (Problem& problem : problems) {
        if (problem.line != 0) continue;
        unplaced.push_back(&problem);
        paths.push_back(problem.path);
    }
    if (unplaced.empty()) return;
    const std::vector<std::size_t> offsets = offsets_of(walk, paths);
    std::vector<std::pair<std::size_t, Problem*>> in_order;
    for (std::size_t i = 0; i < unplaced.size(); ++i) in_order.emplace_back(offsets[i], unplaced[i]);
    std::sort(in_order.begin(), in_order.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    Place place{1, 1};
    std::size_t from = 0;  // each is counted on from the one before
    for (const auto& [offset, problem] : in_order) {
        const Place further = place_of(text.substr(from), offset - from);
        place = {place.line + further.line - 1, further.line == 1 ? place.column + further.column - 1 : further.column};
        from = offset;
        problem->line = first_line + place.line - 1;
        problem->column = place.column;
    }
}

}  // namespace claims

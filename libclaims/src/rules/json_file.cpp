#include "rules/json_file.hpp"

#include <nlohmann/json.hpp>

#include "base/json_place.hpp"
#include "rules/json_reader.hpp"

namespace claims {

bool parse(const File& file, Json& json, std::vector<Problem>& problems, std::string_view left_empty) {
    const std::size_t first = problems.size();
    try {
        json = JsonReader{problems}.read(file.bytes, left_empty);
    } catch (const Malformed& fault) {
        const Place place = place_of(file.bytes, fault.offset);
        Problem& problem = problems.emplace_back();
        problem.code = "not_json";
        problem.file = file.path;
        problem.line = place.line;
        problem.column = place.column;
        problem.message = {"no JSON: " + fault.what.en, "不是合法的 JSON：" + fault.what.zh};
        return false;
    }
    locate(problems, first, file);
    return problems.size() == first;
}

void locate(std::vector<Problem>& problems, std::size_t first, const File& file) {
    if (first == problems.size()) return;
    JsonWalk walk;
    walk.begin(file.bytes);
    for (std::size_t i = first; i < problems.size(); ++i) {
        const Place place = place_of(file.bytes, offset_of(walk, problems[i].path));
        problems[i].file = file.path;
        problems[i].line = place.line;
        problems[i].column = place.column;
    }
}

}  // namespace claims

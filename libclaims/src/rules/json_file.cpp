#include "rules/json_file.hpp"

#include <set>

#include <nlohmann/json.hpp>

#include "base/json_place.hpp"
#include "base/json_pointer.hpp"

namespace claims {
namespace {

constexpr std::size_t kDeepest = 64;

/// Walks a value and says of each key that stands twice in one object; false where the text is nested too deep to go on.
bool find_keys_given_twice(JsonWalk& walk, const std::string& pointer, std::size_t depth, std::vector<Problem>& problems) {
    if (depth > kDeepest) return false;
    const bool object = walk.type() == JsonWalk::Type::object;
    if (!object && walk.type() != JsonWalk::Type::array) {
        walk.skip();
        return true;
    }
    if (!walk.enter()) return true;
    std::set<std::string, std::less<>> seen;
    std::size_t index = 0;
    do {
        std::string inner = pointer;
        if (object) {
            const std::string key{walk.key()};
            append_key(inner, key);
            if (!seen.insert(key).second) {
                Problem& problem = problems.emplace_back();
                problem.code = "duplicate_key";
                problem.path = inner;
                problem.message = {"the key is given twice", "键重复出现"};
            }
        } else {
            append_index(inner, index++);
        }
        if (!find_keys_given_twice(walk, inner, depth + 1, problems)) return false;
    } while (walk.more(object ? '}' : ']'));
    return true;
}

}  // namespace

bool parse(const File& file, Json& json, std::vector<Problem>& problems) {
    const std::size_t first = problems.size();
    try {
        JsonWalk walk;
        walk.begin(file.bytes);
        if (!find_keys_given_twice(walk, "", 0, problems)) throw Malformed{0, {"nested too deep", "嵌套层数过深"}};
        walk.end();
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
    json = Json::parse(file.bytes, nullptr, false);
    return problems.size() == first && !json.is_discarded();
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

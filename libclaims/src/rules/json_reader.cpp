#include "rules/json_reader.hpp"

#include <nlohmann/json.hpp>

#include "base/json_pointer.hpp"

namespace claims {
namespace {

constexpr std::size_t kDeepest = 64;

}  // namespace

Json JsonReader::read(std::string_view text, std::string_view left_empty) {
    left_empty_ = left_empty;
    pointer_.clear();
    walk_.begin(text);
    Json json = value(0);
    walk_.end();
    return json;
}

Json JsonReader::value(std::size_t depth) {
    if (depth > kDeepest) throw Malformed{walk_.offset(), {"nested too deep", "嵌套层数过深"}};
    switch (walk_.type()) {
        case JsonWalk::Type::object: return object(depth);
        case JsonWalk::Type::array: return list(depth);
        case JsonWalk::Type::string: return text(walk_.string());
        case JsonWalk::Type::number: return number();
        case JsonWalk::Type::truth: return walk_.truth();
        case JsonWalk::Type::null: break;
    }
    walk_.null();
    return nullptr;
}

Json JsonReader::object(std::size_t depth) {
    Json object = Json::object();
    if (!walk_.enter()) return object;
    const std::size_t outer = pointer_.size();
    do {
        std::string key = text(walk_.key());
        append_key(pointer_, key);
        check_new(object, key);
        const bool left_empty = depth == 0 && !left_empty_.empty() && key == left_empty_ && walk_.type() == JsonWalk::Type::array;
        if (left_empty) walk_.skip();
        // Straight to the end of the list of members: to look for the key first, as nlohmann does, would be to look twice.
        object.get_ref<Json::object_t&>().emplace_back(std::move(key), left_empty ? Json::array() : value(depth + 1));
        pointer_.resize(outer);
    } while (walk_.more('}'));
    return object;
}

Json JsonReader::list(std::size_t depth) {
    Json list = Json::array();
    if (!walk_.enter()) return list;
    const std::size_t outer = pointer_.size();
    do {
        append_index(pointer_, list.size());
        list.push_back(value(depth + 1));
        pointer_.resize(outer);
    } while (walk_.more(']'));
    return list;
}

/// Whole numbers and others are of different types, as nlohmann has them.
Json JsonReader::number() {
    const std::size_t offset = walk_.offset();
    Json number = Json::parse(walk_.number(), nullptr, false);
    if (number.is_discarded()) throw Malformed{offset, {"the number is out of range", "数字超出范围"}};
    return number;
}

std::string JsonReader::text(std::string_view raw) {
    if (!walk_.is_escaped()) return std::string{raw};
    std::string text;
    if (!JsonWalk::unescape(raw, text)) throw Malformed{walk_.offset_of(raw), {"half a character is escaped", "转义的字符不完整"}};
    return text;
}

void JsonReader::check_new(const Json& object, const std::string& key) {
    if (!object.contains(key)) return;
    Problem& problem = problems_.emplace_back();
    problem.code = "duplicate_key";
    problem.path = pointer_;
    problem.message = {"the key is given twice", "键重复出现"};
}

}  // namespace claims

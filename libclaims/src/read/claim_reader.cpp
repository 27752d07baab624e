#include "read/claim_reader.hpp"

#include <algorithm>

#include "base/json_place.hpp"
#include "base/json_pointer.hpp"
#include "base/nearest.hpp"
#include "claim/complete.hpp"
#include "read/problem_places.hpp"

namespace claims {
namespace {

constexpr std::uint16_t kClaimShape = 0;

}  // namespace

template <class Walk>
bool BasicClaimReader<Walk>::read(Source source, const ReadOptions& options) {
    begin(source, options);
    if (!read_all(source)) return false;
    complete(claim_, options.as_of);
    sort_problems();
    return true;
}

template <class Walk>
bool BasicClaimReader<Walk>::read_bare(Source source) {
    begin(source, {});
    return read_all(source);
}

template <class Walk>
void BasicClaimReader<Walk>::begin(Source& source, const ReadOptions& options) {
    options_ = options;
    given_twice_.clear();
    again_ = false;
    if constexpr (Walk::kHasPlaces) {
        constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
        if (source.starts_with(kByteOrderMark)) source.remove_prefix(kByteOrderMark.size());
        text_ = source;
        placed_ = {1, 1};
        placed_offset_ = 0;
    }
}

/// Both of two keys are left out, so where a key was given twice everything is read again without it.
template <class Walk>
bool BasicClaimReader<Walk>::read_all(Source source) {
    if (!read_once(source)) return false;
    if (!again_) return true;
    std::vector<Problem> twice;
    for (Problem& problem : claim_.problems) {
        if (problem.code == "duplicate_key") twice.push_back(std::move(problem));
    }
    if (!read_once(source)) return false;
    claim_.problems.insert(claim_.problems.begin(), std::make_move_iterator(twice.begin()), std::make_move_iterator(twice.end()));
    return true;
}

/// By their places in the text; where there is none, by their paths.
template <class Walk>
void BasicClaimReader<Walk>::sort_problems() {
    std::vector<Problem>& problems = claim_.problems;
    if constexpr (Walk::kHasPlaces) {
        place_problems(problems, walk_, text_, options_.first_line);
        std::stable_sort(problems.begin(), problems.end(),
                         [](const Problem& a, const Problem& b) { return std::pair{a.line, a.column} < std::pair{b.line, b.column}; });
    } else {
        std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) { return pointer_less(a.path, b.path); });
    }
}

template <class Walk>
bool BasicClaimReader<Walk>::read_once(Source source) {
    claim_.clear();
    if (successors_.empty()) {
        for (const ObjectShape& shape : *shapes_) successors_.insert(successors_.end(), shape.members.size() + 1, {shape.members.data(), shape.members.data()});
    }
    try {
        walk_.begin(source);
        if (walk_.type() != Walk::Type::object) {
            const std::size_t offset = walk_.offset();
            walk_.skip();
            walk_.end();
            say("wrong_type", Weight::error, "", offset, {"a claim is a JSON object", "申请应为一个 JSON 对象"});
            return false;
        }
        read_object({kClaimShape, kTheClaim});
        walk_.end();
        return true;
    } catch (const Malformed& fault) {
        claim_.clear();
        say("not_json", Weight::error, "", fault.offset, {"no JSON: " + fault.what.en, "不是合法的 JSON：" + fault.what.zh});
        return false;
    }
}

template <class Walk>
bool BasicClaimReader<Walk>::leave_out_if_given_twice(At place, std::string_view key, bool twice, std::size_t offset) {
    std::string path = pointer(place, key);
    const bool known = given_twice_.contains(path);
    if (!twice && !known) return false;
    if (!known) {
        say("duplicate_key", Weight::error, path, offset, {"the key is given twice; neither value counts", "键重复出现，两个值均不采用"});
        given_twice_.insert(std::move(path));
        again_ = true;
    }
    walk_.skip();
    return true;
}

template <class Walk>
void BasicClaimReader<Walk>::read_member(At place, const Member& member) {
    if (walk_.ahead() == 'n') {
        walk_.null();
        return;
    }
    switch (member.kind) {
        case Member::Kind::field:
            read_fact(field_of(static_cast<FieldId>(member.id)), place.thing);
            return;
        case Member::Kind::container:
            read_container(place, static_cast<ContainerId>(member.id), member.shape);
            return;
        case Member::Kind::object:
            if (walk_.ahead() == '{') {
                read_object({member.shape, place.thing});
            } else {
                std::string path = pointer_to(claim_, place.thing);
                append_path(path, (*shapes_)[member.shape].prefix);
                say_wrong_type(std::move(path), "an object", "对象");
            }
            return;
    }
}

template <class Walk>
void BasicClaimReader<Walk>::skip_unknown(At place, std::string_view key) {
    std::string written_out;
    if (walk_.is_escaped() && Walk::unescape(key, written_out)) key = written_out;
    const std::size_t offset = walk_.offset();
    const std::size_t depth = walk_.skip(options_.depth_limit);
    if (!reads_all_) return;
    std::string path = pointer(place, key);
    if (depth > options_.depth_limit) {
        return say("too_deep", Weight::error, std::move(path), offset, {"nested deeper than " + std::to_string(options_.depth_limit), "嵌套层数过深"});
    }
    const ObjectShape& shape = (*shapes_)[place.shape];
    const std::string_view near = nearest(key, shape.table.words());
    Words message{"the key is not known", "无法识别的键名"};
    if (!near.empty()) {
        message.en += "; perhaps \"" + std::string{near} + "\" is meant";
        message.zh += "，是否应为“" + std::string{near} + "”";
    }
    say("unknown_key", Weight::note, std::move(path), offset, std::move(message));
}

template <class Walk>
std::string BasicClaimReader<Walk>::pointer(At place, std::string_view key) const {
    std::string path = pointer_to(claim_, place.thing);
    const std::string& prefix = (*shapes_)[place.shape].prefix;
    if (!prefix.empty()) append_path(path, prefix);
    append_key(path, key);
    return path;
}

template <class Walk>
void BasicClaimReader<Walk>::say(std::string_view code, Weight weight, std::string path, std::size_t offset, Words message) {
    Problem& problem = claim_.problems.emplace_back();
    problem.code = code;
    problem.weight = weight;
    problem.path = std::move(path);
    problem.message = std::move(message);
    locate(problem, offset);
}

template <class Walk>
void BasicClaimReader<Walk>::say_wrong_type(std::string path, std::string_view wanted_en, std::string_view wanted_zh) {
    const Words found = walk_.type_words();
    const std::size_t offset = walk_.offset();
    const std::size_t depth = walk_.skip(options_.depth_limit);
    const bool deep = depth > options_.depth_limit;
    say(deep ? "too_deep" : "wrong_type", Weight::error, std::move(path), offset,
        {"expected " + std::string{wanted_en} + ", found " + found.en, "应为" + std::string{wanted_zh} + "，实际为" + found.zh});
}

template <class Walk>
void BasicClaimReader<Walk>::locate(Problem& problem, std::size_t offset) {
    if constexpr (!Walk::kHasPlaces) return;
    if (offset < placed_offset_) placed_ = {1, 1};
    const std::size_t from = offset < placed_offset_ ? 0 : placed_offset_;
    const Place further = place_of(text_.substr(from), offset - from);
    placed_ = {placed_.line + further.line - 1, further.line == 1 ? placed_.column + further.column - 1 : further.column};
    placed_offset_ = offset;
    problem.line = options_.first_line + placed_.line - 1;
    problem.column = placed_.column;
}

template class BasicClaimReader<JsonWalk>;
template class BasicClaimReader<ValueWalk>;

}  // namespace claims

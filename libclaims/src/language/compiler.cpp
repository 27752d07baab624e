#include "language/compiler.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/nearest.hpp"
#include "language/kinds/own_kind.hpp"

namespace claims {
namespace {

std::vector<std::string_view> kind_and_thing_words() {
    std::vector<std::string_view> words;
    for (const Kind& kind : kinds()) words.push_back(kind.name);
    for (const ThingWord& thing : thing_words()) words.push_back(name_of(thing.record));
    return words;
}

}  // namespace

void Compiler::say(const Node& node, Words message) {
    Problem& problem = problems_.emplace_back();
    problem.code = "ruleset";
    problem.path = node.pointer;
    problem.message = std::move(message);
}

void Compiler::say_unknown(const Node& node, std::string_view what_en, std::string_view what_zh, std::string_view word, const std::vector<std::string_view>& words) {
    Words message{"unknown " + std::string{what_en} + " \"" + std::string{word} + "\"", "未知的" + std::string{what_zh} + "“" + std::string{word} + "”"};
    if (const std::string_view near = nearest(word, words); !near.empty()) {
        message.en += "; perhaps \"" + std::string{near} + "\" is meant";
        message.zh += "，是否应为“" + std::string{near} + "”";
    }
    say(node, std::move(message));
}

bool Compiler::keys(const Node& node, std::initializer_list<std::string_view> needed, std::initializer_list<std::string_view> optional) {
    if (!node.json.is_object()) {
        say(node, {"expected an object", "应为对象"});
        return false;
    }
    std::vector<std::string_view> all{needed};
    all.insert(all.end(), optional);
    for (const auto& [key, value] : node.json.items()) {
        if (std::find(all.begin(), all.end(), key) == all.end()) say_unknown(node.at(key), "key", "键", key, all);
    }
    bool complete = true;
    for (const std::string_view key : needed) {
        if (node.json.contains(key)) continue;
        complete = false;
        say(node, {"the key \"" + std::string{key} + "\" is missing", "缺少键“" + std::string{key} + "”"});
    }
    return complete;
}

void Compiler::bind(Record record) {
    bound_[static_cast<std::size_t>(record)] = true;
    if (record == Record::measure) bound_[static_cast<std::size_t>(Record::encounter)] = true;
    if (record == Record::stamp || record == Record::endorsement) bound_[static_cast<std::size_t>(Record::document)] = true;
}

void Compiler::unbind_all() {
    bound_.fill(false);
    other_.fill(false);
}

/// Makes the filter of a selection ready to be asked by itself.
ThingFilter selecting(ThingFilter filter) {
    filter.program.add(filter);
    return filter;
}

ThingFilter Compiler::selection(const Node& node) {
    ThingFilter nothing;
    if (node.json.is_string()) {
        if (const auto record = find_thing(node.json.get<std::string>())) {
            nothing.record = *record;
            return selecting(std::move(nothing));
        }
        std::vector<std::string_view> words;
        for (const ThingWord& thing : thing_words()) words.push_back(name_of(thing.record));
        say_unknown(node, "thing", "事物", node.json.get<std::string>(), words);
        return nothing;
    }
    if (!node.json.is_object() || node.json.size() != 1) {
        say(node, {"a selection is a thing, or an object with one thing as its key", "选择应为一类事物，或仅含一个事物键的对象"});
        return nothing;
    }
    const std::string key = node.json.begin().key();
    if (const auto record = find_thing(key)) return selecting(filter(*record, node.at(key)));
    std::vector<std::string_view> words;
    for (const ThingWord& thing : thing_words()) words.push_back(name_of(thing.record));
    say_unknown(node.at(key), "thing", "事物", key, words);
    return nothing;
}

RequirementPtr Compiler::requirement(const Node& node) {
    if (!node.json.is_object() || node.json.size() != 1) {
        say(node, {"a requirement has exactly one key, its kind or a thing", "要求必须有且仅有一个键：类型或事物"});
        return nullptr;
    }
    const std::string key = node.json.begin().key();
    RequirementPtr made = thing_or_kind(key, node.at(key));
    return watch_ && made ? watch_(key, node.pointer, std::move(made)) : std::move(made);
}

RequirementPtr Compiler::thing_or_kind(std::string_view key, const Node& parameters) {
    if (const auto record = find_thing(key)) {
        const bool inner = *record == Record::stamp || *record == Record::endorsement;
        if (inner && !is_bound(Record::document)) say(parameters, {"no paper is bound here whose stamps could be asked for", "此处未限定材料，无法查询其印章或背书"});
        return std::make_unique<ThingRequirement>(filter(*record, parameters));
    }
    for (const Kind& kind : kinds()) {
        if (kind.name == key) return kind.make(*this, parameters);
    }
    for (const RequirementKind& kind : own_kinds_) {
        if (kind.name == key) return own_requirement(kind, parameters);
    }
    say_unknown(parameters, "kind", "要求类型", key, kind_and_thing_words());
    return nullptr;
}

RequirementPtr Compiler::own_requirement(const RequirementKind& kind, const Node& parameters) {
    reach_.own_kind = true;
    try {
        return make_own_kind(kind, parameters.json.dump());
    } catch (const std::exception& refused) {
        say(parameters, {kind.name + ": " + refused.what(), kind.name + "：" + refused.what()});
        return nullptr;
    }
}

std::vector<RequirementPtr> Compiler::requirements(const Node& node) {
    std::vector<RequirementPtr> made;
    if (!node.json.is_array() || node.json.empty()) {
        say(node, {"expected a list of requirements", "应为要求的列表"});
        return made;
    }
    for (std::size_t i = 0; i < node.json.size(); ++i) made.push_back(requirement(node.at(i)));
    return made;
}

ThingFilter Compiler::filter(Record record, const Node& node) {
    ThingFilter filter;
    filter.record = record;
    const auto index = static_cast<std::size_t>(record);
    filter.other = bound_[index];
    const auto bound = bound_;
    const auto other = other_;
    if (filter.other) other_[index] = true;
    else bind(record);
    if (node.json.is_string() || node.json.is_array()) {
        add_filter_member(filter, "kind", node);
    } else if (node.json.is_object()) {
        for (const auto& [key, value] : node.json.items()) add_filter_member(filter, key, node.at(key));
    } else {
        say(node, {"a filter is a code, a list of codes or an object", "筛选条件应为代码、代码列表或对象"});
    }
    bound_ = bound;
    other_ = other;
    filter.find_telling_test();
    return filter;
}

void Compiler::add_filter_member(ThingFilter& filter, std::string_view key, const Node& node) {
    if (key == "that") {
        filter.that = requirement(node);
        return;
    }
    if (const auto record = find_thing(key)) {
        filter.inner.push_back(std::make_unique<ThingRequirement>(this->filter(*record, node)));
        return;
    }
    const Field* field = find_field(filter.record, key);
    if (field == nullptr) {
        std::vector<std::string_view> words{"that"};
        for (const Field& known : fields_of(filter.record)) words.push_back(known.path);
        return say_unknown(node, "field of " + std::string{name_of(filter.record)}, "字段", key, words);
    }
    const Fact fact{filter.record, filter.other, field};
    check_scope(fact, node);
    filter.tests.push_back(test(fact, node));
}

std::optional<Fact> Compiler::fact(const Node& node) {
    if (!node.json.is_string()) {
        say(node, {"expected the word of a fact", "应为事实的名称"});
        return std::nullopt;
    }
    const std::string word = node.json.get<std::string>();
    const auto found = find_fact(word);
    if (!found) {
        say_unknown(node, "fact", "事实", word, fact_words());
        return std::nullopt;
    }
    check_scope(*found, node);
    return found;
}

void Compiler::check_scope(const Fact& fact, const Node& node) {
    const auto index = static_cast<std::size_t>(fact.record);
    const bool bound = fact.record == Record::claim || (fact.other ? other_[index] : bound_[index]);
    if (!bound) {
        const std::string word{name_of(fact.record)};
        say(node, {"no " + word + " is bound here whose facts could be read", "此处未限定 " + word + "，无法读取其事实"});
    } else if (fact.is_of_pair() && !is_bound(Record::encounter)) {
        say(node, {"\"" + std::string{fact.field->path} + "\" is a fact of a registration and an encounter; no encounter is bound here",
                   "“" + std::string{fact.field->path} + "”需同时限定就诊，此处未限定"});
    }
}

FactList Compiler::facts(const Node& node) {
    FactList list;
    if (node.json.is_array() && !node.json.empty()) {
        for (std::size_t i = 0; i < node.json.size(); ++i) {
            if (const auto found = fact(node.at(i))) list.facts.push_back(*found);
        }
    } else if (const auto found = fact(node)) {
        list.facts.push_back(*found);
    }
    if (list.facts.empty()) list.facts.push_back({Record::claim, false, &field_of(FieldId::claim_claim_id)});  // a fault has been said
    return list;
}

Fact Compiler::fact_named(const std::string& word, const Node& node) {
    const Json text = word;
    return facts({text, node.pointer}).facts.front();
}

Fact Compiler::fact_over(const ThingFilter& over, const Node& node) {
    const auto bound = bound_;
    const auto other = other_;
    if (over.other) other_[static_cast<std::size_t>(over.record)] = true;
    else bind(over.record);
    Fact fact = facts(node).facts.front();
    fact.other = over.other;
    bound_ = bound;
    other_ = other;
    return fact;
}

std::vector<FactList> Compiler::fact_lists(const Node& node) {
    std::vector<FactList> lists;
    if (!node.json.is_array() || node.json.size() < 2) {
        say(node, {"expected a list of two facts or more", "应为两个以上事实的列表"});
        return lists;
    }
    for (std::size_t i = 0; i < node.json.size(); ++i) lists.push_back(facts(node.at(i)));
    return lists;
}

std::int64_t Compiler::whole_number(const Node& node, std::int64_t least, std::int64_t greatest) {
    if (node.json.is_number_integer()) {
        const auto number = node.json.get<std::int64_t>();
        if (number >= least && number <= greatest) return number;
    }
    say(node, {"expected a whole number from " + std::to_string(least) + " to " + std::to_string(greatest),
               "应为 " + std::to_string(least) + " 至 " + std::to_string(greatest) + " 的整数"});
    return least;
}

bool Compiler::flag(const Node& node) {
    if (node.json.is_boolean()) return node.json.get<bool>();
    say(node, {"expected true or false", "应为 true 或 false"});
    return false;
}

std::string Compiler::word(const Node& node, std::initializer_list<std::string_view> words) {
    const std::vector<std::string_view> list{words};
    const std::string word = node.json.is_string() ? node.json.get<std::string>() : node.json.dump();
    if (std::find(list.begin(), list.end(), word) != list.end()) return word;
    say_unknown(node, "word", "词", word, list);
    return std::string{list.front()};
}

bool is_history(const Json& json) { return json.is_array() && !json.empty() && json.front().is_object() && json.front().contains("from"); }

bool names_fact(const Json& json) {
    if (!json.is_string()) return false;
    std::string word = json.get<std::string>();
    const std::size_t dot = word.find('.');
    if (dot == std::string::npos) return false;
    std::string_view first{word.data(), dot};
    if (first == "claim") return true;
    if (first.starts_with("other_")) first.remove_prefix(6);
    if (find_thing(first)) return true;
    return std::any_of(std::begin(kObjects), std::end(kObjects), [&](const Object& object) { return object.word == first; });
}

}  // namespace claims

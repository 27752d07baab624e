#include "language/neighbours.hpp"

#include <nlohmann/json.hpp>

#include "base/json_pointer.hpp"
#include "language/compiler.hpp"

namespace claims {
namespace {

/// A value in a few words: texts without quotes.
std::string shown(const Json& json) { return json.is_string() ? json.get<std::string>() : json.dump(); }

/// The pointer of the value that this one lies in.
std::string parent_of(const std::string& pointer) { return pointer.substr(0, pointer.rfind('/')); }

}  // namespace

void Neighbours::leave_out(const Node& node) { all_.push_back({node.pointer, "", "dropped"}); }

void Neighbours::replace(const Node& node, const std::string& json) {
    replace(node, json, shown(node.json) + " → " + shown(Json::parse(json)));
}

void Neighbours::replace(const Node& node, const std::string& json, std::string change) { all_.push_back({node.pointer, json, std::move(change)}); }

void Neighbours::add(const Node& parent, std::string_view key, const std::string& json) {
    std::string pointer = parent.pointer;
    append_key(pointer, key);
    all_.push_back({std::move(pointer), json, "added " + shown(Json::parse(json))});
}

void Neighbours::rename_key(const Node& parent, std::string_view key, std::string_view other) {
    Json renamed = Json::object();
    for (const auto& [name, value] : parent.json.items()) renamed[name == key ? std::string{other} : name] = value;
    replace(parent, renamed.dump(), std::string{key} + " → " + std::string{other});
}

void Neighbours::other_kind(const Node& parameters, std::string_view kind) {
    const std::string pointer = parent_of(parameters.pointer);
    Json requirement = Json::object();
    requirement[std::string{kind}] = parameters.json;
    all_.push_back({pointer, requirement.dump(), parameters.pointer.substr(pointer.size() + 1) + " → " + std::string{kind}});
}

void Neighbours::without_kind(const Node& parameters) {
    const std::string pointer = parent_of(parameters.pointer);
    all_.push_back({pointer, parameters.json.dump(), parameters.pointer.substr(pointer.size() + 1) + " dropped"});
}

void Neighbours::exactly(const Node& parameters, std::string_view of, std::string_view as) {
    Json facts;
    facts["facts"][parameters.at(of).text()]["same_as"] = parameters.at(as).json;
    all_.push_back({parent_of(parameters.pointer), facts.dump(), "to the letter"});
}

void Neighbours::misread(const Node& parameters, Misread how, std::string change) {
    all_.push_back({parent_of(parameters.pointer), "", std::move(change), how});
}

void Neighbours::swap(const Node& list, std::size_t index) {
    Json swapped = list.json;
    std::swap(swapped[index], swapped[index + 1]);
    replace(list, swapped.dump(), shown(list.json[index]) + " ↔ " + shown(list.json[index + 1]));
}

void Neighbours::each_left_out(const Node& list) {
    for (std::size_t i = 0; list.is_list() && list.size() > 1 && i < list.size(); ++i) leave_out(list.at(i));
}

void Neighbours::optional_flag(const Node& parameters, std::string_view key) {
    if (!parameters.has(key)) add(parameters, key, "true");
    else leave_out(parameters.at(key));
}

void Neighbours::requirement(const Node& node) {
    if (!node.is_object() || node.size() != 1) return;
    const std::string key = node.keys().front();
    const Node parameters = node.at(key);
    if (const auto record = find_thing(key)) return filter(*record, parameters);
    for (const Kind& kind : kinds()) {
        if (kind.name == key) kind.neighbours(parameters, *this);
    }
}

void Neighbours::requirements(const Node& list) {
    each_left_out(list);
    for (std::size_t i = 0; list.is_list() && i < list.size(); ++i) requirement(list.at(i));
}

void Neighbours::selection(const Node& node) {
    if (!node.is_object() || node.size() != 1) return;
    const std::string key = node.keys().front();
    if (const auto record = find_thing(key)) filter(*record, node.at(key));
}

void Neighbours::filter(Record record, const Node& node) {
    if (node.is_text() || node.is_list()) {
        if (const Field* const kind = find_field(record, "kind")) codes(kind->codes, node);
        return;
    }
    for (const std::string& key : node.keys()) {
        const Node member = node.at(key);
        leave_out(member);
        if (key == "that") requirement(member);
        else if (const auto inner = find_thing(key)) filter(*inner, member);
        else if (const Field* const field = find_field(record, key)) test(*field, member);
    }
}

void each_member(Json& json, std::string_view key, const std::function<void(Json&)>& change) {
    if (!json.is_structured()) return;
    for (auto& [name, value] : json.items()) {
        each_member(value, key, change);
        if (json.is_object() && name == key) change(value);
    }
}

std::vector<Neighbour> neighbours_of(const Json& rule) {
    const Node node{rule, ""};
    Neighbours neighbours;
    if (node.has("for_each")) neighbours.selection(node.at("for_each"));
    if (node.has("when")) {
        neighbours.leave_out(node.at("when"));
        neighbours.requirement(node.at("when"));
    }
    if (node.has("require")) neighbours.requirement(node.at("require"));
    if (!node.has("disposition") || !node.at("disposition").is_list()) return neighbours.take();
    const Node steps = node.at("disposition");
    for (std::size_t i = 0; i + 1 < steps.size(); ++i) {  // the last has no condition, and one that does not end is none
        const Node step = steps.at(i);
        neighbours.leave_out(step);
        for (const std::string& word : step.keys()) neighbours.requirement(step.at(word));
    }
    return neighbours.take();
}

}  // namespace claims

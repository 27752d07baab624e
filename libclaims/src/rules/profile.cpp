#include "rules/profile.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "rules/changes.hpp"

namespace claims {
namespace {

/// Whether the object or list that the last key of a pointer lies in is there: a profile changes values, it makes no new structure.
bool has_parent(const Json& json, const std::string& pointer) {
    const Json::json_pointer whole{pointer};
    return !whole.empty() && json.contains(whole.parent_pointer());
}

}  // namespace

Profile make_profile(const Json& json, std::vector<Problem>& problems) {
    Compiler compiler{problems, {}};
    const Node node{json, ""};
    Profile profile;
    if (!compiler.keys(node, {"id", "title", "basis", "set"}, {"on", "examples"})) return profile;
    if (json["id"].is_string()) profile.id = json["id"].get<std::string>();
    const Json& title = json["title"];
    if (compiler.keys(node.at("title"), {"en", "zh"}) && title["en"].is_string() && title["zh"].is_string()) {
        profile.title = {title["en"].get<std::string>(), title["zh"].get<std::string>()};
    }
    if (json.contains("on") && json["on"].is_array()) {
        for (const Json& id : json["on"]) {
            if (id.is_string()) profile.on.push_back(id.get<std::string>());
        }
    }
    profile.json = std::make_shared<const Json>(json);
    if (!json["set"].is_object()) compiler.say(node.at("set"), {"expected {rule id: {pointer: value}}", "应为 {规则编号：{指针：值}}"});
    return profile;
}

std::vector<std::shared_ptr<const Rule>> apply_profiles(const RuleBook& book, const std::vector<const Profile*>& profiles, std::vector<Problem>& problems) {
    std::vector<std::shared_ptr<const Rule>> rules = book.rules;
    for (const Profile* profile : profiles) {
        const auto say = [&](const std::string& path, Words message) {
            Problem& problem = problems.emplace_back();
            problem.code = "ruleset";
            problem.file = profile->file;
            problem.path = path;
            problem.message = std::move(message);
        };
        for (const auto& [id, changes] : (*profile->json)["set"].items()) {
            const auto rule = std::find_if(rules.begin(), rules.end(), [&id](const auto& candidate) { return candidate->id == id; });
            if (rule == rules.end()) {
                say("/set/" + id, {"there is no rule \"" + id + "\"", "不存在规则“" + id + "”"});
                continue;
            }
            Json json = *(*rule)->file;
            for (const auto& [pointer, value] : changes.items()) {
                if (!has_parent(json, pointer) || !change(json, pointer, value)) {
                    say("/set/" + id, {"the pointer " + pointer + " leads nowhere in \"" + id + "\"", "指针 " + pointer + " 在规则“" + id + "”中不存在"});
                }
            }
            const std::size_t first = problems.size();
            if (auto changed = make_rule(json, (*rule)->ruleset, book.own_kinds, problems)) *rule = std::move(changed);
            for (std::size_t i = first; i < problems.size(); ++i) problems[i].file = profile->file;
        }
        for (const std::string& id : profile->on) {
            if (book.find_rule(id) == nullptr) say("/on", {"there is no rule \"" + id + "\"", "不存在规则“" + id + "”"});
        }
    }
    return rules;
}

}  // namespace claims

#include "rules/ruleset_file.hpp"

#include <charconv>

#include <nlohmann/json.hpp>

namespace claims {
namespace {

Concern concern_named(std::string_view word) {
    if (word == "reimbursement") return Concern::reimbursement;
    if (word == "relationship") return Concern::relationship;
    if (word == "card") return Concern::card;
    if (word == "account") return Concern::account;
    return word == "employment" ? Concern::employment : Concern::any;
}

class RulesetFile {
public:
    RulesetFile(Compiler& compiler, const Node& node) : compiler_{compiler}, node_{node} {}

    std::string text(std::string_view key) {
        if (node_.json.contains(key) && node_.json[std::string{key}].is_string()) return node_.json[std::string{key}].get<std::string>();
        if (node_.json.contains(key)) compiler_.say(node_.at(key), {"expected a text", "应为文本"});
        return {};
    }

    Words title() {
        if (!node_.json.contains("title") || !compiler_.keys(node_.at("title"), {"en", "zh"})) return {};
        const Json& title = node_.json["title"];
        return {title["en"].is_string() ? title["en"].get<std::string>() : "", title["zh"].is_string() ? title["zh"].get<std::string>() : ""};
    }

    std::int64_t jurisdiction() {
        const std::string word = text("jurisdiction");
        std::int64_t region = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), region);
        const bool code = word.size() == 6 && error == std::errc{} && end == word.data() + 6;
        if (word != "CN" && !code && node_.json.contains("jurisdiction")) {
            compiler_.say(node_.at("jurisdiction"), {"expected a place code of six digits, or CN", "应为六位行政区划代码或 CN"});
        }
        return code ? region : 0;
    }

    Concerns concerns() {
        Concerns all = 0;
        if (!node_.json.contains("concerns")) return all;
        const Node node = node_.at("concerns");
        for (std::size_t i = 0; node.json.is_array() && i < node.json.size(); ++i) {
            const Concern concern = concern_named(compiler_.word(node.at(i), {"any", "reimbursement", "relationship", "card", "account", "employment"}));
            all = static_cast<Concerns>(all | bit(concern));
        }
        if (all == 0) compiler_.say(node, {"a ruleset concerns something", "规则集须注明适用事项"});
        return all;
    }

    Date date(const Node& node) {
        const auto date = node.json.is_string() ? parse_date(node.json.get<std::string>()) : std::nullopt;
        if (!date) compiler_.say(node, {"expected a day as YYYY-MM-DD", "应为 YYYY-MM-DD 日期"});
        return date.value_or(kFirstDate);
    }

    void in_force(Ruleset& ruleset) {
        if (!node_.json.contains("in_force")) return;
        const Node node = node_.at("in_force");
        if (!compiler_.keys(node, {"from"}, {"to"})) return;
        ruleset.in_force_from = date(node.at("from"));
        if (node.json.contains("to")) ruleset.in_force_to = date(node.at("to"));
    }

    /// For pages only: what is no text is left empty.
    std::vector<RulesetSource> sources() {
        std::vector<RulesetSource> list;
        if (!node_.json.contains("sources") || !node_.json["sources"].is_array()) return list;
        for (const Json& one : node_.json["sources"]) {
            const auto part = [&one](const char* key) {
                return one.is_object() && one.contains(key) && one[key].is_string() ? one[key].get<std::string>() : std::string{};
            };
            list.push_back({part("id"), part("title"), part("what")});
        }
        return list;
    }

private:
    Compiler& compiler_;
    const Node& node_;
};

}  // namespace

std::shared_ptr<Ruleset> make_ruleset(const Json& json, std::string_view folder, std::span<const RequirementKind> own_kinds, std::vector<Problem>& problems) {
    const std::size_t first = problems.size();
    Compiler compiler{problems, own_kinds};
    const Node node{json, ""};
    compiler.keys(node, {"id", "title", "version", "jurisdiction", "concerns", "in_force", "sources"}, {"extends", "fallback", "when"});
    if (!json.is_object()) return nullptr;
    RulesetFile file{compiler, node};
    auto ruleset = std::make_shared<Ruleset>();
    ruleset->stamp.id = file.text("id");
    ruleset->stamp.version = file.text("version");
    ruleset->stamp.title = file.title();
    ruleset->jurisdiction = file.jurisdiction();
    ruleset->concerns = file.concerns();
    ruleset->extends = file.text("extends");
    ruleset->is_fallback = json.contains("fallback") && compiler.flag(node.at("fallback"));
    if (json.contains("when")) ruleset->when = compiler.requirement(node.at("when"));
    if (ruleset->when) ruleset->program.add(*ruleset->when);
    ruleset->reach = compiler.reach();
    ruleset->sources = file.sources();
    file.in_force(*ruleset);
    if (ruleset->stamp.id != folder && json.contains("id")) {
        compiler.say(node.at("id"), {"the id of this folder's ruleset is \"" + std::string{folder} + "\"", "规则集编号应与文件夹名“" + std::string{folder} + "”一致"});
    }
    return problems.size() == first ? ruleset : nullptr;
}

}  // namespace claims

// One rule file: what it must hold, and the rule that it makes.

#include <algorithm>

#include <nlohmann/json.hpp>

#include "language/kinds/note.hpp"
#include "rules/rule_book.hpp"

namespace claims {
namespace {

constexpr std::string_view kKeys[] = {"id", "title", "text", "basis", "strength", "in_force", "for_each", "when", "require", "disposition", "replaces",
                                      "remedy", "notes", "examples", "equivalent"};

Scope scope_of(const Rule& rule) {
    if (!rule.for_each) return Scope::claim;
    switch (rule.for_each->record) {
        case Record::encounter: return Scope::encounter;
        case Record::document: case Record::stamp: case Record::endorsement: return Scope::document;
        case Record::measure: return Scope::item;
        case Record::claim: case Record::diagnosis: case Record::baseline_measure: case Record::registration: case Record::contribution:
        case Record::change: case Record::credit: case Record::card_event: case Record::card_outage: return Scope::claim;
    }
    return Scope::claim;
}

/// Reads the parts of a rule file that are not its statement.
class RuleFile {
public:
    RuleFile(Compiler& compiler, const Node& node) : compiler_{compiler}, node_{node} {}

    void check_keys() {
        compiler_.keys(node_, {"id", "title", "text", "basis", "strength", "in_force", "require", "disposition", "notes", "examples"},
                       {"for_each", "when", "replaces", "remedy", "equivalent"});
        std::size_t last = 0;
        for (const auto& [key, value] : node_.json.items()) {
            const auto place = static_cast<std::size_t>(std::find(std::begin(kKeys), std::end(kKeys), key) - std::begin(kKeys));
            if (place < last) compiler_.say(node_.at(key), {"this key stands out of order", "键的顺序不符合规定"});
            if (place < std::size(kKeys)) last = place;
        }
    }

    Words words(std::string_view key) {
        Words words;
        if (!node_.json.contains(key)) return words;
        const Node node = node_.at(key);
        if (!compiler_.keys(node, {"en", "zh"})) return words;
        words = {text(node.at("en")), text(node.at("zh"))};
        if (words.en.empty() || words.zh.empty()) compiler_.say(node, {"a translation is missing", "缺少译文"});
        return words;
    }

    std::vector<Basis> basis() {
        std::vector<Basis> list;
        if (!node_.json.contains("basis")) return list;
        const Node node = node_.at("basis");
        if (!node.json.is_array() || node.json.empty()) compiler_.say(node, {"a rule names its basis", "规则须注明依据"});
        for (std::size_t i = 0; node.json.is_array() && i < node.json.size(); ++i) {
            const Node entry = node.at(i);
            if (!compiler_.keys(entry, {"source"}, {"item", "article", "for"})) continue;
            const auto part = [&](std::string_view key) { return entry.json.contains(key) ? text(entry.at(key)) : std::string{}; };
            list.push_back({part("source"), part("item"), part("article"), part("for")});
        }
        return list;
    }

    std::vector<std::string> texts(std::string_view key) {
        std::vector<std::string> list;
        if (!node_.json.contains(key)) return list;
        const Node node = node_.at(key);
        if (!node.json.is_array()) compiler_.say(node, {"expected a list of texts", "应为文本列表"});
        for (std::size_t i = 0; node.json.is_array() && i < node.json.size(); ++i) list.push_back(text(node.at(i)));
        return list;
    }

    void check_examples() {
        if (!node_.json.contains("examples")) return;
        if (const Node node = node_.at("examples"); !node.json.is_array()) compiler_.say(node, {"expected a list of examples", "应为示例列表"});
    }

    /// Mutants that no claim can tell from the rule, each with the reason.
    void check_equivalent() {
        if (!node_.json.contains("equivalent")) return;
        const Node node = node_.at("equivalent");
        if (!node.is_object()) compiler_.say(node, {"expected {mutant: why it is equivalent}", "应为 {变异：等价的理由}"});
        for (const std::string& mutant : node.keys()) text(node.at(mutant));
    }

    Strength strength() {
        if (!node_.json.contains("strength")) return Strength::stated;
        const std::string word = compiler_.word(node_.at("strength"), {"stated", "implied", "extended"});
        return word == "stated" ? Strength::stated : word == "implied" ? Strength::implied : Strength::extended;
    }

    void in_force(Rule& rule) {
        if (!node_.json.contains("in_force")) return;
        const Node node = node_.at("in_force");
        if (!compiler_.keys(node, {"from"}, {"to"})) return;
        rule.in_force_from = date(node.at("from"));
        if (node.json.contains("to")) rule.in_force_to = date(node.at("to"));
        if (rule.in_force_to < rule.in_force_from) compiler_.say(node, {"this rule is never in force", "此规则永不生效"});
    }

    std::vector<DispositionStep> disposition() {
        std::vector<DispositionStep> steps;
        if (!node_.json.contains("disposition")) return steps;
        const Node node = node_.at("disposition");
        if (!node.json.is_array()) {
            steps.push_back({word(node), nullptr});
            return steps;
        }
        if (node.json.empty()) compiler_.say(node, {"a disposition is a word or a list that ends in one", "处理方式应为一个词，或以词结尾的列表"});
        for (std::size_t i = 0; i < node.json.size(); ++i) {
            const Node step = node.at(i);
            const bool last = i + 1 == node.json.size();
            if (last || !step.json.is_object() || step.json.size() != 1) {
                if (!last) compiler_.say(step, {"expected a word and its condition", "应为处理方式及其条件"});
                steps.push_back({word(step), nullptr});
                continue;
            }
            const std::string key = step.json.begin().key();
            const Json key_json = key;
            steps.push_back({word({key_json, step.at(key).pointer}), compiler_.requirement(step.at(key))});
        }
        for (std::size_t i = 1; i < steps.size(); ++i) {
            if (steps[i].word <= steps[i - 1].word) compiler_.say(node.at(i), {"a disposition list runs from mild to grave", "处理方式须由轻到重排列"});
        }
        return steps;
    }

    std::string text(const Node& node) {
        if (node.json.is_string()) return node.json.get<std::string>();
        compiler_.say(node, {"expected a text", "应为文本"});
        return {};
    }

private:
    Disposition word(const Node& node) {
        const std::string word = compiler_.word(node, {"note", "review", "defer", "supplement", "reject"});
        if (word == "note") return Disposition::note;
        if (word == "review") return Disposition::review;
        if (word == "defer") return Disposition::defer;
        return word == "supplement" ? Disposition::supplement : Disposition::reject;
    }

    Date date(const Node& node) {
        const auto date = parse_date(text(node));
        if (!date) compiler_.say(node, {"expected a day as YYYY-MM-DD", "应为 YYYY-MM-DD 日期"});
        return date.value_or(kFirstDate);
    }

    Compiler& compiler_;
    const Node& node_;
};

Words in_words(const Requirement& requirement) { return {requirement.describe(Language::en), requirement.describe(Language::zh)}; }

void compile_statement(Rule& rule, Compiler& compiler, const Node& node, RuleFile& file) {
    if (node.json.contains("for_each")) {
        auto selection = std::make_unique<ThingFilter>(compiler.selection(node.at("for_each")));
        compiler.bind(selection->record);
        rule.for_each = std::move(selection);
    }
    if (node.json.contains("when")) rule.when = compiler.requirement(node.at("when"));
    if (node.json.contains("require")) rule.require = compiler.requirement(node.at("require"));
    if (rule.require) {
        rule.required = in_words(*rule.require);
        for (const Requirement* part : rule.require->parts()) rule.required_parts.push_back(in_words(*part));
    }
    rule.disposition = file.disposition();
    rule.scope = scope_of(rule);
    const NotePlace note = rule.require ? note_place(*rule.require) : NotePlace::none;
    rule.is_booklet_note = note == NotePlace::booklet;
    rule.is_report_note = note == NotePlace::report;
}

}  // namespace

std::shared_ptr<const Rule> make_rule(Json json, const RulesetStamp* ruleset, std::span<const RequirementKind> own_kinds, std::vector<Problem>& problems,
                                      Watch watch, std::string_view whole) {
    const std::size_t first_problem = problems.size();
    Compiler compiler{problems, own_kinds, std::move(watch)};
    const Node node{json, ""};
    if (!json.is_object()) {
        compiler.say(node, {"a rule is a JSON object", "规则应为 JSON 对象"});
        return nullptr;
    }
    RuleFile file{compiler, node};
    file.check_keys();
    auto rule = std::make_shared<Rule>();
    if (json.contains("id")) rule->id = file.text(node.at("id"));
    rule->ruleset = ruleset;
    rule->title = file.words("title");
    rule->text = file.words("text");
    rule->remedy = file.words("remedy");
    rule->basis = file.basis();
    rule->notes = file.texts("notes");
    rule->replaces = file.texts("replaces");
    rule->strength = file.strength();
    file.in_force(*rule);
    file.check_examples();
    file.check_equivalent();
    compile_statement(*rule, compiler, node, file);
    rule->reach = compiler.reach();
    rule->file = whole.empty() ? LazyJson{std::move(json)} : LazyJson::of(whole);
    return problems.size() == first_problem ? rule : nullptr;
}

}  // namespace claims

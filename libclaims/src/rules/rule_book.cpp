#include "rules/rule_book.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/nearest.hpp"
#include "base/sha256.hpp"
#include "rules/calendar_file.hpp"
#include "rules/profile.hpp"
#include "rules/ruleset_file.hpp"

namespace claims {
namespace {

const std::string& id_of(const Ruleset& ruleset) { return ruleset.stamp.id; }
const std::string& id_of(const Rule& rule) { return rule.id; }

template <class List>
auto* find_by_id(const List& list, std::string_view id) {
    const auto found = std::lower_bound(list.begin(), list.end(), id, [](const auto& entry, std::string_view wanted) { return id_of(*entry) < wanted; });
    return found != list.end() && id_of(**found) == id ? found->get() : nullptr;
}

std::pair<std::string_view, std::string_view> split_at(std::string_view text, char mark) {
    const std::size_t at = text.find(mark);
    return {text.substr(0, at), at == std::string_view::npos ? std::string_view{} : text.substr(at + 1)};
}

/// "xiamen/rules/newborn/x.json" → "xiamen", "rules/newborn/x.json".
std::pair<std::string_view, std::string_view> split(std::string_view path) { return split_at(path, '/'); }

/// The id that a rule's place gives it.
std::string id_of_path(std::string_view ruleset, std::string_view place) {
    std::string id{ruleset};
    place.remove_prefix(std::string_view{"rules"}.size());
    for (const char c : place.substr(0, place.size() - std::string_view{".json"}.size())) id += c == '/' ? '.' : c;
    return id;
}

void say(std::vector<Problem>& problems, const File& file, std::string_view path, Words message) {
    const std::size_t first = problems.size();
    Problem& problem = problems.emplace_back();
    problem.code = "ruleset";
    problem.path = path;
    problem.message = std::move(message);
    locate(problems, first, file);
}

/// Makes a rule book, file by file.
class Maker {
public:
    Maker(std::span<const RequirementKind> own_kinds, const RuleBook* beside, std::vector<Problem>& problems) : beside_{beside}, problems_{problems} {
        book_->own_kinds.assign(own_kinds.begin(), own_kinds.end());
    }

    std::shared_ptr<const RuleBook> make(const std::vector<File>& files) {
        for (const File& file : files) {
            if (split(file.path).second == "ruleset.json") add_ruleset(file, files);
            else if (split(file.path).first == "calendars" && file.path.ends_with(".json")) add_calendar(file);
        }
        std::sort(book_->rulesets.begin(), book_->rulesets.end(), [](const auto& a, const auto& b) { return a->stamp.id < b->stamp.id; });
        say_where_no_ruleset_is(files);
        for (const File& file : files) add_part_of_ruleset(file);
        std::sort(book_->rules.begin(), book_->rules.end(), [](const auto& a, const auto& b) { return a->id < b->id; });
        std::sort(book_->profiles.begin(), book_->profiles.end(), [](const Profile& a, const Profile& b) { return a.id < b.id; });
        for (const auto& [rule, file] : files_of_rules_) check_replaces(*rule, *file);
        for (const auto& [ruleset, file] : files_of_rulesets_) check_extends(*ruleset, *file);
        if (book_->calendar_years.empty() && beside_ != nullptr) book_->calendar_years = beside_->calendar_years;
        book_->calendar = WorkingCalendar{book_->calendar_years};
        if (beside_ != nullptr) book_->base_claims.insert(beside_->base_claims.begin(), beside_->base_claims.end());
        return book_;
    }

private:
    void add_ruleset(const File& file, const std::vector<File>& files) {
        Json json;
        if (!parse(file, json, problems_)) return;
        const std::size_t first = problems_.size();
        auto ruleset = make_ruleset(json, split(file.path).first, book_->own_kinds, problems_);
        locate(problems_, first, file);
        if (!ruleset) return;
        std::vector<std::string_view> hashed;
        for (const File& part : files) {  // sorted by path
            if (split(part.path).first != ruleset->stamp.id) continue;
            hashed.insert(hashed.end(), {part.path, "\n", part.bytes, "\n"});
        }
        ruleset->stamp.sha256 = sha256(hashed);
        ruleset->from = file.from;
        files_of_rulesets_.emplace_back(ruleset.get(), &file);
        book_->rulesets.push_back(std::move(ruleset));
    }

    void add_calendar(const File& file) {
        Json json;
        if (!parse(file, json, problems_)) return;
        const std::size_t first = problems_.size();
        const auto years = calendar_years(json, problems_);
        locate(problems_, first, file);
        book_->calendar_years.insert(book_->calendar_years.end(), years.begin(), years.end());
    }

    /// Rules of a folder without a ruleset.json would be left out in silence.
    void say_where_no_ruleset_is(const std::vector<File>& files) {
        std::string_view said;
        for (const File& file : files) {  // sorted by path
            const auto [id, place] = split(file.path);
            if (!place.starts_with("rules/") || id == said) continue;
            const std::string wanted = std::string{id} + "/ruleset.json";
            if (std::any_of(files.begin(), files.end(), [&](const File& other) { return other.path == wanted; })) continue;
            said = id;
            Problem& problem = problems_.emplace_back();
            problem.code = "ruleset";
            problem.file = wanted;
            problem.message = {"this folder has rules, but no ruleset.json", "此文件夹中有规则，但缺少 ruleset.json"};
        }
    }

    void add_part_of_ruleset(const File& file) {
        const auto [id, place] = split(file.path);
        const Ruleset* ruleset = book_->find_ruleset(id);
        if (ruleset == nullptr || !place.ends_with(".json") || place == "ruleset.json") return;
        const bool is_claim = place.starts_with("claims/");
        if (is_claim && !file.lasting.empty()) return add_claim(place, LazyJson::of(file.lasting));
        Json json;
        if (!parse(file, json, problems_, place.starts_with("rules/") && !file.lasting.empty() ? "examples" : "")) return;
        if (place.starts_with("rules/")) add_rule(file, std::move(json), *ruleset, id_of_path(id, place));
        else if (place.starts_with("profiles/")) add_profile(file, json, std::string{id});
        else if (is_claim) add_claim(place, std::move(json));
    }

    void add_claim(std::string_view place, LazyJson json) { book_->base_claims.emplace(place.substr(place.rfind('/') + 1), std::move(json)); }

    void add_rule(const File& file, Json json, const Ruleset& ruleset, const std::string& id) {
        const std::size_t first = problems_.size();
        const auto rule = make_rule(std::move(json), &ruleset.stamp, book_->own_kinds, problems_, {}, file.lasting);
        locate(problems_, first, file);
        if (!rule) return;
        if (path_of_rule(id) != file.path) say(problems_, file, "", {"a folder or file of a rule has no dot in its name", "规则的文件夹名和文件名中不得含有“.”"});
        if (rule->id != id) say(problems_, file, "/id", {"the id of this file is \"" + id + "\"", "按文件路径，规则编号应为“" + id + "”"});
        book_->rules.push_back(rule);
        files_of_rules_.emplace_back(rule.get(), &file);
    }

    void add_profile(const File& file, const Json& json, const std::string& ruleset) {
        const std::size_t first = problems_.size();
        Profile profile = make_profile(json, problems_);
        locate(problems_, first, file);
        profile.file = file.path;
        if (!profile.id.starts_with(ruleset + ".")) say(problems_, file, "/id", {"the id of a profile begins with its ruleset's", "方案编号须以规则集编号开头"});
        book_->profiles.push_back(std::move(profile));
    }

    void check_replaces(const Rule& rule, const File& file) {
        for (const std::string& replaced : rule.replaces) {
            if (book_->find_rule(replaced) != nullptr || (beside_ != nullptr && beside_->find_rule(replaced) != nullptr)) continue;
            std::vector<std::string_view> ids;
            for (const auto& known : book_->rules) ids.push_back(known->id);
            if (beside_ != nullptr) {
                for (const auto& known : beside_->rules) ids.push_back(known->id);
            }
            const std::string near{nearest(replaced, ids)};
            say(problems_, file, "/replaces", {"there is no rule \"" + replaced + "\" to replace" + (near.empty() ? "" : "; perhaps \"" + near + "\" is meant"),
                                               "不存在规则“" + replaced + "”" + (near.empty() ? "" : "，是否应为“" + near + "”")});
        }
    }

    void check_extends(const Ruleset& ruleset, const File& file) {
        if (ruleset.extends.empty() || book_->find_ruleset(ruleset.extends) != nullptr) return;
        if (beside_ != nullptr && beside_->find_ruleset(ruleset.extends) != nullptr) return;
        std::vector<std::string_view> ids_of_rulesets;
        for (const RuleBook* book : {static_cast<const RuleBook*>(book_.get()), beside_}) {
            for (std::size_t i = 0; book != nullptr && i < book->rulesets.size(); ++i) ids_of_rulesets.push_back(book->rulesets[i]->stamp.id);
        }
        const std::string near{nearest(ruleset.extends, ids_of_rulesets)};
        say(problems_, file, "/extends", {"there is no ruleset \"" + ruleset.extends + "\"" + (near.empty() ? "" : "; perhaps \"" + near + "\" is meant"),
                                          "不存在规则集“" + ruleset.extends + "”" + (near.empty() ? "" : "，是否应为“" + near + "”")});
    }

    const RuleBook* beside_;
    std::vector<Problem>& problems_;
    std::shared_ptr<RuleBook> book_ = std::make_shared<RuleBook>();
    std::vector<std::pair<const Ruleset*, const File*>> files_of_rulesets_;
    std::vector<std::pair<const Rule*, const File*>> files_of_rules_;
};

}  // namespace

std::string path_of_rule(std::string_view id) {
    const auto [ruleset, place] = split_at(id, '.');
    std::string path = std::string{ruleset} + "/rules/" + std::string{place} + ".json";
    std::replace(path.begin(), path.end() - std::string_view{".json"}.size(), '.', '/');
    return path;
}

const Ruleset* RuleBook::find_ruleset(std::string_view id) const { return find_by_id(rulesets, id); }

const Rule* RuleBook::find_rule(std::string_view id) const { return find_by_id(rules, id); }

const Profile* RuleBook::find_profile(std::string_view id) const {
    const auto found = std::find_if(profiles.begin(), profiles.end(), [id](const Profile& profile) { return profile.id == id; });
    return found == profiles.end() ? nullptr : &*found;
}

std::shared_ptr<const RuleBook> make_rule_book(const std::vector<File>& files, std::span<const RequirementKind> own_kinds, const RuleBook* beside,
                                               std::vector<Problem>& problems) {
    return Maker{own_kinds, beside, problems}.make(files);
}

std::shared_ptr<const RuleBook> unite(std::shared_ptr<const RuleBook> base, std::shared_ptr<const RuleBook> added, std::vector<Problem>& problems) {
    auto both = std::make_shared<RuleBook>();
    for (const auto& book : {base, added}) {
        both->rulesets.insert(both->rulesets.end(), book->rulesets.begin(), book->rulesets.end());
        both->rules.insert(both->rules.end(), book->rules.begin(), book->rules.end());
        both->profiles.insert(both->profiles.end(), book->profiles.begin(), book->profiles.end());
        both->own_kinds.insert(both->own_kinds.end(), book->own_kinds.begin(), book->own_kinds.end());
        both->base_claims.insert(book->base_claims.begin(), book->base_claims.end());
    }
    const auto by_id = [](const auto& a, const auto& b) { return id_of(*a) < id_of(*b); };
    std::sort(both->rulesets.begin(), both->rulesets.end(), by_id);
    std::sort(both->rules.begin(), both->rules.end(), by_id);
    std::sort(both->profiles.begin(), both->profiles.end(), [](const Profile& a, const Profile& b) { return a.id < b.id; });
    for (std::size_t i = 1; i < both->rulesets.size(); ++i) {
        const std::string& id = both->rulesets[i]->stamp.id;
        if (id != both->rulesets[i - 1]->stamp.id) continue;
        Problem& problem = problems.emplace_back();
        problem.code = "ruleset";
        problem.message = {"there are two rulesets \"" + id + "\"", "规则集“" + id + "”重复"};
    }
    both->calendar_years = added->calendar_years;  // where they had none of their own, those of the base
    both->calendar = WorkingCalendar{both->calendar_years};
    both->others = {std::move(base), std::move(added)};
    return both;
}

}  // namespace claims

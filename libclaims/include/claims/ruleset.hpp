#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <claims/error.hpp>
#include <claims/kind.hpp>
#include <claims/report.hpp>

namespace claims {

struct RuleBook;

/// Rulesets that were loaded and checked: immutable, shared by threads, cheap to copy.
class Rulesets {
public:
    /// The rulesets as they are known inside the library.
    explicit Rulesets(std::shared_ptr<const RuleBook> book, bool is_collection = false) : book_{std::move(book)}, is_collection_{is_collection} {}

    [[nodiscard]] const RuleBook& book() const { return *book_; }
    [[nodiscard]] const std::shared_ptr<const RuleBook>& shared_book() const { return book_; }

    /// The stamps of all rulesets, sorted by id.
    [[nodiscard]] std::vector<const RulesetStamp*> stamps() const;

    /// The ids of all rules, or of the profiles, sorted.
    [[nodiscard]] std::vector<std::string> rule_ids() const;
    [[nodiscard]] std::vector<std::string> profile_ids() const;

    /// Loaded from a folder of several rulesets (though there be but one in it), or from its bundle.
    [[nodiscard]] bool is_collection() const { return is_collection_; }

private:
    std::shared_ptr<const RuleBook> book_;
    bool is_collection_;
};

/// The rulesets, calendars and profiles that the library carries with it.
const Rulesets& builtin_rulesets();

/// Reads a folder: one ruleset (it holds ruleset.json), or several of them, and calendars/; links are followed. Or the bundle of such a folder. Every
/// example of every rule is tried. Rules may replace, and layers extend, what the folder holds or what is built in. `kinds` are requirement kinds of the
/// caller's own, or of plugins. Throws RulesetError with all problems at once.
Rulesets load(const std::filesystem::path& path, std::span<const RequirementKind> kinds = {});

/// The rulesets of a folder in one JSON text, every file by its path, with id, version and SHA-256: what `load` makes of a file that holds it is what
/// it makes of the folder, down to the bytes of reports. The same files give the same text. Throws as `load` does, and for files that are no UTF-8.
std::string bundle(const std::filesystem::path& path, std::span<const RequirementKind> kinds = {});

/// The bundle of the built-in ruleset with this id, or, where none is given, of all, with the calendars. Empty where there is none of that id.
std::string bundle_builtin(const std::string& id = {});

/// Those with these ids, and the rulesets that they are layers of. Ids that are not there are left out.
Rulesets only(const Rulesets& rulesets, const std::vector<std::string>& ids);

/// Both together: `added` beside `base`. Throws RulesetError where both have a ruleset of one id.
Rulesets with(const Rulesets& base, const Rulesets& added);

/// An example of a rule that was run: whether it holds, and what came of it instead.
struct ExampleResult {
    std::string rule;
    std::string name;
    bool holds = true;
    std::string difference;  ///< empty where it holds
};

/// Runs the examples of the rulesets with these ids (all, where none is named), of their profiles too.
std::vector<ExampleResult> run_examples(const Rulesets& rulesets, const std::vector<std::string>& ids = {});

/// A rule as a page for people, in Markdown: title, text, basis, requirement in words, remedy, notes, examples. Empty where there is no such rule.
std::string explain(const Rulesets& rulesets, std::string_view rule_id, Language language);

enum class BookletFormat : std::uint8_t { markdown, html };

/// The rulesets with these ids (all, where none is named; one that is not there is left out) as one document for people: title, version, sources, every
/// rule by groups as `explain` shows it, and at the end the profiles with what they change. HTML is one page that needs nothing but itself. Of both
/// languages, the whole is there in English and then in Chinese. Texts of rule files are escaped.
std::string booklet(const Rulesets& rulesets, const std::vector<std::string>& ids, Language language, BookletFormat format);

/// A Markdown table of the source texts, 000 to 004: each source and item with the rules that rest on it, sorted by source, then item. Below it the
/// rules that rest on none of them, and the sources that a ruleset names and none of its rules rests on.
std::string coverage(const Rulesets& rulesets);

}  // namespace claims

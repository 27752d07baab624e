#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include <claims/batch.hpp>
#include <claims/ruleset.hpp>
#include <claims/words.hpp>

namespace claims::cli {

enum class Format : unsigned char { by_output, text, json, ndjson };

/// The rules that judge.
struct Judging {
    std::vector<std::string> rulesets;
    std::vector<std::string> with;
    std::vector<std::string> profiles;
    std::vector<std::string> plugins;
    bool extended = false;
};

struct ValidateCommand {
    std::vector<std::string> files;
    Judging judging;
    std::vector<std::string> calendars;
    std::string as_of;
    Format format = Format::by_output;
    Language language = Language::en;
    bool all = false;
    bool stream_visits = false;
    std::string history;
    std::size_t jobs = 0;
    std::size_t claim_limit = BatchOptions{}.claim_limit;
    std::string output;
    bool resume = false;
    bool profile_time = false;
};

struct HistoryAddCommand {
    std::string history;
    std::vector<std::string> files;
    std::size_t jobs = 0;
    Language language = Language::en;
};

struct ChecklistCommand {
    std::string file;  ///< what there is already; empty: nothing
    std::vector<std::string> categories;
    std::string place;
    Judging judging;
    std::vector<std::string> calendars;
    std::string as_of;
    Format format = Format::by_output;
    Language language = Language::en;
    std::string output;
};

struct ExplainCommand {
    std::string rule;
    Language language = Language::en;
};

struct RulesetsListCommand {
    Language language = Language::en;
};

struct RulesetsExplainCommand {
    std::string rule;  ///< empty: every rule
    Judging judging;
    Format format = Format::by_output;
    Language language = Language::en;
};

struct RulesetsCheckCommand {
    std::string folder;
    std::vector<std::string> plugins;
    Language language = Language::en;
};

struct RulesetsTestCommand {
    std::string folder;  ///< empty: the built-in rulesets
    std::vector<std::string> plugins;
    std::vector<std::string> only;
    bool coverage = false;
    bool mutate = false;
    bool omissions = false;
    Format format = Format::text;
};

/// The word for the built-in rulesets, judged by the usual choice.
inline constexpr const char* kBuiltin = "builtin";

struct RulesetsDiffCommand {
    std::string before;  ///< a folder, the id of a ruleset or of a profile that is built in, or kBuiltin
    std::string after;
    std::vector<std::string> files;
    std::vector<std::string> plugins;
    Format format = Format::by_output;
    Language language = Language::en;
};

struct RulesetsBookletCommand {
    std::string from;  ///< a folder, or the id of a built-in ruleset; empty: every built-in one
    std::vector<std::string> plugins;
    Language language = Language::en;
    BookletFormat format = BookletFormat::markdown;
    std::string output;
};

struct RulesetsBundleCommand {
    std::string from;  ///< a folder, or the id of a built-in ruleset; empty: every built-in one
    std::string output;
};

struct RulesetsCoverageCommand {};

struct GenerateCommand {
    std::int64_t claims = 1000;
    std::int64_t seed = 1;
    double faulty = 0.3;
    std::vector<std::string> categories;
    bool ascii = false;
    bool chinese = false;
    bool shuffle_keys = false;
    std::string output;
};

struct SchemaCommand {
    std::string name;
};

/// Text that was asked for in place of work: help, the version.
struct Help {
    std::string text;
};

using Command = std::variant<Help, ValidateCommand, ChecklistCommand, HistoryAddCommand, ExplainCommand, RulesetsListCommand, RulesetsExplainCommand, RulesetsCheckCommand,
                             RulesetsTestCommand, RulesetsDiffCommand, RulesetsBookletCommand, RulesetsBundleCommand, RulesetsCoverageCommand, GenerateCommand, SchemaCommand>;

/// The command line cannot be understood: exit 64. The text is one line, with the nearest word where there is one.
struct WrongUsage : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Throws WrongUsage.
Command parse(std::vector<std::string> args);

/// "unknown KIND \"WORD\"; did you mean \"NEAREST\"?", or with all words where none is near and they are few.
std::string unknown(const std::string& kind, const std::string& word, const std::vector<std::string>& words);

}  // namespace claims::cli

// The only source that includes CLI11, which takes seconds to compile.
#include "command_line.hpp"

#include <algorithm>
#include <map>

#include <CLI/CLI.hpp>

#include <claims/nearest.hpp>

#include "help.hpp"

namespace claims::cli {
namespace {

template <class Value>
using Choices = std::vector<std::pair<std::string, Value>>;

const Choices<Format> kFormats = {{"text", Format::text}, {"json", Format::json}, {"ndjson", Format::ndjson}};
const Choices<Format> kTextOrJson = {{"text", Format::text}, {"json", Format::json}};
const Choices<Language> kLanguages = {{"en", Language::en}, {"zh", Language::zh}, {"both", Language::both}};
const Choices<BookletFormat> kBookletFormats = {{"markdown", BookletFormat::markdown}, {"html", BookletFormat::html}};
const Choices<bool> kVisits = {{"set", false}, {"stream", true}};

/// An option that takes one of a few words.
template <class Value>
void add_choice(CLI::App& app, const std::string& name, Value& value, const Choices<Value>& choices, const std::string& help) {
    std::string words;
    for (const auto& choice : choices) words += (words.empty() ? "" : "|") + choice.first;
    const auto choose = [&value, &choices, name](const std::string& word) {
        std::vector<std::string> known;
        for (const auto& [choice, meaning] : choices) {
            if (choice == word) return void(value = meaning);
            known.push_back(choice);
        }
        throw WrongUsage{unknown("value of " + name, word, known)};
    };
    app.add_option_function<std::string>(name, choose, help)->type_name(words);
}

void add_language(CLI::App& app, Language& language) { add_choice(app, "--lang", language, kLanguages, "language of texts (en)"); }

void add_list(CLI::App& app, const std::string& name, std::vector<std::string>& values, const std::string& type, const std::string& help) {
    // One argument an option, so that the files after it are files.
    app.add_option(name, values, help)->option_text(type)->delimiter(',')->allow_extra_args(false);
}

void add_plugins(CLI::App& app, std::vector<std::string>& plugins) {
    add_list(app, "--plugin", plugins, "FILE,...", "kinds of requirement of your own, in shared libraries (claims/plugin.h)");
}

void add_judging(CLI::App& app, Judging& judging) {
    add_list(app, "--rulesets", judging.rulesets, "ID|DIR,...",
             "judge by these only: built-in ones by id, your own by folder or bundle; a folder of several replaces the built-in ones");
    add_list(app, "--with", judging.with, "DIR,...", "judge by the rulesets in these folders or bundles too, beside the usual choice");
    add_list(app, "--profile", judging.profiles, "NAME,...", "named alternative readings of a rule (claims rulesets list names them)");
    app.add_flag("--extended", judging.extended, "the rules that rest on public material only, too");
    add_plugins(app, judging.plugins);
}

struct Parser {
    CLI::App app{kAbout, "claims"};
    bool version = false;
    std::map<const CLI::App*, Command> commands;

    template <class Parameters>
    std::pair<CLI::App*, Parameters*> add(CLI::App& parent, const std::string& name, const char* about, const char* examples) {
        CLI::App* const sub = parent.add_subcommand(name, about);
        sub->footer(examples);
        return {sub, &commands.emplace(sub, Parameters{}).first->second.template emplace<Parameters>()};
    }

    void add_validate() {
        const auto [sub, to] = add<ValidateCommand>(app, "validate", kValidateAbout, kValidateExamples);
        sub->add_option("FILE", to->files, "one claim, a JSON array of claims, or NDJSON; also gzipped; - or none: standard input")
            ->option_text("...");
        add_judging(*sub, to->judging);
        add_list(*sub, "--calendar", to->calendars, "FILE,...", "working days: years to add or to replace, in files as rulesets/calendars/cn.json");
        sub->add_option("--as-of", to->as_of, "judge as on this day, in place of the claim's own")->type_name("YYYY-MM-DD");
        add_choice(*sub, "--format", to->format, kFormats, "text on a terminal, else json; ndjson is a line a report");
        add_language(*sub, to->language);
        sub->add_flag("--all", to->all, "show what passed, too");
        add_choice(*sub, "--visits", to->stream_visits, kVisits, "all claims are one set (set), or each is judged with those before it (stream)");
        sub->add_option("--history", to->history, "visits and invoices known from earlier runs count, and those of this run are added")->type_name("FILE");
        add_jobs(*sub, to->jobs);
        sub->add_option("--claim-limit", to->claim_limit, "bytes that one claim may have (64M); a longer one is unreadable")
            ->transform(CLI::AsSizeValue{false})
            ->option_text("SIZE");
        sub->add_option("--output", to->output, "write the reports to this file")->type_name("FILE");
        sub->add_flag("--profile-time", to->profile_time, "then say on standard error where the time went: by layer, and the costliest rules");
        sub->add_flag("--resume", to->resume, "go on with an --output that an earlier run of the same command has begun");
    }

    static void add_jobs(CLI::App& sub, std::size_t& jobs) {
        sub.add_option("--jobs", jobs, "threads; no number changes a report (as many as the machine runs at once)")->option_text("N")->check(CLI::Range(0, 1 << 16));
    }

    void add_history() {
        CLI::App* const sub = app.add_subcommand("history", kHistoryAbout);
        sub->footer(kHistoryExamples);
        const auto [added, to] = add<HistoryAddCommand>(*sub, "add", "Add the visits and invoices of claims to a history, and judge none", kHistoryAddExamples);
        added->add_option("HISTORY", to->history, "the file, which is made where there is none")->required()->option_text(" ");
        added->add_option("FILE", to->files, "claims, as for validate; - or none: standard input")->option_text("...");
        add_jobs(*added, to->jobs);
        add_language(*added, to->language);
    }

    void add_checklist() {
        const auto [sub, to] = add<ChecklistCommand>(app, "checklist", kChecklistAbout, kChecklistExamples);
        sub->add_option("FILE", to->file, "a claim, or part of one: only what is still missing; - is standard input")->option_text(" ");
        add_list(*sub, "--category", to->categories, "CATEGORY,...", "for which categories; those of the claim if left out");
        sub->add_option("--place", to->place, "whose rules apply, by its code, in place of the claim's own (350200)")->type_name("CODE");
        add_judging(*sub, to->judging);
        add_list(*sub, "--calendar", to->calendars, "FILE,...", "working days, as for validate");
        sub->add_option("--as-of", to->as_of, "as on this day, in place of the claim's own")->type_name("YYYY-MM-DD");
        add_choice(*sub, "--format", to->format, kTextOrJson, "text on a terminal, else json");
        add_language(*sub, to->language);
        sub->add_option("--output", to->output, "write the list to this file")->type_name("FILE");
    }

    void add_explain() {
        const auto [sub, to] = add<ExplainCommand>(app, "explain", kExplainAbout, kExplainExamples);
        sub->add_option("RULE_ID", to->rule, "id of the rule")->required()->option_text(" ");
        add_language(*sub, to->language);
    }

    void add_rulesets() {
        CLI::App* const sub = app.add_subcommand("rulesets", kRulesetsAbout);
        sub->footer(kRulesetsExamples);
        const auto [list, to_list] = add<RulesetsListCommand>(*sub, "list", "The rulesets and profiles that are built in", kListExamples);
        add_language(*list, to_list->language);
        add_values(*sub);
        const auto [check, to_check] = add<RulesetsCheckCommand>(*sub, "check", "Read a folder of rulesets and say everything that is wrong", kCheckExamples);
        add_plugins(*check, to_check->plugins);
        check->add_option("DIR", to_check->folder, "a ruleset, or a folder of several")->required()->option_text(" ");
        add_language(*check, to_check->language);
        add_test(*sub);
        add_diff(*sub);
        add_bundle(*sub);
        add_booklet(*sub);
    }

    void add_values(CLI::App& rulesets) {
        const auto [sub, to] = add<RulesetsExplainCommand>(rulesets, "explain", "Which rules are on and why, and which file set each value", kValuesExamples);
        sub->add_option("RULE_ID", to->rule, "id of the rule; every rule if left out")->option_text(" ");
        add_judging(*sub, to->judging);
        add_choice(*sub, "--format", to->format, kTextOrJson, "text on a terminal, else json");
        add_language(*sub, to->language);
    }

    void add_test(CLI::App& rulesets) {
        const auto [sub, to] = add<RulesetsTestCommand>(rulesets, "test", "Run the examples of every rule, and test the examples themselves", kTestExamples);
        add_plugins(*sub, to->plugins);
        sub->add_option("DIR", to->folder, "a ruleset, or a folder of several; the built-in ones if left out")->option_text(" ");
        add_list(*sub, "--only", to->only, "ID,...", "these rules only: of a ruleset (xiamen), of a group (xiamen.newborn), or a single one");
        sub->add_flag("--coverage", to->coverage, "which answers the examples bring out, rule by rule and leaf by leaf");
        sub->add_flag("--mutate", to->mutate, "make each rule wrong in one place after another: what no example notices, and one that would");
        sub->add_flag("--omissions", to->omissions, "facts by which an example fails, and which are better left out");
        add_choice(*sub, "--format", to->format, kTextOrJson, "text or json (text)");
    }

    void add_diff(CLI::App& rulesets) {
        const auto [sub, to] = add<RulesetsDiffCommand>(rulesets, "diff", "What other rules would change on claims", kDiffExamples);
        sub->add_option("OLD", to->before, "a folder, the id of a built-in ruleset or profile, or \"builtin\"")->required()->option_text(" ");
        sub->add_option("NEW", to->after, "likewise")->required()->option_text(" ");
        sub->add_option("FILE", to->files, "claims, as for validate; - or none: standard input")->option_text("...");
        add_plugins(*sub, to->plugins);
        add_choice(*sub, "--format", to->format, kTextOrJson, "text on a terminal, else json");
        add_language(*sub, to->language);
    }

    void add_bundle(CLI::App& rulesets) {
        const auto [sub, to] = add<RulesetsBundleCommand>(rulesets, "bundle", "Rulesets in one file, which judges as the folder does", kBundleExamples);
        sub->add_option("DIR|ID", to->from, "a ruleset, a folder of several, or the id of a built-in one; every built-in one if left out")->option_text(" ");
        sub->add_option("--output", to->output, "write the bundle to this file")->type_name("FILE");
    }

    void add_booklet(CLI::App& rulesets) {
        const auto [sub, to] = add<RulesetsBookletCommand>(rulesets, "booklet", "Rulesets as one document for people", kBookletExamples);
        sub->add_option("DIR|ID", to->from, "a ruleset, a folder of several, or the id of a built-in one; every built-in one if left out")->option_text(" ");
        add_plugins(*sub, to->plugins);
        add_choice(*sub, "--format", to->format, kBookletFormats, "Markdown, or one HTML page that needs nothing but itself (markdown)");
        add_language(*sub, to->language);
        sub->add_option("--output", to->output, "write the booklet to this file")->type_name("FILE");
        add<RulesetsCoverageCommand>(rulesets, "coverage", "Which rules rest on which place of the sources, as a Markdown table", kCoverageExamples);
    }

    void add_generate() {
        const auto [sub, to] = add<GenerateCommand>(app, "generate", kGenerateAbout, kGenerateExamples);
        sub->add_option("--claims", to->claims, "how many (1000)")->type_name("N");
        sub->add_option("--seed", to->seed, "another seed gives other claims (1)")->type_name("N");
        sub->add_option("--faulty", to->faulty, "the share of claims that have a fault, 0 to 1 (0.3); the others are accepted")->type_name("SHARE");
        add_list(*sub, "--category", to->categories, "NAME,...", "only claims of these categories, or of account, card, employment, relationship");
        sub->add_flag("--ascii", to->ascii, "names and texts in Latin letters only; of some claims they are if neither is asked for");
        sub->add_flag("--chinese", to->chinese, "names and texts in Chinese only");
        sub->add_flag("--shuffle-keys", to->shuffle_keys, "the keys of each object in an order of their own");
        sub->add_option("--output", to->output, "write the claims to this file")->type_name("FILE");
    }

    void add_schema() {
        const auto [sub, to] = add<SchemaCommand>(app, "schema", kSchemaAbout, kSchemaExamples);
        sub->add_option("NAME", to->name, "claim, report, rule or checklist")->required()->option_text(" ");
    }

    Parser() {
        app.footer(kExamples);
        app.add_flag("--version", version, "print the version");
        add_validate();
        add_checklist();
        add_history();
        add_explain();
        add_rulesets();
        add_generate();
        add_schema();
        allow_extras(app);
    }

    /// What is not known is answered by us, with the nearest word.
    static void allow_extras(CLI::App& app) {
        app.allow_extras();
        for (CLI::App* const sub : app.get_subcommands({})) allow_extras(*sub);
    }
};

std::vector<std::string> option_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* const option : app.get_options()) {
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }
    return names;
}

std::vector<std::string> subcommand_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* const sub : app.get_subcommands({})) names.push_back(sub->get_name());
    return names;
}

/// The innermost subcommand that was named.
const CLI::App& named(const CLI::App& app) {
    const std::vector<CLI::App*> subs = app.get_subcommands();
    return subs.empty() ? app : named(*subs.front());
}

[[noreturn]] void refuse(const CLI::App& app, const std::string& word) {
    if (word.starts_with("-")) throw WrongUsage{unknown("option", word.substr(0, word.find('=')), option_names(app))};
    const std::vector<std::string> subs = subcommand_names(app);
    if (!subs.empty()) throw WrongUsage{unknown("command", word, subs)};
    throw WrongUsage{"too many arguments: \"" + word + "\""};
}

/// CLI11 words it for programmers: the reason alone, in our words where they differ.
[[noreturn]] void refuse(const CLI::App& app, const CLI::ParseError& error) {
    const std::vector<std::string> extras = app.remaining(true);
    if (!extras.empty()) refuse(named(app), extras.front());
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
        const std::string what = error.what();
        throw WrongUsage{"a value is missing after " + what.substr(0, what.find(':'))};
    }
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
        const std::string what = error.what();
        throw WrongUsage{what.substr(0, what.find(' ')) + " is missing"};
    }
    throw WrongUsage{error.what()};
}

}  // namespace

std::string unknown(const std::string& kind, const std::string& word, const std::vector<std::string>& words) {
    constexpr std::size_t kFew = 12;
    constexpr std::size_t kShort = 2;  // to a word of two letters everything short is near
    std::string text = "unknown " + kind + " \"" + word + "\"";
    const std::string_view near = word.size() > kShort ? nearest(word, {words.begin(), words.end()}) : std::string_view{};
    if (!near.empty()) return text + "; did you mean \"" + std::string{near} + "\"?";
    if (words.size() > kFew) return text;
    for (std::size_t i = 0; i < words.size(); ++i) text += (i == 0 ? "; known are " : ", ") + words[i];
    return text;
}

Command parse(std::vector<std::string> args) {
    Parser parser;
    std::reverse(args.begin(), args.end());
    try {
        parser.app.parse(std::move(args));
    } catch (const CLI::CallForHelp&) {
        return Help{parser.app.help()};
    } catch (const CLI::ParseError& error) {
        refuse(parser.app, error);
    }
    const CLI::App& command = named(parser.app);
    if (const std::vector<std::string> extras = parser.app.remaining(true); !extras.empty()) refuse(command, extras.front());
    if (parser.version) return Help{"claims " CLAIMS_VERSION "\n"};
    const auto found = parser.commands.find(&command);
    if (found != parser.commands.end()) return std::move(found->second);
    throw WrongUsage{"a command is missing: one of " + CLI::detail::join(subcommand_names(command), ", ")};
}

}  // namespace claims::cli

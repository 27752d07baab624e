#pragma once

/// The words of the help pages.
namespace claims::cli {

inline constexpr const char* kAbout = "May this reimbursement claim be paid, and if not, exactly why not, and what would mend it?";
inline constexpr const char* kExamples =
    "Examples:\n"
    "  claims validate claim.json                  a report to read\n"
    "  claims validate march.ndjson --format ndjson --output reports.ndjson\n"
    "  claims explain xiamen.newborn.voucher-sex   the rule as a page\n"
    "  claims rulesets list\n"
    "\n"
    "Exit: 0 all accepted, 1 some claim not accepted, 2 some input unreadable, 3 a ruleset is wrong, 64 wrong usage,\n"
    "74 output that cannot be written.\n";

inline constexpr const char* kValidateAbout = "Judge claims";
inline constexpr const char* kValidateExamples =
    "Examples:\n"
    "  claims validate claim.json\n"
    "  claims validate january.ndjson.gz february.ndjson --format ndjson --output reports.ndjson\n"
    "  producer | claims validate - --visits stream --format ndjson | consumer\n"
    "  claims validate claim.json --lang zh --all --as-of 2025-04-08\n"
    "  claims validate claim.json --rulesets xiamen,claim --profile xiamen.roll-forward\n"
    "  claims validate claim.json --with my-city/\n"
    "  claims validate claim.json --calendar cn-2027.json\n";

inline constexpr const char* kExplainAbout = "A rule as a page: what it asks, why, and examples";
inline constexpr const char* kExplainExamples =
    "Examples:\n"
    "  claims explain xiamen.transfer.filed-within-7-days\n"
    "  claims explain xiamen.newborn.voucher-sex --lang zh\n";

inline constexpr const char* kRulesetsAbout = "The rulesets: what there is, and tests of your own";
inline constexpr const char* kRulesetsExamples =
    "Examples:\n"
    "  claims rulesets list\n"
    "  claims rulesets check my-city/\n"
    "  claims rulesets test my-city/\n"
    "  claims rulesets booklet my-city/ --format html --output my-city.html\n"
    "  claims rulesets diff xiamen my/xiamen/ march.ndjson\n";
inline constexpr const char* kListExamples =
    "Examples:\n"
    "  claims rulesets list\n"
    "  claims rulesets list --lang zh\n";
inline constexpr const char* kValuesExamples =
    "Examples:\n"
    "  claims rulesets explain relationship.transfer-out-15wd --profile relationship.2021\n"
    "  claims rulesets explain --with my-city/ --format json > values.json\n"
    "\n"
    "The page of a rule for people is claims explain RULE_ID.\n";
inline constexpr const char* kCheckExamples =
    "Example:\n"
    "  claims rulesets check my-city/\n";
inline constexpr const char* kTestExamples =
    "Examples:\n"
    "  claims rulesets test\n"
    "  claims rulesets test my-city/\n";

inline constexpr const char* kDiffExamples =
    "Examples:\n"
    "  claims rulesets diff builtin xiamen.newborn-90-days march.ndjson   a profile, beside the usual reading\n"
    "  claims rulesets diff xiamen my/xiamen/ march.ndjson.gz --format text --lang zh\n"
    "  claims rulesets diff old-rulesets/ new-rulesets/ march.ndjson > diff.json\n"
    "\n"
    "A ruleset judges alone, as with validate --rulesets; a folder of several is chosen from as the built-in ones are.\n"
    "Exit: 0 nothing changes, 1 something does, 2 some input unreadable.\n";

inline constexpr const char* kBookletExamples =
    "Examples:\n"
    "  claims rulesets booklet xiamen --lang zh\n"
    "  claims rulesets booklet my-city/ --format html --lang both --output my-city.html\n"
    "  claims rulesets booklet --format html --output rules.html                         every built-in ruleset\n";
inline constexpr const char* kCoverageExamples =
    "Example:\n"
    "  claims rulesets coverage > coverage.md\n"
    "\n"
    "Below the table: the rules that rest on none of the source texts, and sources that no rule rests on.\n";

inline constexpr const char* kGenerateAbout = "Synthetic claims, for trials and benchmarks: NDJSON, the same for one seed on every machine";
inline constexpr const char* kGenerateExamples =
    "Examples:\n"
    "  claims generate --claims 100000 --seed 7 > claims.ndjson\n"
    "  claims generate --claims 2000 --faulty 0 | claims validate --format text\n"
    "  claims generate --category newborn,short_trip --chinese --faulty 1\n";

inline constexpr const char* kSchemaAbout = "JSON Schema of a claim, a report or a rule file";
inline constexpr const char* kSchemaExamples =
    "Example:\n"
    "  claims schema claim > claim.schema.json\n";

}  // namespace claims::cli

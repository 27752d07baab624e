#pragma once

/// The words of the help pages.
namespace claims::cli {

inline constexpr const char* kAbout = "May this reimbursement claim be paid, and if not, exactly why not, and what would mend it?";
inline constexpr const char* kExamples =
    "Examples:\n"
    "  claims validate claim.json                  a report to read\n"
    "  claims validate march.ndjson --format ndjson --output reports.ndjson\n"
    "  claims checklist --category newborn         what must I bring?\n"
    "  claims explain xiamen.newborn.voucher-sex   the rule as a page\n"
    "  claims rulesets list\n"
    "\n"
    "Exit: 0 all accepted, 1 some claim not accepted, 2 some input unreadable, 3 a ruleset is wrong, 64 wrong usage,\n"
    "74 output that cannot be written or a history that cannot be used, 130 or 143 interrupted.\n";

inline constexpr const char* kValidateAbout = "Judge claims";
inline constexpr const char* kValidateExamples =
    "Examples:\n"
    "  claims validate claim.json\n"
    "  claims validate january.ndjson.gz february.ndjson --format ndjson --output reports.ndjson\n"
    "  producer | claims validate - --visits stream --format ndjson | consumer\n"
    "  claims validate claim.json --lang zh --all --as-of 2025-04-08\n"
    "  claims validate claim.json --rulesets xiamen,claim --profile xiamen.roll-forward\n"
    "  claims validate claim.json --with my-city/\n"
    "  claims validate claim.json --calendar cn-2027.json\n"
    "  claims validate claim.json --with my-office/ --plugin ./my_office.so\n"
    "  claims validate today.ndjson --history visits.db\n"
    "  claims validate march.ndjson --format ndjson --output reports.ndjson --resume\n";

inline constexpr const char* kHistoryAbout = "Visits and invoices that are kept for later runs";
inline constexpr const char* kHistoryExamples =
    "Example:\n"
    "  claims history add visits.db march.ndjson\n";
inline constexpr const char* kHistoryAddExamples =
    "Example:\n"
    "  claims history add visits.db part-1.ndjson part-2.ndjson      then each part may be judged by itself:\n"
    "  claims validate --history visits.db part-2.ndjson             the reports are those of one run over both\n";

inline constexpr const char* kChecklistAbout = "What must I bring? Papers, stamps, registrations, facts and last days, by the same rules";
inline constexpr const char* kChecklistExamples =
    "Examples:\n"
    "  claims checklist --category newborn --lang zh\n"
    "  claims checklist --category short_trip,off_site_delivery --place 350200\n"
    "  claims checklist claim.json --format text          what is still missing\n"
    "  claims checklist --category newborn --extended --format json --output newborn.json\n"
    "\n"
    "Exit: 0 the list was made, 2 the claim cannot be read.\n";

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
    "  claims rulesets test my-city/ --coverage --mutate\n"
    "  claims rulesets test --mutate --omissions --only xiamen.newborn\n"
    "\n"
    "A mutant is a rule that is wrong in one place: a day more, a part left out, another code. One that no claim can tell from the rule is named under\n"
    "\"equivalent\" in the rule's file, with the reason. A fact that pays to leave out has its reason in a note of the rule that names it: `document.form`.\n"
    "Exit: 3 where an example does not hold, a mutant is not noticed, or a reason is missing.\n";

inline constexpr const char* kDiffExamples =
    "Examples:\n"
    "  claims rulesets diff builtin xiamen.newborn-90-days march.ndjson   a profile, beside the usual reading\n"
    "  claims rulesets diff xiamen my/xiamen/ march.ndjson.gz --format text --lang zh\n"
    "  claims rulesets diff old-rulesets/ new-rulesets/ march.ndjson > diff.json\n"
    "\n"
    "A ruleset judges alone, as with validate --rulesets; a folder of several is chosen from as the built-in ones are.\n"
    "Exit: 0 nothing changes, 1 something does, 2 some input unreadable.\n";

inline constexpr const char* kBundleExamples =
    "Examples:\n"
    "  claims rulesets bundle my-city/ --output my-city.json\n"
    "  claims validate claim.json --with my-city.json\n"
    "  claims rulesets bundle --output rulesets-2025.1.json       the built-in ones, to judge by them years later\n"
    "  claims validate claim.json --rulesets rulesets-2025.1.json\n"
    "\n"
    "It holds every file with its path, and id, version and SHA-256. Rulesets that have problems are refused.\n";

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

inline constexpr const char* kSchemaAbout = "JSON Schema of a claim, a report, a rule file or a checklist";
inline constexpr const char* kSchemaExamples =
    "Example:\n"
    "  claims schema claim > claim.schema.json\n";

}  // namespace claims::cli

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <claims/batch.hpp>
#include <claims/report.hpp>
#include <claims/validator.hpp>
#include <claims/words.hpp>
#include <claims/write.hpp>

namespace claims {

/// What the encounters of some claims cost together: those that are claimed, neither cancelled nor history.
struct Amount {
    std::int64_t fen = 0;
    std::size_t claims_without = 0;  ///< claims of which an encounter has no amount: what is known of them is counted
};

/// Claims whose decision changes in one way.
struct DecisionChange {
    Decision from = Decision::accepted;
    Decision to = Decision::accepted;
    std::size_t claims = 0;
    Amount amount;
    std::vector<std::string> claim_ids;  ///< samples
};

/// Findings of one rule that come, or go. A finding is the same as long as rule, part, status, disposition, path, encounters and papers are; of the
/// passes only those with a remark are findings.
struct RuleChange {
    std::string rule;
    Words title;  ///< of the rule as it is afterwards, or, where no finding is new, as it was before
    std::size_t added = 0;
    std::size_t cleared = 0;
    std::vector<std::string> added_ids;    ///< samples of claims in which a finding is new
    std::vector<std::string> cleared_ids;  ///< samples of claims in which one is cleared
};

struct UnreadableFile {
    std::string file;
    Words why;
};

/// What another judge would change. Samples are the first of the claim ids, byte by byte, each once; claims without an id are counted only. No
/// number or list of ids depends on the order of claims or files.
struct Diff {
    static constexpr std::size_t kSamples = 5;  ///< most ids of a list

    std::size_t claims = 0;
    std::size_t unreadable = 0;                    ///< texts among them that are no claims
    std::size_t changed = 0;                       ///< claims of which the decision or a finding changes
    std::size_t decided_otherwise = 0;             ///< claims of which the decision changes
    Amount amount;                                 ///< of the claims whose decision changes
    std::vector<DecisionChange> decisions;         ///< by `from`, then `to`
    std::vector<RuleChange> rules;                 ///< by id
    std::vector<UnreadableFile> unreadable_files;  ///< in the order of the files

    [[nodiscard]] bool is_empty() const { return changed == 0; }
};

/// Judges every claim of the files twice. The claims are a set, whatever `files.stream_visits` says. Throws nothing: what is wrong with a file is in
/// the result.
Diff compare(const Validator& before, const Validator& after, const BatchOptions& files);

/// How the two judges are called in texts: ids, folders, profiles.
struct DiffNames {
    std::string before;
    std::string after;
};

/// One JSON object, indented; amounts are texts of yuan with two decimals.
std::string to_json(const Diff& diff, const DiffNames& names, Language language);

/// For a person: totals, then decisions, then rules. Ends with a line end.
std::string to_text(const Diff& diff, const DiffNames& names, const TextStyle& style);

}  // namespace claims

#include "check/findings.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <unordered_map>

#include "base/first_of_each.hpp"
#include "base/json_pointer.hpp"
#include "claim/belonging.hpp"

namespace claims {
namespace {

void add_id(std::vector<std::string>& ids, const Claim& claim, ThingId thing, FieldId field) {
    const Slot& slot = claim.slot(thing, field);
    if (slot.known) ids.emplace_back(slot.text());
}

std::string text_of(const std::optional<Date>& date) { return date ? to_string(*date) : std::string{}; }

Severity severity_of(Status status, Disposition disposition) {
    if (status == Status::pass || disposition == Disposition::note) return Severity::info;
    if (status == Status::unknown) return Severity::warning;
    return disposition >= Disposition::supplement ? Severity::error : Severity::warning;
}

std::vector<std::string> remarks_of(const Answer& answer) {
    std::vector<std::string> remarks;
    if (answer.has(Remark::name_normalised)) remarks.emplace_back("name_normalised");
    if (answer.has(Remark::would_pass_with_roll_forward)) remarks.emplace_back("would_pass_with_roll_forward");
    if (answer.has(Remark::still_open)) remarks.emplace_back("still_open");
    if (answer.has(Remark::visit)) remarks.push_back("visit_" + std::to_string(answer.visit));
    return remarks;
}

void add_ids(const Claim& claim, const Judgement& judgement, Finding& finding) {
    if (judgement.encounter != kTheClaim) add_id(finding.encounter_ids, claim, judgement.encounter, FieldId::encounter_encounter_id);
    if (judgement.document != kTheClaim) {
        add_id(finding.document_ids, claim, judgement.document, FieldId::document_document_id);
        each_encounter_of(claim, judgement.document, [&](ThingId encounter) {
            if (claim.things[encounter].judged) add_id(finding.encounter_ids, claim, encounter, FieldId::encounter_encounter_id);
            return true;
        });
    }
    for (const auto* papers : {&judgement.answer.documents, &judgement.answer.named}) {
        for (const ThingId paper : *papers) {
            if (claim.things[paper].record == Record::document) add_id(finding.document_ids, claim, paper, FieldId::document_document_id);
        }
    }
}

/// What is listed twice is left so until all are joined.
void fill(Finding& finding, const Rule& rule, const Claim& claim, Judgement&& judgement) {
    Answer& answer = judgement.answer;
    finding.rule = &rule;
    finding.status = answer.status;
    finding.disposition = judgement.disposition;
    finding.severity = severity_of(answer.status, judgement.disposition);
    finding.scope = rule.scope;
    finding.path = std::move(answer.path);
    finding.expected = std::move(answer.expected);
    finding.actual = std::move(answer.actual);
    finding.deadline = text_of(answer.deadline);
    finding.estimate = text_of(answer.estimate);
    finding.earliest_acceptance = text_of(answer.earliest_acceptance);
    finding.remarks = remarks_of(answer);
    finding.missing = std::move(answer.missing);
    finding.how = std::move(answer.how);
    finding.part = judgement.part;
    finding.requirement = judgement.requirement;
    add_ids(claim, judgement, finding);
}

/// Findings of one rule that have this in common are one.
auto in_common(const Finding& finding) {
    return std::tie(finding.part, finding.status, finding.disposition, finding.path, finding.deadline, finding.estimate, finding.earliest_acceptance);
}

std::string as_text(const Finding& finding) {
    std::string text = std::to_string(finding.part);
    text += name_of(finding.status);
    text += name_of(finding.disposition);
    for (const std::string* const part : {&finding.path, &finding.deadline, &finding.estimate, &finding.earliest_acceptance}) text += '\n' + *part;
    return text;
}

void append(std::vector<std::string>& to, std::vector<std::string>&& more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void join(Finding& finding, Finding&& other) {
    append(finding.encounter_ids, std::move(other.encounter_ids));
    append(finding.document_ids, std::move(other.document_ids));
    append(finding.remarks, std::move(other.remarks));
    append(finding.missing, std::move(other.missing));
    if (std::tie(other.expected, other.actual) < std::tie(finding.expected, finding.actual)) {
        finding.expected = std::move(other.expected);
        finding.actual = std::move(other.actual);
        finding.how = std::move(other.how);
    }
}

/// The findings of one rule, those that are one found among them.
class FindingsOfRule {
public:
    explicit FindingsOfRule(std::vector<Finding>& findings) : findings_{findings}, first_{findings.size()} {}

    /// The last of them, if an earlier one is the same, is joined to that.
    void settle_last() {
        const std::size_t last = findings_.size() - 1;
        const std::size_t same = last - first_ <= kFew ? first_of_few(last) : first_of_many(last);
        if (same == last) return;
        join(findings_[same], std::move(findings_[last]));
        findings_.pop_back();
    }

private:
    static constexpr std::size_t kFew = 8;  // that many are compared faster than hashed

    [[nodiscard]] std::size_t first_of_few(std::size_t last) const {
        std::size_t place = first_;
        while (place < last && in_common(findings_[place]) != in_common(findings_[last])) ++place;
        return place;
    }

    /// Costs what the rule has findings, not their square.
    std::size_t first_of_many(std::size_t last) {
        for (; indexed_ < last; ++indexed_) places_.emplace(as_text(findings_[indexed_]), indexed_);
        const auto same = places_.find(as_text(findings_[last]));
        return same == places_.end() ? last : same->second;
    }

    std::vector<Finding>& findings_;
    std::size_t first_;
    std::size_t indexed_ = first_;
    std::unordered_map<std::string, std::size_t> places_;
};

bool is_said(const Rule& rule, const Judgement& judgement, bool all) {
    if (judgement.silent) return false;
    return all || judgement.answer.status != Status::pass || judgement.answer.remarks != 0 || rule.is_report_note;
}

}  // namespace

void add_findings(const Rule& rule, const Claim& claim, std::vector<Judgement>&& judgements, bool all, std::vector<Finding>& findings) {
    const std::size_t first = findings.size();
    FindingsOfRule of_rule{findings};
    for (Judgement& judgement : judgements) {
        if (!is_said(rule, judgement, all)) continue;
        fill(findings.emplace_back(), rule, claim, std::move(judgement));
        of_rule.settle_last();
    }
    for (auto finding = findings.begin() + static_cast<std::ptrdiff_t>(first); finding != findings.end(); ++finding) {
        for (auto* const list : {&finding->encounter_ids, &finding->document_ids, &finding->remarks, &finding->missing}) {
            if (list->size() > 1) keep_first_of_each(*list);
        }
    }
}

void sort_findings(std::vector<Finding>& findings) {
    const auto comes_before = [](const Finding& a, const Finding& b) {
        if (a.rule != b.rule) return std::pair{a.ruleset_id(), a.rule_id()} < std::pair{b.ruleset_id(), b.rule_id()};
        if (a.path != b.path) return pointer_less(a.path, b.path);
        return a.part < b.part;
    };
    // Rules are asked in this order: where each says one thing there is nothing to move.
    if (!std::is_sorted(findings.begin(), findings.end(), comes_before)) std::stable_sort(findings.begin(), findings.end(), comes_before);
}

}  // namespace claims

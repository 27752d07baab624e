#pragma once

#include <memory>
#include <string>

#include <claims/report.hpp>

#include "language/requirement.hpp"
#include "rules/rule.hpp"

namespace claims {

/// A requirement that only describes itself, so that findings made by hand have something to say.
class DescribedRequirement : public Requirement {
public:
    [[nodiscard]] Answer check(const Subject&) const override { return {}; }
    [[nodiscard]] std::string describe(Language language) const override {
        return language == Language::zh ? "票据姓名与新生儿相符" : "the invoice names the newborn";
    }
};

/// Two rules and findings made of them.
struct SampleRules {
    RulesetStamp xiamen{"xiamen", "2025.1", "ab12", {"Xiamen", "厦门市"}};
    Rule sex;
    Rule filing;

    SampleRules() {
        sex.id = "xiamen.newborn.voucher-sex";
        sex.ruleset = &xiamen;
        sex.title = {"The voucher names a child of the right sex", "票据所载性别与新生儿一致"};
        sex.remedy = {"Have the hospital correct the name.", "请到医院更正姓名。"};
        sex.basis = {{"002", "11", "", ""}, {"Social Insurance Law", "", "25", "the residents' scheme that a newborn joins"}};
        sex.require = std::make_unique<DescribedRequirement>();
        sex.required = words_of(*sex.require);
        filing.id = "xiamen.transfer.filed-within-7-days";
        filing.ruleset = &xiamen;
        filing.title = {"An urgent transfer is filed within 7 days", "急症转外就医七日内补办手续"};
        filing.remedy = {"It cannot be mended.", "无法补救。"};
        filing.basis = {{"002", "1", "", ""}, {"Civil Code", "", "201, 1259", "how the seven days are counted"}};
        filing.require = std::make_unique<DescribedRequirement>();
        filing.required = words_of(*filing.require);
    }

    static Words words_of(const Requirement& requirement) { return {requirement.describe(Language::en), requirement.describe(Language::zh)}; }

    static Finding finding_of(const Rule& rule, Status status, Disposition disposition, std::string path = {}) {
        Finding finding;
        finding.rule = &rule;
        finding.requirement = rule.require.get();
        finding.status = status;
        finding.disposition = disposition;
        finding.path = std::move(path);
        return finding;
    }

    [[nodiscard]] Finding wrong_sex() const {
        Finding finding = finding_of(sex, Status::fail, Disposition::supplement, "/documents/1/subject_name");
        finding.severity = Severity::error;
        finding.scope = Scope::document;
        finding.encounter_ids = {"E1"};
        finding.document_ids = {"D2"};
        finding.expected = "李梅之子 | 王强之子";
        finding.actual = "李梅之女";
        return finding;
    }

    [[nodiscard]] Finding late_filing() const {
        Finding finding = finding_of(filing, Status::fail, Disposition::reject, "/registrations/0/filed_on");
        finding.severity = Severity::error;
        finding.scope = Scope::encounter;
        finding.deadline = "2024-03-03";
        return finding;
    }

    [[nodiscard]] Report report_with(std::vector<Finding> findings, Decision decision) const {
        Report report;
        report.claim_id = "XM-2025-0001";
        report.as_of = "2025-03-20";
        report.decision = decision;
        report.rulesets = {&xiamen};
        report.findings = std::move(findings);
        return report;
    }
};

}  // namespace claims

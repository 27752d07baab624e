// Judges the claims of the files named: one claim, an answer, what is wrong with it.
#include <fstream>
#include <iostream>
#include <iterator>

#include <claims/claims.hpp>

int main(int argc, char** argv) {
    const claims::Validator validator;  // the built-in rulesets, chosen by what each claim concerns
    for (int i = 1; i < argc; ++i) {
        std::ifstream file{argv[i], std::ios::binary};
        const std::string text{std::istreambuf_iterator<char>{file}, {}};
        const claims::Report report = validator.validate(text);
        std::cout << report.claim_id << ": " << claims::name_of(report.decision) << '\n';
        for (const claims::Finding& finding : report.findings) {
            std::cout << "  " << finding.rule_id() << " (" << claims::name_of(finding.status) << "): " << finding.message(claims::Language::en) << '\n';
        }
    }
}

// A claim that the program has as a nlohmann::json. <claims/nlohmann.hpp> is the only header of libclaims that needs another library's.
#include <fstream>
#include <iostream>

#include <claims/claims.hpp>
#include <claims/nlohmann.hpp>

int main(int argc, char** argv) {
    const claims::Validator validator;
    for (int i = 1; i < argc; ++i) {
        std::ifstream file{argv[i]};
        nlohmann::json claim = nlohmann::json::parse(file);
        claim["claimant"]["name"] = claim["insured"]["name"];
        const claims::Report report = claims::validate(validator, claim);
        std::cout << report.claim_id << ": " << claims::name_of(report.decision) << '\n';
    }
}

// The same claim, judged in another way: by options, which all have a name and a default.
#include <fstream>
#include <iostream>
#include <iterator>

#include <claims/claims.hpp>

int main(int argc, char** argv) try {
    claims::Options options;
    options.rulesets = {"claim", "xiamen"};         // only these
    options.profiles = {"xiamen.roll-forward"};     // another reading of what becomes of a limit that ends on a holiday
    options.extended = true;                        // the base documents too
    options.as_of = "2025-06-01";                   // judged as on this day
    options.language = claims::Language::zh;
    const claims::Validator validator{claims::builtin_rulesets(), options};

    for (int i = 1; i < argc; ++i) {
        std::ifstream file{argv[i], std::ios::binary};
        const std::string text{std::istreambuf_iterator<char>{file}, {}};
        std::cout << claims::to_json(validator.validate(text), options.language) << '\n';
    }
} catch (const claims::RulesetError& error) {
    // An unknown ruleset, profile or date: everything that is wrong, at once.
    for (const claims::Problem& problem : error.problems()) std::cerr << problem.message.en << '\n';
    return 1;
}

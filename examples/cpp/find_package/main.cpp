// A program of its own that uses an installed libclaims. Prints the decision on each claim; see ../validate.cpp for more.
#include <fstream>
#include <iostream>
#include <iterator>

#include <claims/claims.hpp>

int main(int argc, char** argv) {
    const claims::Validator validator;
    for (int i = 1; i < argc; ++i) {
        std::ifstream file{argv[i], std::ios::binary};
        const claims::Report report = validator.validate(std::string{std::istreambuf_iterator<char>{file}, {}});
        std::cout << report.claim_id << ": " << claims::name_of(report.decision) << '\n';
    }
}

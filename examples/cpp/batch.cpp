// Judges files of claims (one claim, arrays, NDJSON, gzipped or not) as one set and counts the decisions, with no more than one claim in memory.
#include <iostream>

#include <claims/batch.hpp>
#include <claims/claims.hpp>

namespace {

class Printer final : public claims::ReportSink {
public:
    bool take(const claims::Report& report) override {
        line_.clear();
        claims::append_json(line_, report, claims::Language::en);
        std::cout << line_ << '\n';
        return std::cout.good();
    }

    void unreadable(const std::string& file, const claims::Words& why) override { std::cerr << file << ": " << why.en << '\n'; }

private:
    std::string line_;
};

}  // namespace

int main(int argc, char** argv) {
    const claims::Validator validator;
    claims::BatchOptions options;
    options.files.assign(argv + 1, argv + argc);
    Printer printer;
    const claims::RunSummary summary = claims::validate_files(validator, options, printer);
    std::cerr << summary.claims() << " claims, " << summary.with(claims::Decision::accepted) << " accepted\n";
}

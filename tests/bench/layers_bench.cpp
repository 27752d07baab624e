// How fast claims are read and judged, beside the time in which simdjson's on-demand reader touches every key and value of the same bytes.
// tests/bench/bench.py runs it with repetitions in random turn, and divides.

#include <benchmark/benchmark.h>
#include <simdjson.h>

#include <string>
#include <string_view>
#include <vector>

#include <claims/claims.hpp>
#include <claims/generate.hpp>

#include "check/validator.hpp"
#include "read/claim_reader.hpp"

namespace {

constexpr std::uint64_t kClaims = 4000;

/// One claim a line, as NDJSON has them, with room for simdjson to read past the end.
struct Lines {
    std::string bytes;
    std::vector<std::string_view> claims;

    explicit Lines(bool shuffle_keys) {
        claims::GenerateOptions options;
        options.shuffle_keys = shuffle_keys;
        const claims::ClaimGenerator generator{options};
        std::vector<std::size_t> starts;
        for (std::uint64_t number = 0; number < kClaims; ++number) {
            starts.push_back(bytes.size());
            generator.append(bytes, number);
            bytes += '\n';
        }
        starts.push_back(bytes.size());
        bytes.reserve(bytes.size() + simdjson::SIMDJSON_PADDING);
        for (std::size_t i = 0; i + 1 < starts.size(); ++i) claims.emplace_back(bytes.data() + starts[i], starts[i + 1] - starts[i] - 1);
    }
};

std::size_t touch(simdjson::ondemand::value value) {
    std::size_t sum = 0;
    switch (value.type()) {
        case simdjson::ondemand::json_type::object:
            for (auto field : value.get_object()) {
                sum += std::string_view{field.unescaped_key()}.size();
                sum += touch(field.value());
            }
            return sum;
        case simdjson::ondemand::json_type::array:
            for (auto member : value.get_array()) sum += touch(member.value());
            return sum;
        case simdjson::ondemand::json_type::string: return std::string_view{value.get_string()}.size();
        case simdjson::ondemand::json_type::number: return static_cast<std::size_t>(value.get_double());
        case simdjson::ondemand::json_type::boolean: return bool{value.get_bool()} ? 1 : 0;
        case simdjson::ondemand::json_type::null: return 0;
    }
    return sum;
}

std::size_t touch_one(simdjson::ondemand::parser& parser, std::string_view claim) {
    const simdjson::padded_string_view view{claim.data(), claim.size(), claim.size() + simdjson::SIMDJSON_PADDING};
    simdjson::ondemand::document document = parser.iterate(view);
    std::size_t sum = 0;
    for (auto field : document.get_object()) {
        sum += std::string_view{field.unescaped_key()}.size();
        sum += touch(field.value());
    }
    return sum;
}

/// Calls `use` with every claim, again and again.
template <class Use>
void each_claim(benchmark::State& state, const Lines& lines, const Use& use) {
    for (auto _ : state) {
        for (const std::string_view claim : lines.claims) benchmark::DoNotOptimize(use(claim));
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(lines.claims.size()));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(lines.bytes.size()));
}

/// All that a batch is: what claims ask of others is collected in a first pass.
void text_to_text(benchmark::State& state, const Lines& lines, const claims::Validator::Implementation& validator) {
    claims::Workspace workspace;
    std::string out;
    for (auto _ : state) {
        claims::ClaimsKnown known;
        for (const std::string_view claim : lines.claims) validator.collect(claim, known, workspace);
        for (const std::string_view claim : lines.claims) {
            out.clear();
            claims::append_json(out, validator.validate(claim, 1, &known, workspace), claims::Language::en);
            benchmark::DoNotOptimize(out.size());
        }
    }
}

void measure_all(const std::string& keys, const Lines& lines, const claims::Validator& validator) {
    benchmark::RegisterBenchmark(("touch/" + keys).c_str(), [&](benchmark::State& state) {
        simdjson::ondemand::parser parser;
        each_claim(state, lines, [&](std::string_view claim) { return touch_one(parser, claim); });
    });
    benchmark::RegisterBenchmark(("decode/" + keys).c_str(), [&](benchmark::State& state) {
        claims::ClaimReader reader;
        each_claim(state, lines, [&](std::string_view claim) { return reader.read(claim, {}); });
    });
    benchmark::RegisterBenchmark(("judge/" + keys).c_str(), [&](benchmark::State& state) {
        each_claim(state, lines, [&](std::string_view claim) { return validator.validate(claim).findings.size(); });
    });
    benchmark::RegisterBenchmark(("text-to-text/" + keys).c_str(), [&](benchmark::State& state) { text_to_text(state, lines, validator.implementation()); });
}

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
    const claims::Validator validator;
    const Lines usual{false};
    const Lines shuffled{true};
    measure_all("usual-keys", usual, validator);
    measure_all("shuffled-keys", shuffled, validator);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}

// How fast claims are judged, as multiples of the time in which simdjson's on-demand reader touches every key and value of the same bytes. The sides
// are timed in turn, round after round, so that a machine that slows down slows all of them; the medians of the rounds are printed.

#include <simdjson.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include <claims/claims.hpp>

#include "read/claim_reader.hpp"

namespace {

using claims::Language;
using Clock = std::chrono::steady_clock;

constexpr int kRounds = 15;
constexpr std::size_t kClaims = 4000;

/// One claim a line, as NDJSON has them, with room for simdjson to read past the end.
struct Lines {
    std::string bytes;
    std::vector<std::string_view> claims;
};

Lines read_examples(const std::filesystem::path& folder, bool shuffled) {
    std::vector<std::string> texts;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
        std::ifstream stream{file};
        const std::string text{std::istreambuf_iterator<char>{stream}, {}};
        // nlohmann's plain object sorts its keys: another order than that of the examples.
        texts.push_back(shuffled ? nlohmann::json::parse(text).dump() : nlohmann::ordered_json::parse(text).dump());
    }
    Lines lines;
    std::vector<std::pair<std::size_t, std::size_t>> places;
    for (std::size_t i = 0; i < kClaims; ++i) {
        const std::string& text = texts[i % texts.size()];
        places.emplace_back(lines.bytes.size(), text.size());
        lines.bytes += text;
        lines.bytes += '\n';
    }
    lines.bytes.reserve(lines.bytes.size() + simdjson::SIMDJSON_PADDING);
    for (const auto& [offset, size] : places) lines.claims.emplace_back(lines.bytes.data() + offset, size);
    return lines;
}

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

std::size_t touch_all(const Lines& lines, simdjson::ondemand::parser& parser) {
    std::size_t sum = 0;
    for (const std::string_view claim : lines.claims) {
        const simdjson::padded_string_view view{claim.data(), claim.size(), claim.size() + simdjson::SIMDJSON_PADDING};
        simdjson::ondemand::document document = parser.iterate(view);
        for (auto field : document.get_object()) {
            sum += std::string_view{field.unescaped_key()}.size();
            sum += touch(field.value());
        }
    }
    return sum;
}

std::size_t read_all(const Lines& lines, claims::ClaimReader& reader) {
    std::size_t sum = 0;
    for (const std::string_view claim : lines.claims) {
        if (reader.read(claim, {})) sum += reader.claim().things.size();
    }
    return sum;
}

std::size_t judge_all(const Lines& lines, const claims::Validator& validator) {
    std::size_t sum = 0;
    for (const std::string_view claim : lines.claims) sum += validator.validate(claim).findings.size();
    return sum;
}

std::size_t text_to_text(const Lines& lines, const claims::Validator& validator, std::string& out) {
    out.clear();
    for (const std::string_view claim : lines.claims) {
        claims::append_json(out, validator.validate(claim), Language::en);
        out += '\n';
    }
    return out.size();
}

struct Row {
    const char* name;
    std::function<std::size_t()> run;
    std::vector<double> nanoseconds;  // a claim, one of each round
};

double median(std::vector<double> values) {
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

void measure(std::vector<Row>& rows, const Lines& lines) {
    std::size_t kept = 0;
    for (int round = -1; round < kRounds; ++round) {  // the first is a warm-up
        for (Row& row : rows) {
            const auto start = Clock::now();
            kept += row.run();
            const std::chrono::duration<double, std::nano> time = Clock::now() - start;
            if (round >= 0) row.nanoseconds.push_back(time.count() / static_cast<double>(lines.claims.size()));
        }
    }
    if (kept == 0) std::puts("nothing was read");
}

/// `share`: how much of the yardstick's speed a row has, the median over the rounds.
void print(const std::vector<Row>& rows) {
    const Row& yardstick = rows.front();
    for (const Row& row : rows) {
        std::vector<double> shares;
        for (std::size_t i = 0; i < row.nanoseconds.size(); ++i) shares.push_back(yardstick.nanoseconds[i] / row.nanoseconds[i]);
        std::printf("  %-52s %9.0f ns a claim %8.2f x\n", row.name, median(row.nanoseconds), median(shares));
    }
}

}  // namespace

int main(int argc, char** argv) {
    const std::filesystem::path folder = argc > 1 ? argv[1] : CLAIMS_EXAMPLES;
    const claims::Validator validator;
    for (const bool shuffled : {false, true}) {
        const Lines lines = read_examples(folder, shuffled);
        simdjson::ondemand::parser parser;
        claims::ClaimReader reader;
        std::string out;
        std::vector<Row> rows = {
            {"simdjson on-demand, every key and value touched", [&] { return touch_all(lines, parser); }, {}},
            {"decode alone", [&] { return read_all(lines, reader); }, {}},
            {"decode and judge", [&] { return judge_all(lines, validator); }, {}},
            {"text in -> text out, all built-in rules", [&] { return text_to_text(lines, validator, out); }, {}},
        };
        measure(rows, lines);
        std::printf("%zu claims of %zu bytes on average, keys %s\n", lines.claims.size(), lines.bytes.size() / lines.claims.size(),
                    shuffled ? "sorted (as no claim has them)" : "in their usual order");
        print(rows);
    }
    return 0;
}

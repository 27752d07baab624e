// Claims in any order, divided in any way over files, threads and runs that share a history, give the same reports.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <random>

#include <claims/batch.hpp>
#include <claims/claims.hpp>
#include <claims/generate.hpp>

#include "frequent_visits.hpp"

namespace claims {
namespace {

using Lines = std::vector<std::string>;

/// Every report as bytes, without its place, in an order of their own.
class Reports final : public TextSink {
public:
    void append(std::string& to, const Report& report) const override {
        Report placeless = report;
        placeless.line.reset();
        for (Problem& problem : placeless.problems) problem.line = 0;  // of the file, too
        append_json(to, placeless, Language::en);
        to += '\n';
    }

    bool take(std::string_view text, std::size_t reports) override {
        for (; !text.empty(); --reports) {
            const std::size_t end = text.find('\n') + 1;
            all.emplace_back(text.substr(0, end));
            text.remove_prefix(end);
        }
        EXPECT_EQ(reports, 0U);
        return true;
    }

    void unreadable(const std::string& file, const Words& why) override { ADD_FAILURE() << file << ": " << why.en; }

    Lines all;
};

BatchOptions batch_of(const Lines& lines, std::size_t jobs) {
    std::string text;
    for (const std::string& line : lines) text += line;
    BatchOptions options;
    options.files = {"-"};
    options.jobs = jobs;
    options.standard_input = [rest = std::move(text), at = std::size_t{0}](char* to, std::size_t size) mutable {
        const std::size_t count = std::min({size, rest.size() - at, std::size_t{10'007}});
        std::memcpy(to, rest.data() + at, count);
        at += count;
        return count;
    };
    return options;
}

const Lines& claims_of_persons() {
    static const Lines lines = test::frequent_visits(120, 4, EXAMPLES "/claims/07-frequent-outpatient-visits-accepted.json");
    return lines;
}

/// Judged by one run over everything, by one thread.
const Lines& expected() {
    static const Lines reports = [] {
        const Validator validator;
        Reports sink;
        validate_files(validator, batch_of(claims_of_persons(), 1), sink);
        std::sort(sink.all.begin(), sink.all.end());
        return sink.all;
    }();
    return reports;
}

/// A random order of the claims, cut at random into so many parts.
std::vector<Lines> parts_of(std::size_t count, std::mt19937& random) {
    Lines lines = claims_of_persons();
    std::shuffle(lines.begin(), lines.end(), random);
    std::vector<Lines> parts(count);
    for (std::string& line : lines) parts[random() % count].push_back(std::move(line));
    return parts;
}

Validator with_history() {
    Options options;
    options.history = std::make_shared<VisitHistory>();
    return Validator{builtin_rulesets(), options};
}

TEST(Batches, the_report_of_every_visit_after_the_20th_depends_on_the_other_claims) {
    const Validator validator;
    std::size_t differ = 0;
    for (const std::string& line : claims_of_persons()) {
        std::string alone;
        append_json(alone, validator.validate(line), Language::en);
        if (!std::binary_search(expected().begin(), expected().end(), alone + "\n")) ++differ;
    }
    EXPECT_EQ(expected().size(), claims_of_persons().size());
    EXPECT_EQ(differ, 4U * (120 / 4 - 20)) << "else the tests below show nothing";
}

TEST(Batches, any_order_and_any_number_of_threads_give_the_same_bytes) {
    std::mt19937 random{1};
    const Validator validator;
    for (const std::size_t jobs : {1U, 2U, 5U}) {
        Reports sink;
        validate_files(validator, batch_of(parts_of(1, random).front(), jobs), sink);
        std::sort(sink.all.begin(), sink.all.end());
        EXPECT_EQ(sink.all, expected()) << jobs;
    }
}

/// Reports of claims of every category, in the order of the claims, one after another.
Lines judged(const Validator& validator, const Lines& lines, std::size_t jobs) {
    Reports sink;
    validate_files(validator, batch_of(lines, jobs), sink);
    return sink.all;
}

TEST(Batches, of_claims_of_every_category_each_report_goes_with_its_claim_whatever_the_order_the_parts_and_the_threads) {
    const ClaimGenerator generator{{}};
    Lines lines(400);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        generator.append(lines[i], i);
        lines[i] += '\n';
    }
    const Validator validator;
    std::map<std::string, std::string> expected;
    const Lines in_order = judged(validator, lines, 1);
    ASSERT_EQ(in_order.size(), lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) expected[lines[i]] = in_order[i];
    std::mt19937 random{4};
    for (const std::size_t jobs : {1U, 2U, 3U, 7U}) {
        std::shuffle(lines.begin(), lines.end(), random);
        const Lines reports = judged(validator, lines, jobs);
        ASSERT_EQ(reports.size(), lines.size());
        for (std::size_t i = 0; i < lines.size(); ++i) ASSERT_EQ(reports[i], expected[lines[i]]) << jobs << " " << i;
        // In parts that share a history to which all was added first.
        const Validator sharing = with_history();
        add_files(sharing, batch_of(lines, jobs));
        for (std::size_t begin = 0, end = 0; begin < lines.size(); begin = end) {
            end = std::min(lines.size(), begin + 1 + random() % 150);
            const Lines part{lines.begin() + static_cast<std::ptrdiff_t>(begin), lines.begin() + static_cast<std::ptrdiff_t>(end)};
            const Lines of_part = judged(sharing, part, 1 + random() % 3);
            for (std::size_t i = 0; i < part.size(); ++i) ASSERT_EQ(of_part[i], expected[part[i]]) << jobs << " " << begin + i;
        }
    }
}

TEST(Batches, where_no_rule_asks_of_other_claims_each_report_is_that_of_its_claim_alone) {
    Options options;
    options.rulesets = {"data"};
    const Validator validator{builtin_rulesets(), options};
    Lines alone;
    for (const std::string& line : claims_of_persons()) {
        append_json(alone.emplace_back(), validator.validate(line), Language::en);
        alone.back() += '\n';
    }
    for (const bool stream : {false, true}) {
        Reports sink;
        BatchOptions batch = batch_of(claims_of_persons(), 2);
        batch.stream_visits = stream;
        validate_files(validator, batch, sink);
        EXPECT_EQ(sink.all, alone);
    }
}

TEST(Batches, runs_that_share_a_history_to_which_all_was_added_are_one_run) {
    std::mt19937 random{2};
    for (const std::size_t count : {2U, 5U}) {
        const Validator validator = with_history();
        std::vector<Lines> parts = parts_of(count, random);
        for (const Lines& part : parts) EXPECT_EQ(add_files(validator, batch_of(part, 2)).claims, part.size());
        std::shuffle(parts.begin(), parts.end(), random);
        Reports sink;
        for (const Lines& part : parts) validate_files(validator, batch_of(part, 1 + random() % 3), sink);
        std::sort(sink.all.begin(), sink.all.end());
        EXPECT_EQ(sink.all, expected()) << count;
    }
}

TEST(Batches, the_last_run_of_several_and_all_of_them_run_again_are_as_one_run) {
    std::mt19937 random{3};
    const Validator validator = with_history();
    const std::vector<Lines> parts = parts_of(4, random);
    Lines last;
    for (const Lines& part : parts) {
        Reports sink;
        validate_files(validator, batch_of(part, 2), sink);
        last = sink.all;
    }
    for (const std::string& report : last) EXPECT_TRUE(std::binary_search(expected().begin(), expected().end(), report)) << report;
    Reports again;
    for (const Lines& part : parts) validate_files(validator, batch_of(part, 2), again);
    std::sort(again.all.begin(), again.all.end());
    EXPECT_EQ(again.all, expected());
}

TEST(Batches, one_by_one_and_as_a_batch_a_validator_with_a_history_counts_alike) {
    const Validator one_by_one = with_history();
    Lines reports;
    for (int twice = 0; twice < 2; ++twice) {
        reports.clear();
        for (const std::string& line : claims_of_persons()) {
            append_json(reports.emplace_back(), one_by_one.validate(line), Language::en);
            reports.back() += '\n';
        }
    }
    std::sort(reports.begin(), reports.end());
    EXPECT_EQ(reports, expected());

    const Validator batch = with_history();
    const std::vector<std::string_view> views{claims_of_persons().begin(), claims_of_persons().end()};
    const std::span<const std::string_view> all{views};
    EXPECT_EQ(batch.validate_batch(all.subspan(60)).size(), all.size() - 60);
    reports.clear();
    for (const Report& report : batch.validate_batch(all.first(60))) {
        std::string text;
        append_json(text, report, Language::en);
        EXPECT_TRUE(std::binary_search(expected().begin(), expected().end(), text + "\n")) << text;
    }
}

}  // namespace
}  // namespace claims

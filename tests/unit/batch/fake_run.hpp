#pragma once

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "batch/run.hpp"

namespace claims {

using All = std::vector<std::string>;

/// What the judge was asked.
struct Asked {
    All collected;
    All lines;
    bool are_all_collected = false;
};

/// Accepts what looks like an object; a claim's id is its text. Writes down what it is asked.
class FakeJudge final : public Judge {
public:
    explicit FakeJudge(Asked& asked) : asked_{asked} {}

    void collect(std::string_view claim) override { asked_.collected.emplace_back(claim); }

    Report judge(std::string_view claim, std::size_t line) override {
        Report report;
        report.claim_id = claim;
        asked_.lines.push_back(std::to_string(line));
        if (!claim.starts_with('{') || !claim.ends_with('}')) report.decision = Decision::unreadable;
        return report;
    }

private:
    Asked& asked_;
};

/// One thread only: the judge writes down what it is asked.
class FakeCourt final : public Court {
public:
    Asked asked;
    bool asks = true;

    std::unique_ptr<Judge> judge() override { return std::make_unique<FakeJudge>(asked); }
    [[nodiscard]] bool asks_of_others() const override { return asks; }
    void all_are_collected() override { asked.are_all_collected = true; }
};

class FakeSink final : public ReportSink {
public:
    std::optional<Shape> shape;
    std::vector<Report> reports;
    All faults;
    std::size_t enough = 1000;

    void begin(Shape begun) override { shape = begun; }
    bool take(const Report& report) override {
        reports.push_back(report);
        return reports.size() < enough;
    }
    void unreadable(const std::string& file, const Words& why) override { faults.push_back(std::filesystem::path{file}.filename().string() + ": " + why.en); }

    [[nodiscard]] All ids() const {
        All all;
        for (const Report& report : reports) all.push_back(report.claim_id);
        return all;
    }
};

class RunTest : public testing::Test {
protected:
    RunTest() {
        options.jobs = 1;
        std::string name = (std::filesystem::temp_directory_path() / "claims-test-XXXXXX").string();
        folder_ = mkdtemp(name.data());
    }
    ~RunTest() override { std::filesystem::remove_all(folder_); }

    void add(const std::string& name, const std::string& text) {
        options.files.push_back((folder_ / name).string());
        std::ofstream{options.files.back(), std::ios::binary} << text;
    }

    /// "-" with this text.
    void add_standard_input(const std::string& text) {
        options.files.push_back("-");
        options.standard_input = [rest = text](char* to, std::size_t size) mutable {
            const std::size_t count = std::min(size, rest.size());
            std::memcpy(to, rest.data(), count);
            rest.erase(0, count);
            return count;
        };
    }

    RunSummary run() { return claims::run(court, options, sink); }

    BatchOptions options;
    FakeCourt court;
    FakeSink sink;

private:
    std::filesystem::path folder_;
};

}  // namespace claims

#pragma once

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "check/trial.hpp"

namespace claims {

/// Asks something of each rule that ids name, on all cores; the results stand in the order of the rules.
template <class Result, class Ask>
std::vector<Result> each_rule(const RuleBook& book, const std::vector<std::string>& ids, const Ask& ask) {
    std::vector<const Rule*> rules;
    for (const auto& rule : book.rules) {
        if (!rule->is_booklet_note && is_named(ids, rule->id)) rules.push_back(rule.get());
    }
    std::vector<Result> results(rules.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < rules.size(); i = next++) results[i] = ask(*rules[i]);
    };
    std::vector<std::thread> threads;
    for (unsigned i = 1; i < std::thread::hardware_concurrency(); ++i) threads.emplace_back(work);
    work();
    for (std::thread& thread : threads) thread.join();
    return results;
}

}  // namespace claims

#include <algorithm>

#include <claims/trust.hpp>

namespace claims {
namespace {

std::string counted(std::size_t count, const std::string& one) { return std::to_string(count) + " " + one + (count == 1 ? "" : "s"); }

/// JSON as rule files have it: a blank after each colon and comma.
std::string spaced(const std::string& json) {
    std::string text;
    bool in_string = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        text += json[i];
        if (in_string && json[i] == '\\') text += json[++i];
        else if (json[i] == '"') in_string = !in_string;
        else if (!in_string && (json[i] == ':' || json[i] == ',')) text += ' ';
    }
    return text;
}

void add_examples(std::string& text, const std::vector<ExampleResult>& examples) {
    std::size_t failed = 0;
    for (const ExampleResult& result : examples) {
        if (result.holds) continue;
        ++failed;
        text += result.rule + ": " + result.name + ": " + result.difference + "\n";
    }
    text += std::to_string(examples.size() - failed) + " of " + counted(examples.size(), "example") + " hold\n";
}

void add_answers(std::string& text, const std::vector<AnswersSeen>& answers) {
    std::size_t leaves = 0;
    std::size_t never_pass = 0;
    std::size_t never_fail = 0;
    text += "\nAnswers seen\n";
    for (const auto& [rule, part, seen] : answers) {
        text += (part.empty() ? rule : "  " + part) + ": " + std::to_string(seen.pass) + " pass, " + std::to_string(seen.fail) + " fail, " +
                std::to_string(seen.unknown) + " unknown, " + std::to_string(seen.not_applicable) + " not applicable\n";
        if (part.empty()) continue;
        ++leaves;
        if (seen.pass == 0) ++never_pass;
        if (seen.fail == 0) ++never_fail;
    }
    text += std::to_string(leaves) + " leaves: " + std::to_string(never_pass) + " never pass, " + std::to_string(never_fail) + " never fail\n";
}

void add_mutation(std::string& text, const MutationScore& score) {
    text += "\nMutants\n";
    for (std::size_t i = 0; i < score.survivors.size(); ++i) {
        const Mutant& survivor = score.survivors[i];
        text += survivor.rule + ": no example notices " + survivor.name + "\n";
        const bool said_again = i + 1 < score.survivors.size() && score.survivors[i + 1].example == survivor.example;
        if (!survivor.example.empty() && !said_again) text += "    " + spaced(survivor.example) + "\n";
    }
    for (const Mutant& mutant : score.not_so) text += mutant.rule + ": not equivalent, or no mutant: " + mutant.name + "\n";
    const std::size_t judged = score.mutants - score.equivalent.size();
    text += std::to_string(judged - score.survivors.size()) + " of " + counted(judged, "mutant") + " noticed, " + std::to_string(score.percent()) + " %; " +
            std::to_string(score.equivalent.size()) + " equivalent\n";
}

void add_loopholes(std::string& text, const std::vector<Loophole>& loopholes) {
    text += "\nFacts that are better left out\n";
    for (const Loophole& loophole : loopholes) {
        if (!loophole.has_reason) text += loophole.rule + ": `" + loophole.fact + "`, as in the example \"" + loophole.example + "\" (" + loophole.path + ")\n";
    }
    const auto kept = static_cast<std::size_t>(std::count_if(loopholes.begin(), loopholes.end(), [](const Loophole& loophole) { return loophole.has_reason; }));
    text += std::to_string(kept) + " of " + counted(loopholes.size(), "loophole") + " with a reason in the notes of the rule\n";
}

}  // namespace

std::string to_text(const TrustFindings& found) {
    std::string text;
    add_examples(text, found.examples);
    if (found.answers) add_answers(text, *found.answers);
    if (found.mutation) add_mutation(text, *found.mutation);
    if (found.loopholes) add_loopholes(text, *found.loopholes);
    return text;
}

}  // namespace claims

#include <algorithm>

#include <claims/trust.hpp>

#include "write/json_text.hpp"

namespace claims {
namespace {

void append_count(JsonText& out, std::string_view key, std::size_t count) {
    out += key;
    append_number(out, count);
}

void append_example(JsonText& out, const ExampleResult& result) {
    out += R"({"rule":)";
    append_quoted(out, result.rule);
    append_member(out, R"(,"name":)", result.name);
    append_member(out, R"(,"difference":)", result.difference);
    out += '}';
}

void append_answers(JsonText& out, const AnswersSeen& answers) {
    out += R"({"rule":)";
    append_quoted(out, answers.rule);
    append_member(out, R"(,"part":)", answers.part);
    append_count(out, R"(,"pass":)", answers.seen.pass);
    append_count(out, R"(,"fail":)", answers.seen.fail);
    append_count(out, R"(,"unknown":)", answers.seen.unknown);
    append_count(out, R"(,"not_applicable":)", answers.seen.not_applicable);
    out += '}';
}

void append_mutant(JsonText& out, const Mutant& mutant) {
    out += R"({"rule":)";
    append_quoted(out, mutant.rule);
    append_member(out, R"(,"mutant":)", mutant.name);
    append_member(out, R"(,"why":)", mutant.why);
    if (!mutant.example.empty()) out += R"(,"example":)" + mutant.example;
    out += '}';
}

void append_mutation(JsonText& out, const MutationScore& score) {
    append_count(out, R"(,"mutation":{"mutants":)", score.mutants);
    append_count(out, R"(,"percent":)", score.percent());
    out += R"(,"survivors":)";
    append_array(out, score.survivors, append_mutant);
    out += R"(,"equivalent":)";
    append_array(out, score.equivalent, append_mutant);
    out += R"(,"not_so":)";
    append_array(out, score.not_so, append_mutant);
    out += '}';
}

void append_loophole(JsonText& out, const Loophole& loophole) {
    out += R"({"rule":)";
    append_quoted(out, loophole.rule);
    append_member(out, R"(,"fact":)", loophole.fact);
    append_member(out, R"(,"example":)", loophole.example);
    append_member(out, R"(,"path":)", loophole.path);
    out += R"(,"has_reason":)" + std::string{loophole.has_reason ? "true" : "false"} + '}';
}

void append_findings(std::string& json, const TrustFindings& found) {
    std::vector<ExampleResult> failed;
    std::copy_if(found.examples.begin(), found.examples.end(), std::back_inserter(failed), [](const ExampleResult& result) { return !result.holds; });
    JsonText out{json};
    append_count(out, R"({"examples":{"run":)", found.examples.size());
    out += R"(,"failed":)";
    append_array(out, failed, append_example);
    out += '}';
    if (found.answers) {
        out += R"(,"answers":)";
        append_array(out, *found.answers, append_answers);
    }
    if (found.mutation) append_mutation(out, *found.mutation);
    if (found.loopholes) {
        out += R"(,"loopholes":)";
        append_array(out, *found.loopholes, append_loophole);
    }
    out += '}';
}

}  // namespace

bool TrustFindings::is_well() const {
    const auto holds = [](const ExampleResult& result) { return result.holds; };
    const auto has_reason = [](const Loophole& loophole) { return loophole.has_reason; };
    return std::all_of(examples.begin(), examples.end(), holds) && (!mutation || mutation->is_whole()) &&
           (!loopholes || std::all_of(loopholes->begin(), loopholes->end(), has_reason));
}

std::string to_json(const TrustFindings& found) {
    std::string json;
    append_findings(json, found);
    json = indented(json);
    return json.ends_with('\n') ? json : json + '\n';
}

}  // namespace claims

// Filters of things in the words of people.

#include "language/thing.hpp"

namespace claims {
namespace {

bool tells_what_it_is(const FactTest& test) {
    const std::string_view path = test.fact.field->path;
    return (path == "kind" || path == "authority") && test.conditions.size() == 1 && test.conditions.front().op == Operator::is;
}

/// "hospital charging office's stamp", "invoice": the thing with what it is.
std::string noun(const ThingFilter& filter, Language language) {
    for (const FactTest& test : filter.tests) {
        if (!tells_what_it_is(test)) continue;
        std::vector<std::string> words;
        for (const std::string& word : test.conditions.front().operand.on(std::nullopt).words) words.push_back(label_of_code(test.fact.field->codes, word, language));
        const std::string what = alternatives(words, language);
        const bool stamp = filter.record == Record::stamp;
        if (language == Language::zh) return stamp && !what.ends_with("章") ? what + "印章" : what;
        return stamp ? "stamp of the " + what : what;
    }
    return label_of(filter.record, language);
}

}  // namespace

std::string ThingFilter::describe(Language language) const {
    const bool zh = language == Language::zh;
    std::string conditions;
    const auto add = [&](const std::string& condition) { conditions += (conditions.empty() ? "" : zh ? "；" : "; ") + condition; };
    for (const FactTest& test : tests) {
        if (!tells_what_it_is(test)) add(test.describe(language));
    }
    for (const auto& requirement : inner) add((zh ? "附有" : "with ") + requirement->filter().describe(language));
    if (that) add(that->describe(language));
    const std::string what = (other ? (zh ? "另一" : "another ") : "") + noun(*this, language);
    return conditions.empty() ? what : what + (zh ? "（" : " (") + conditions + (zh ? "）" : ")");
}

std::string ThingRequirement::describe(Language language) const {
    return (language == Language::zh ? "有" : "there is: ") + filter_.describe(language);
}

}  // namespace claims

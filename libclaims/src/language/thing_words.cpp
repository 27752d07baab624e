// Filters of things in the words of people.

#include "language/thing.hpp"

namespace claims {
namespace {

/// Whether the codes of a field name the thing itself: an invoice is a paper, but "lost" is no time without the card.
bool names_thing(const Field& field) {
    switch (field.record) {
        case Record::document: case Record::registration: case Record::endorsement: return field.path == "kind";
        case Record::stamp: return field.path == "authority";
        case Record::claim: case Record::encounter: case Record::diagnosis: case Record::measure: case Record::baseline_measure:
        case Record::contribution: case Record::change: case Record::credit: case Record::card_event: case Record::card_outage: return false;
    }
    return false;
}

/// The codes that say what the thing is, in words; empty where it may be any.
std::string what_it_is(const ThingFilter& filter, Language language) {
    for (const FactTest& test : filter.tests) {
        if (!tells_what_it_is(test)) continue;
        std::vector<std::string> words;
        for (const std::string& word : test.conditions.front().operand.on(std::nullopt).words) words.push_back(label_of_code(test.fact.field->codes, word, language));
        return alternatives(words, language);
    }
    return {};
}

/// "stamp of the hospital charging office", "invoice": the thing with what it is.
std::string noun(const ThingFilter& filter, Language language) {
    const std::string what = what_it_is(filter, language);
    if (what.empty()) return label_of(filter.record, language);
    const bool stamp = filter.record == Record::stamp;
    if (language == Language::zh) return stamp && !what.ends_with("章") ? what + "印章" : what;
    return stamp ? "stamp of the " + what : what;
}

std::string with_article(const std::string& noun) {
    if (noun.starts_with("another ")) return noun;
    const bool vowel = std::string_view{"aeio"}.find(noun.front()) != std::string_view::npos || noun.starts_with("heir");
    return (vowel ? "an " : "a ") + noun;
}

}  // namespace

bool tells_what_it_is(const FactTest& test) {
    return names_thing(*test.fact.field) && test.conditions.size() == 1 && test.conditions.front().op == Operator::is;
}

std::string ThingFilter::bring(Language language) const {
    const ThingWord& word = thing_word(record);
    const std::string before{language == Language::zh ? word.bring_chinese : word.bring_english};
    if (before.empty()) return noun(*this, language);
    const std::string what = what_it_is(*this, language);
    if (record != Record::stamp && record != Record::endorsement) return before;
    if (record == Record::stamp && language == Language::en) return what.empty() ? "stamped" : before + "the " + what;
    return before + noun(*this, language);
}

std::string ThingFilter::describe(Language language) const {
    const bool zh = language == Language::zh;
    std::string conditions;
    const auto add = [&](const std::string& condition) { conditions += (conditions.empty() ? "" : zh ? "；" : "; ") + condition; };
    for (const FactTest& test : tests) {
        if (!tells_what_it_is(test)) add(test.describe(language));
    }
    for (const auto& requirement : inner) {
        const std::string within = requirement->filter().describe(language);
        add(zh ? "附有" + within : "with " + with_article(within));
    }
    if (that) add(that->describe(language));
    const std::string what = (other ? (zh ? "另一" : "another ") : "") + noun(*this, language);
    return conditions.empty() ? what : what + (zh ? "（" : " (") + conditions + (zh ? "）" : ")");
}

std::string ThingRequirement::describe(Language language) const {
    const std::string thing = filter_.describe(language);
    return language == Language::zh ? "有" + thing : "there is " + with_article(thing);
}

std::string ThingRequirement::describe_opposite(Language language) const {
    return (language == Language::zh ? "没有" : "there is no ") + filter_.describe(language);
}

}  // namespace claims

#include "rules/plugin_call.hpp"

#include <stdexcept>

#include "base/letters.hpp"

namespace claims {
namespace {

claims_knowledge seen(Knowledge knowledge) {
    switch (knowledge) {
        case Knowledge::known: return CLAIMS_FACT_KNOWN;
        case Knowledge::unknown: return CLAIMS_FACT_UNKNOWN;
        case Knowledge::not_yet: return CLAIMS_FACT_NOT_YET;
        case Knowledge::none: return CLAIMS_FACT_NONE;
    }
    return CLAIMS_FACT_UNKNOWN;
}

}  // namespace

PluginCall::PluginCall(const Facts* facts) : seen_{{&read, &pointer, &judged, &say}, this}, facts_{facts} {}

claims_knowledge PluginCall::read(claims_call* call, const char* fact, const char** text) noexcept {
    PluginCall& self = owner(call);
    if (text != nullptr) *text = nullptr;
    if (self.facts_ == nullptr || fact == nullptr) return CLAIMS_NO_SUCH_FACT;
    try {
        const Knowledge knowledge = self.facts_->knowledge(fact);
        if (knowledge == Knowledge::known && text != nullptr) *text = self.keep(self.facts_->text(fact).value_or(""));
        return seen(knowledge);
    } catch (const std::invalid_argument&) {
        return CLAIMS_NO_SUCH_FACT;
    }
}

const char* PluginCall::pointer(claims_call* call, const char* fact) noexcept {
    PluginCall& self = owner(call);
    if (self.facts_ == nullptr || fact == nullptr) return nullptr;
    try {
        return self.keep(self.facts_->pointer(fact));
    } catch (const std::invalid_argument&) {
        return nullptr;
    }
}

const char* PluginCall::judged(claims_call* call) noexcept {
    PluginCall& self = owner(call);
    return self.keep(self.facts_ == nullptr ? std::string{} : self.facts_->judged());
}

void PluginCall::say(claims_call* call, claims_part part, const char* text) noexcept {
    if (text == nullptr) return;
    PluginCall& self = owner(call);
    std::string said = text_of(letters_of(text));
    switch (part) {
        case CLAIMS_PATH: self.answer.path = std::move(said); return;
        case CLAIMS_EXPECTED: self.answer.expected = std::move(said); return;
        case CLAIMS_ACTUAL: self.answer.actual = std::move(said); return;
        case CLAIMS_MISSING: self.answer.missing.push_back(std::move(said)); return;
        case CLAIMS_EN: self.words.en = std::move(said); return;
        case CLAIMS_ZH: self.words.zh = std::move(said); return;
        case CLAIMS_WHY: self.why = std::move(said); return;
    }
}

}  // namespace claims

#include "check/claim_draft.hpp"

#include <algorithm>

#include "rules/changes.hpp"

namespace claims {
namespace {

constexpr int kDepthLimit = 64;  // a claim needs six

/// The record of the things in the list that a path ends in.
Record record_in(std::string_view list) {
    const std::string_view key = list.substr(list.rfind('/') + 1);
    for (const Container& container : kContainers) {
        if (container.path == key || container.path.ends_with("." + std::string{key})) return container.thing;
    }
    return Record::claim;
}

/// The field that says what a thing is; without it the thing would be left out.
const Field* telling_field(Record record) {
    if (record == Record::stamp) return find_field(record, "authority");
    if (record == Record::measure || record == Record::encounter) return nullptr;
    return find_field(record, "kind");
}

/// What the thing is by the need; the first code of the list where the need leaves it open.
std::string code_of(const Need& need, const Field& field) {
    const auto names_field = [&](const Wanted& wanted) { return wanted.test == "is" && wanted.fact.ends_with("." + std::string{field.path}) && !wanted.values.empty(); };
    const auto wanted = std::find_if(need.wanted.begin(), need.wanted.end(), names_field);
    return wanted != need.wanted.end() ? wanted->values.front() : std::string{codes_of(field.codes).front().word};
}

/// Things after it keep their places. A list that holds nothing else is as if it were not given, unless it is one of those that are opened.
void hide(Json& claim, const Json::json_pointer& thing) {
    if (!claim.contains(thing)) return;
    claim[thing] = nullptr;
    const Json::json_pointer place = thing.parent_pointer();
    Json& list = claim[place];
    const bool opened = place.back() == "documents" || place.back() == "registrations" || place.back() == "stamps" || place.back() == "endorsements";
    if (!opened && std::all_of(list.begin(), list.end(), [](const Json& member) { return member.is_null(); })) list = nullptr;
}

bool has_list(const Json& object, const char* key) { return object.is_object() && object.contains(key) && object[key].is_array(); }

}  // namespace

ClaimDraft::ClaimDraft(std::string_view claim_json, std::optional<Date> as_of) : as_of_{as_of} {
    if (claim_json.empty()) return;
    readable_ = reader_.read(claim_json, {as_of, 1});
    problems_ = reader_.claim().problems;
    if (!readable_) return;
    std::erase_if(problems_, [](const Problem& problem) { return problem.code == "no_claim_id"; });
    const auto not_too_deep = [](int depth, Json::parse_event_t, Json&) { return depth <= kDepthLimit; };
    json_ = Json::parse(claim_json, not_too_deep, false);
    readable_ = json_.is_object();
    for (const Problem& problem : problems_) {
        if (problem.code == "duplicate_key") change(json_, problem.path, nullptr);  // as the reader has it: neither counts
    }
}

void ClaimDraft::set(std::string_view pointer, const Json& value) { change(json_, pointer, value); }

void ClaimDraft::open(Json& object, const char* list) {
    if (object.is_object() && (!object.contains(list) || object[list].is_null())) object[list] = Json::array();
}

void ClaimDraft::open_lists() {
    open(json_, "registrations");
    const bool of_card = json_.contains("card_request") && has_list(json_["card_request"], "documents");
    if (!of_card) open(json_, "documents");
    for (Json* const list : {has_list(json_, "documents") ? &json_["documents"] : nullptr, of_card ? &json_["card_request"]["documents"] : nullptr}) {
        if (list == nullptr) continue;
        for (Json& document : *list) {
            open(document, "stamps");
            open(document, "endorsements");
        }
    }
}

std::string ClaimDraft::unused_encounter_id() const {
    std::size_t number = 1;
    const auto is_used = [this](const std::string& id) {
        return has_list(json_, "encounters") && std::any_of(json_["encounters"].begin(), json_["encounters"].end(), [&id](const Json& encounter) {
                   return encounter.is_object() && encounter.contains("encounter_id") && encounter["encounter_id"] == id;
               });
    };
    while (is_used("E" + std::to_string(number))) ++number;
    return "E" + std::to_string(number);
}

std::string ClaimDraft::add(const Need& need) {
    const std::string list = need.path.substr(0, need.path.rfind('/'));
    const Record record = record_in(list);
    Json thing = Json::object();
    if (record == Record::encounter) thing["encounter_id"] = unused_encounter_id();
    if (const Field* const field = telling_field(record)) thing[std::string{field->path}] = code_of(need, *field);
    if (!need.encounter_ids.empty()) thing["encounter_ids"] = need.encounter_ids;
    if (record == Record::document) {
        open(thing, "stamps");
        open(thing, "endorsements");
    }
    const Json::json_pointer place{list};
    if (!json_.contains(place) || !json_[place].is_array()) change(json_, list, Json::array());
    if (!json_.contains(place)) return {};
    json_[place].push_back(std::move(thing));
    return list + "/" + std::to_string(json_[place].size() - 1);
}

const Claim& ClaimDraft::read(const std::vector<std::string>& hidden) {
    Json shown = json_;
    for (const std::string& thing : hidden) hide(shown, Json::json_pointer{thing});
    text_ = shown.dump(-1, ' ', false, Json::error_handler_t::replace);
    reader_.read(text_, {as_of_, 1});
    return reader_.claim();
}

}  // namespace claims

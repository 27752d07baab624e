#include "property/claim_completer.hpp"

#include <claims/write.hpp>

#include "base/date.hpp"

namespace claims {
namespace {

constexpr const char* kSomeDay = "2024-03-01";
constexpr int kYears = 3650;  // days: longer than any span that rules count

bool is_thing(const Sample& need) {
    static const std::set<std::string> kinds{"document", "stamp", "endorsement", "registration", "record"};
    return kinds.contains(need["need"].get<std::string>());
}

std::vector<std::string> keys_of(const std::string& pointer) {
    std::vector<std::string> keys;
    for (std::size_t at = 0; at < pointer.size();) {
        const std::size_t end = std::min(pointer.find('/', at + 1), pointer.size());
        keys.push_back(pointer.substr(at + 1, end - at - 1));
        at = end;
    }
    return keys;
}

bool is_index(const std::string& key) { return !key.empty() && key.find_first_not_of("0123456789") == std::string::npos; }

/// Facts that are made of others, of which a program knows how.
const std::set<std::string>& made_facts() {
    static const std::set<std::string> made{"document.shows_emergency", "document.issuer_place", "registration.lapsed", "registration.in_force", "registration.current"};
    return made;
}

/// What the schema of a claim says of the value at a pointer.
const Sample& schema_at(const std::string& pointer) {
    static const Sample claim = Sample::parse(schema("claim"));
    static const Sample nothing = Sample::object();
    const Sample* at = &claim;
    for (const std::string& key : keys_of(pointer)) {
        const Sample& inner = is_index(key) || key == "-" ? *at : at->contains("properties") ? (*at)["properties"] : nothing;
        const std::string name = is_index(key) || key == "-" ? "items" : key;
        if (!inner.contains(name)) return nothing;
        at = &inner[name];
    }
    return *at;
}

bool may_be(const Sample& of, const char* type) {
    if (!of.contains("type")) return false;
    const Sample& types = of["type"];
    return types.is_array() ? std::find(types.begin(), types.end(), type) != types.end() : types == type;
}

/// A word of the checklist as the claim writes it.
Sample typed(const std::string& word, const Sample& of) {
    if (may_be(of, "boolean")) return word == "true";
    if (may_be(of, "integer") && !may_be(of, "string")) return std::stoi(word);
    if (may_be(of, "array")) return Sample::array({word});
    return word;
}

Sample some_value(const Sample& of) {
    if (of.contains("enum")) return of["enum"].front();
    if (may_be(of, "boolean")) return true;
    if (may_be(of, "integer") && !may_be(of, "string")) return 1;
    const std::string pattern = of.value("pattern", "");
    if (pattern.find("\\d{4}-") != std::string::npos) return kSomeDay;
    if (pattern.find("[1-8]") != std::string::npos) return "350200";
    return may_be(of, "integer") ? Sample("1.00") : Sample("张三");
}

std::string days_from(const std::string& day, int days) { return to_string(add_days(*parse_date(day.substr(0, 10)), days)); }

/// Another value than those that must not be.
Sample other_value(const Sample& of, const std::set<std::string>& excluded) {
    if (may_be(of, "boolean")) return excluded.contains("false");
    if (of.contains("enum")) {
        for (const Sample& code : of["enum"]) {
            if (code.is_string() && !excluded.contains(code.get<std::string>())) return code;
        }
    }
    return excluded.contains("310000") ? "440000" : "310000";
}

}  // namespace

bool ClaimCompleter::has(const std::string& pointer) const {
    const Sample::json_pointer place{pointer};
    return claim_.contains(place) && !claim_[place].is_null();
}

Sample& ClaimCompleter::parent_of(const std::string& pointer) {
    Sample* at = &claim_;
    const std::vector<std::string> keys = keys_of(pointer);
    for (std::size_t i = 0; i + 1 < keys.size(); ++i) {
        if (at->is_array()) {
            const std::size_t index = is_index(keys[i]) ? std::stoul(keys[i]) : at->size() - 1;
            while (at->size() <= index) at->push_back(Sample::object());
            at = &(*at)[index];
        } else {
            at = &(*at)[keys[i]];
        }
        const bool list = is_index(keys[i + 1]) || keys[i + 1] == "-";
        if (list ? !at->is_array() : !at->is_object()) *at = list ? Sample::array() : Sample::object();
    }
    return *at;
}

void ClaimCompleter::set(const std::string& pointer, const Sample& value) {
    Sample& parent = parent_of(pointer);
    const std::string key = keys_of(pointer).back();
    if (!parent.is_array()) parent[key] = value;
    else if (is_index(key) && std::stoul(key) < parent.size()) parent[std::stoul(key)] = value;
    else parent.push_back(value);
}

void ClaimCompleter::bring(const Sample& need, const std::string& path) {
    Sample thing = Sample::object();
    const std::vector<std::string> keys = keys_of(path);
    const std::string list = keys[keys.size() - 2];
    if (list == "encounters") thing["encounter_id"] = need["encounter_ids"][0];
    else if (need.contains("encounter_ids")) thing["encounter_ids"] = need["encounter_ids"];
    if (list == "changes") thing["kind"] = "employer";
    if (list == "documents") thing["stamps"] = thing["endorsements"] = Sample::array();
    for (const Sample& wanted : need.value("wanted", Sample::array())) {
        const std::string fact = wanted["fact"];
        thing[fact.substr(fact.find('.') + 1)] = wanted["values"][0];
    }
    set(path, thing);
}

Sample ClaimCompleter::value_for(const std::string& pointer, const Sample& wanted) const {
    const Sample& of = schema_at(pointer);
    const std::string test = wanted["test"];
    std::vector<std::string> values = wanted.value("values", std::vector<std::string>{});
    if (values.empty() && wanted.contains("same_as") && has(wanted["same_as"])) values = {claim_[Sample::json_pointer{wanted["same_as"].get<std::string>()}].get<std::string>()};
    if (test == "not" || test == "not_in") return other_value(of, {values.begin(), values.end()});
    if (test == "given") return some_value(of);
    if (values.empty()) return some_value(of);
    if (test == "before") return days_from(values.front(), -1);
    if (test == "after") return days_from(values.front(), 1);
    return typed(values.front(), of);
}

/// A fact that is made of others: one of those is stated so that it comes out as it must.
void ClaimCompleter::state_made(const std::string& fact, const std::string& path, const Sample& wanted) {
    const std::vector<std::string> keys = keys_of(path);
    const std::string thing = "/" + keys[0] + (keys.size() > 1 && is_index(keys[1]) ? "/" + keys[1] : "");
    if (fact == "document.shows_emergency") set(thing + "/findings/supports_acute", true);
    else if (fact == "document.issuer_place") set(thing + "/issuer/admin_division", wanted["values"][0]);
    else for (const char* key : {"valid_from", "valid_to", "cancelled_on"}) parent_of(thing + "/" + key).erase(key);
}

void ClaimCompleter::state(const Sample& need, const std::string& path) {
    const Sample& wanted = need["wanted"][0];
    if (need["need"] == "name" && !wanted.contains("values")) return;  // known once the names that it may be are stated
    if (made_facts().contains(wanted["fact"].get<std::string>())) return state_made(wanted["fact"], path, wanted);
    const std::string other = wanted.value("same_as", "");
    const bool stands = has(path) && !need.contains("found");
    if (!stands) set(path, value_for(path, wanted));
    if (other.empty() || has(other)) return;
    Sample counterpart = Sample::object();
    counterpart["test"] = wanted["test"] == "not_in" ? "not" : "is";
    counterpart["values"] = Sample::array({claim_[Sample::json_pointer{path}]});
    set(other, value_for(other, counterpart));
}

void ClaimCompleter::keep_day(const Sample& need) {
    const std::string path = need["path"];
    const Sample& wanted = need["wanted"][0];
    if (wanted.contains("values")) return set(path, wanted["values"][0]);
    const std::string day = has(path) ? claim_[Sample::json_pointer{path}].get<std::string>() : kSomeDay;
    if (!has(path)) set(path, day);
    set(need["counted_from"], wanted["test"] == "on_or_before" ? day.substr(0, 10) : days_from(day, -kYears));
}

void ClaimCompleter::list(const Sample& need) {
    const Sample& wanted = need["wanted"][0];
    const std::string path = need["path"];
    const std::string fact = wanted["fact"];
    Sample item = wanted["values"][0];
    if (path.ends_with("/covers")) return set(path + "/-", item);
    Sample measure = Sample::object();
    measure[fact.substr(fact.find('.') + 1)] = item;
    set(path + "/-", measure);
}

bool ClaimCompleter::can_be_done(const Sample& need) {
    const std::string kind = need["need"];
    if (kind == "other") return false;
    if (kind == "amount") return need.contains("wanted");
    const bool is_made = kind == "fact" && schema_at(need["path"]).contains("properties");
    if (is_made) return made_facts().contains(need["wanted"][0]["fact"].get<std::string>());
    const Sample parts = need.value("parts", Sample::array());
    if (kind == "one_of") return std::any_of(parts.begin(), parts.end(), can_be_done);
    return std::all_of(parts.begin(), parts.end(), can_be_done);
}

bool ClaimCompleter::do_it(const Sample& need, const std::string& list_end) {
    if (!can_be_done(need)) return false;
    const std::string kind = need["need"];
    std::string path = need.value("path", "");
    const Sample parts = need.value("parts", Sample::array());
    if (!list_end.empty()) path.replace(0, path.find("/-") + 2, list_end);
    if (kind == "one_of") return do_it(*std::find_if(parts.begin(), parts.end(), can_be_done));
    if (is_thing(need) && !need.contains("is_there")) {
        const std::string list = path.substr(0, path.rfind('/'));
        bring(need, path);
        const std::string brought = list + "/" + std::to_string(claim_[Sample::json_pointer{list}].size() - 1);
        for (const Sample& part : parts) do_it(part, brought);
    } else if (kind == "all_of" || is_thing(need)) {
        for (const Sample& part : parts) do_it(part);
    } else if (kind == "date") {
        keep_day(need);
    } else if (kind == "listed") {
        list(need);
    } else if (kind == "steps") {
        Sample steps = has(path) ? claim_[Sample::json_pointer{path}] : Sample::array();
        for (const Sample& step : need["wanted"][0]["values"]) steps.push_back(step);  // others may lie between them
        set(path, steps);
    } else {
        state(need, path);
    }
    return true;
}

void ClaimCompleter::collect(const Sample& items, std::vector<Sample>& things, std::vector<Sample>& leaves) const {
    for (const Sample& item : items) {
        const bool placed = is_thing(item) && item["path"].get<std::string>().find("/-") == std::string::npos;
        if (!placed) leaves.push_back(item);
        else if (!item.contains("is_there")) things.push_back(item);
        if (item.contains("details")) collect(item["details"], things, leaves);
    }
}

Sample ClaimCompleter::complete(const Sample& checklist) {
    std::vector<Sample> things;
    std::vector<Sample> leaves;
    collect(checklist["items"], things, leaves);
    const auto in_order = [](const Sample& a, const Sample& b) {
        const std::string first = a["path"];
        const std::string second = b["path"];
        return std::pair{first.size(), first} < std::pair{second.size(), second};
    };
    std::stable_sort(things.begin(), things.end(), in_order);
    for (const Sample& thing : things) bring(thing, thing["path"]);
    for (const Sample& leaf : leaves) {
        if (do_it(leaf)) continue;
        for (const Sample& ground : leaf["grounds"]) undone_.insert(ground["rule"].get<std::string>());
    }
    return claim_;
}

}  // namespace claims

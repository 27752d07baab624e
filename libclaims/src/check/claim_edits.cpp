#include "check/claim_edits.hpp"

#include <algorithm>

#include "base/date.hpp"
#include "base/json_pointer.hpp"
#include "base/money.hpp"

namespace claims {
namespace {

std::string at(const std::string& pointer, std::string_view dotted_path) {
    std::string inner = pointer;
    append_path(inner, dotted_path);
    return inner;
}

std::string at(const std::string& pointer, std::size_t index) {
    std::string inner = pointer;
    append_index(inner, index);
    return inner;
}

const Json* find(const Json& json, std::string_view dotted_path) {
    const Json* found = &json;
    for (const std::string& key : split_pointer(at("", dotted_path))) {
        if (!found->is_object() || !found->contains(key)) return nullptr;
        found = &(*found)[key];
    }
    return found->is_null() ? nullptr : found;
}

std::string day_of(const Json& value) { return value.is_string() ? value.get<std::string>().substr(0, 10) : std::string{}; }

/// Collects the changes of one claim.
class Editor {
public:
    Editor(const Json& claim, const Topics& topics) : claim_{claim}, topics_{topics} {
        for (const std::string& word : topics.words()) {
            if (parse_date(word)) days_.insert(word);
            if (parse_money(word)) amounts_.insert(word);
        }
        gather(claim, Record::claim);
    }

    std::vector<ClaimEdit> edits() {
        edit_record(claim_, Record::claim, "");
        for (const Object& object : kObjects) {
            if (object.is_request && claim_.contains(object.word)) remove(at("", object.word));
        }
        return std::move(edits_);
    }

private:
    /// The days, amounts and names of the claim that the statement speaks of: what one fact is, another may be.
    void gather(const Json& json, Record record) {
        for (const Field& field : fields_of(record)) {
            const Json* const value = topics_.has(field) ? find(json, field.path) : nullptr;
            if (value == nullptr || !value->is_string()) continue;
            if (field.type == FieldType::date) days_.insert(day_of(*value));
            if (field.type == FieldType::money) amounts_.insert(value->get<std::string>());
            if (field.type == FieldType::region) regions_.insert(value->get<std::string>());
            if (field.type == FieldType::name) names_.insert(value->get<std::string>());
        }
        for (const Container& container : kContainers) {
            const Json* const list = container.owner == record ? find(json, container.path) : nullptr;
            for (std::size_t i = 0; list != nullptr && list->is_array() && i < list->size(); ++i) gather((*list)[i], container.thing);
        }
    }

    void edit_record(const Json& json, Record record, const std::string& pointer) {
        for (const Field& field : fields_of(record)) {
            if (field.absence == Absence::made || !topics_.has(field)) continue;
            const std::string place = at(pointer, field.path);
            const Json* const value = find(json, field.path);
            if (value != nullptr) remove(place);
            edit_fact(field, value, place);
        }
        for (const Container& container : kContainers) {
            if (container.owner == record && topics_.has(container.thing)) edit_list(find(json, container.path), container, at(pointer, container.path));
        }
    }

    void edit_list(const Json* list, const Container& container, const std::string& pointer) {
        const std::size_t size = list != nullptr && list->is_array() ? list->size() : 0;
        if (list != nullptr) remove(pointer);
        if (size != 0) set(pointer, Json::array());
        for (std::size_t i = 0; i < size; ++i) {
            remove(at(pointer, i));
            set(at(pointer, size), (*list)[i]);
        }
        const Field* const kind = find_field(container.thing, "kind");
        if (size == 0 && kind != nullptr && container.thing != Record::document) {
            for (const std::string& code : topics_.codes(kind->codes)) set(pointer, Json::array({{{"kind", code}}}));
        }
        for (std::size_t i = 0; i < size; ++i) edit_record((*list)[i], container.thing, at(pointer, i));
    }

    void edit_fact(const Field& field, const Json* value, const std::string& pointer) {
        switch (field.type) {
            case FieldType::flag:
                for (const bool flag : {true, false}) change(pointer, value, flag);
                return;
            case FieldType::code:
                for (const std::string& code : topics_.codes(field.codes)) change(pointer, value, code);
                return;
            case FieldType::codes: return edit_codes(field, value, pointer);
            case FieldType::count: return edit_count(value, pointer);
            case FieldType::money: return edit_money(value, pointer);
            case FieldType::date: return edit_date(value, pointer);
            case FieldType::region: return edit_region(value, pointer);
            case FieldType::name:
                for (const std::string& name : names_) change(pointer, value, name);
                if (value != nullptr && value->is_string()) change(pointer, value, value->get<std::string>() + "甲");
                return;
            case FieldType::text: case FieldType::identifier:
                if (value != nullptr && value->is_string()) change(pointer, value, value->get<std::string>() + "1");
                return;
            case FieldType::ids: case FieldType::texts: return;
        }
    }

    void edit_codes(const Field& field, const Json* value, const std::string& pointer) {
        const Json list = value != nullptr && value->is_array() ? *value : Json::array();
        for (std::size_t i = 0; i < list.size(); ++i) remove(at(pointer, i));
        for (std::size_t i = 0; i + 1 < list.size(); ++i) {
            Json swapped = list;
            std::swap(swapped[i], swapped[i + 1]);
            set(pointer, std::move(swapped));
        }
        for (const std::string& code : topics_.codes(field.codes)) {
            if (std::find(list.begin(), list.end(), code) != list.end()) continue;
            set(pointer, Json::array({code}));
            if (list.empty()) continue;
            set(at(pointer, list.size()), code);
        }
    }

    void edit_count(const Json* value, const std::string& pointer) {
        std::set<std::int64_t> counts{0, 1, 2};
        for (const std::int64_t number : topics_.numbers()) counts.insert({std::max<std::int64_t>(number, 1) - 1, number, number + 1});
        for (const std::int64_t count : counts) change(pointer, value, count);
    }

    void edit_money(const Json* value, const std::string& pointer) {
        for (const std::string& text : amounts_) {
            const auto money = parse_money(text);
            for (const int fen : {0, -1, 1}) {
                if (money) change(pointer, value, to_string(Money{money->fen + fen}));
            }
        }
    }

    void edit_date(const Json* value, const std::string& pointer) {
        for (const std::string& text : days_) {
            const auto day = parse_date(text);
            for (const int step : {0, -1, 1}) {
                if (day) change(pointer, value, to_string(add_days(*day, step)));
            }
        }
        constexpr int kYear = 366;
        const auto own = value != nullptr ? parse_date(day_of(*value)) : std::nullopt;
        for (const int step : {-kYear, -31, 31, kYear}) {
            if (own) change(pointer, value, to_string(add_days(*own, step)));
        }
    }

    /// Places of the claim and of the statement, and of each another city of its province and a district.
    void edit_region(const Json* value, const std::string& pointer) {
        std::set<std::string> regions = regions_;
        for (const std::string& word : topics_.words()) {
            if (word.size() == 6 && word.find_first_not_of("0123456789") == std::string::npos) regions.insert(word);
        }
        for (const std::string& region : regions) {
            change(pointer, value, region);
            if (region.size() != 6) continue;
            for (const char* const rest : {"0100", "0900", "0000"}) change(pointer, value, region.substr(0, 2) + rest);
            change(pointer, value, region.substr(0, 4) + "03");
        }
        change(pointer, value, "650100");
    }

    void remove(const std::string& pointer) { edits_.push_back({pointer, nullptr}); }

    void set(const std::string& pointer, Json value) { edits_.push_back({pointer, std::move(value)}); }

    void change(const std::string& pointer, const Json* value, Json other) {
        if (value == nullptr || *value != other) set(pointer, std::move(other));
    }

    const Json& claim_;
    const Topics& topics_;
    std::set<std::string> days_;
    std::set<std::string> amounts_;
    std::set<std::string> regions_;
    std::set<std::string> names_;
    std::vector<ClaimEdit> edits_;
};

}  // namespace

std::vector<ClaimEdit> claim_edits(const Json& claim, const Topics& topics) { return Editor{claim, topics}.edits(); }

}  // namespace claims

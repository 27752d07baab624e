#include "claim/fields.hpp"

#include <array>
#include <vector>

#include "base/word_table.hpp"

#include <algorithm>

namespace claims {
namespace {

constexpr char kBetweenPair = '|';

constexpr bool is_pair(std::string_view label) { return std::count(label.begin(), label.end(), kBetweenPair) == 1; }

static_assert(std::all_of(std::begin(kFields), std::end(kFields), [](const Field& field) {
    return (field.type == FieldType::flag) == is_pair(field.english) && (field.type == FieldType::flag) == is_pair(field.chinese);
}));

}  // namespace

std::string_view name_of(Record record) {
    switch (record) {
        case Record::claim: return "claim";
        case Record::encounter: return "encounter";
        case Record::diagnosis: return "diagnosis";
        case Record::measure: return "measure";
        case Record::baseline_measure: return "baseline_measure";
        case Record::document: return "document";
        case Record::stamp: return "stamp";
        case Record::endorsement: return "endorsement";
        case Record::registration: return "registration";
        case Record::contribution: return "contribution";
        case Record::change: return "change";
        case Record::credit: return "credit";
        case Record::card_event: return "card_event";
        case Record::card_outage: return "card_outage";
    }
    return {};
}

std::string_view label_of(const Field& field, Language language, bool is_so) {
    const std::string_view label = language == Language::zh ? field.chinese : field.english;
    const std::size_t between = field.type == FieldType::flag ? label.find(kBetweenPair) : label.npos;
    return is_so || between == label.npos ? label.substr(0, between) : label.substr(between + 1);
}

const Field* find_field(Record record, std::string_view path) {
    static const auto tables = [] {
        std::array<WordTable, kRecordCount> made;
        for (std::size_t one = 0; one < kRecordCount; ++one) {
            std::vector<std::string_view> paths;
            for (const Field& field : fields_of(static_cast<Record>(one))) paths.push_back(field.path);
            made[one] = WordTable{paths};
        }
        return made;
    }();
    const int place = tables[static_cast<std::size_t>(record)].find(path);
    return place < 0 ? nullptr : &fields_of(record)[static_cast<std::size_t>(place)];
}

}  // namespace claims

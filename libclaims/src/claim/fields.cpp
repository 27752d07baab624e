#include "claim/fields.hpp"

namespace claims {

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

const Field* find_field(Record record, std::string_view path) {
    for (const Field& field : fields_of(record)) {
        if (field.path == path) return &field;
    }
    return nullptr;
}

}  // namespace claims

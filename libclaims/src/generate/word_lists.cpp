#include "generate/word_lists.hpp"

#include <nlohmann/json.hpp>

namespace claims {
namespace {

std::string column_name(std::string_view list, std::string_view field) { return std::string{list} + "." + std::string{field}; }

Words words_of(const Json& value) {
    if (value.is_string()) return {value.get<std::string>(), value.get<std::string>()};
    return {value.at("en").get<std::string>(), value.at("zh").get<std::string>()};
}

}  // namespace

WordLists::WordLists(const Json& lists) {
    for (const auto& [list, entries] : lists.items()) {
        for (const Json& entry : entries) {
            for (const auto& [field, value] : entry.items()) columns_[column_name(list, field)].push_back(words_of(value));
        }
    }
}

const WordLists::Column* WordLists::column(std::string_view list, std::string_view field) const {
    const auto found = columns_.find(column_name(list, field));
    return found == columns_.end() ? nullptr : &found->second;
}

}  // namespace claims

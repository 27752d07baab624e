#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include <claims/value_cursor.hpp>

namespace claims::test {

/// A claim as a nlohmann::json, gone through as values. A binary value is none of JSON's.
class CursorOverJson : public ValueCursor {
public:
    using Json = nlohmann::ordered_json;

    explicit CursorOverJson(const Json& claim) : claim_{claim} {}

    void begin() override {
        levels_.clear();
        look_at(claim_);
    }

    bool enter() override {
        levels_.push_back({current_, current_->begin()});
        return show();
    }

    bool next() override {
        ++levels_.back().at;
        return show();
    }

    [[nodiscard]] std::string type_name() const override { return current_->type_name(); }

    [[nodiscard]] std::size_t depth(std::size_t /*limit*/) const override { return depth_of(*current_); }

private:
    struct Level {
        const Json* container;
        Json::const_iterator at;
    };

    bool show() {
        const Level& level = levels_.back();
        if (level.at == level.container->end()) {
            levels_.pop_back();
            return false;
        }
        if (level.container->is_object()) key_ = level.at.key();
        look_at(*level.at);
        return true;
    }

    void look_at(const Json& json) {
        current_ = &json;
        value_ = {};
        switch (json.type()) {
            case Json::value_t::object: value_.type = Type::object; break;
            case Json::value_t::array: value_.type = Type::list; break;
            case Json::value_t::string:
                value_.type = Type::text;
                value_.text = json.get_ref<const std::string&>();
                break;
            case Json::value_t::boolean:
                value_.type = Type::flag;
                value_.flag = json.get<bool>();
                break;
            case Json::value_t::number_integer:
            case Json::value_t::number_unsigned:
            case Json::value_t::number_float:
                value_.type = Type::number;
                number_ = json.dump();
                value_.text = number_;
                break;
            case Json::value_t::null: value_.type = Type::null; break;
            case Json::value_t::binary:
            case Json::value_t::discarded: value_.type = Type::other; break;
        }
    }

    static std::size_t depth_of(const Json& json) {
        if (!json.is_structured()) return 0;
        std::size_t deepest = 0;
        for (const Json& member : json) deepest = std::max(deepest, depth_of(member));
        return deepest + 1;
    }

    const Json& claim_;
    const Json* current_ = nullptr;
    std::vector<Level> levels_;
    std::string number_;
};

}  // namespace claims::test

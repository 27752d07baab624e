#include <claims/generate.hpp>

#include <algorithm>
#include <set>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "generate/claim_template.hpp"
#include "generate/embedded.hpp"

namespace claims {
namespace {

constexpr std::string_view kWordLists = "words.json";

// Claims of 2024 and 2025: the working days of these years and of the next are known.
constexpr Date kFirstEvent{19'783};  // 2024-03-01
constexpr Date kLastEvent{20'391};   // 2025-10-30

Json word_lists() {
    for (const EmbeddedFile& file : embedded_templates()) {
        if (file.path == kWordLists) return Json::parse(file.bytes);
    }
    throw std::invalid_argument{"there are no word lists"};
}

/// The part of 2³² that a share is, so that the draw is one of whole numbers.
std::uint64_t threshold_of(double share) {
    if (!(share >= 0 && share <= 1)) throw std::invalid_argument{"the share of faulty claims lies between 0 and 1"};
    return static_cast<std::uint64_t>(share * static_cast<double>(std::uint64_t{1} << 32));
}

std::uint64_t bits(std::uint64_t key, std::string_view name) { return mixed(key ^ name_hash(name)); }

std::vector<std::string> categories_of(const std::vector<ClaimTemplate>& templates) {
    std::set<std::string> categories;
    for (const ClaimTemplate& each : templates) categories.insert(each.category);
    return {categories.begin(), categories.end()};
}

std::vector<ClaimTemplate> read_templates(const WordLists& lists, bool shuffle_keys) {
    std::vector<ClaimTemplate> templates;
    for (const EmbeddedFile& file : embedded_templates()) {
        if (file.path != kWordLists) templates.push_back(read_template(file, lists, shuffle_keys));
    }
    return templates;
}

/// Leaves the templates of these categories, all where none is named.
void choose(std::vector<ClaimTemplate>& templates, const std::vector<std::string>& categories) {
    const std::vector<std::string> known = categories_of(templates);
    for (const std::string& category : categories) {
        if (!std::binary_search(known.begin(), known.end(), category)) throw std::invalid_argument{"unknown category \"" + category + "\""};
    }
    if (categories.empty()) return;
    std::erase_if(templates,
                  [&](const ClaimTemplate& each) { return std::find(categories.begin(), categories.end(), each.category) == categories.end(); });
}

}  // namespace

class ClaimGenerator::Implementation {
public:
    explicit Implementation(const GenerateOptions& options)
        : seed_{options.seed}, script_{options.script}, threshold_{threshold_of(options.faulty)}, lists_{word_lists()}, writer_{lists_} {
        templates_ = read_templates(lists_, options.shuffle_keys);
        choose(templates_, options.categories);
        for (const ClaimTemplate& each : templates_) weight_ += each.weight;
    }

    [[nodiscard]] bool is_faulty(std::uint64_t number) const { return (bits(key_of(seed_, number), "is faulty") >> 32) < threshold_; }

    void append(std::string& out, std::uint64_t number) const {
        const std::uint64_t key = key_of(seed_, number);
        const ClaimTemplate& drawn = drawn_template(key);
        const std::vector<Program>& programs = is_faulty(number) ? drawn.faulty : drawn.sound;
        programs[drawn_below(programs.size(), bits(key, "program"))].append(out, writer_, draw(drawn, key, number));
    }

private:
    [[nodiscard]] const ClaimTemplate& drawn_template(std::uint64_t key) const {
        std::uint64_t at = drawn_below(weight_, bits(key, "template"));
        auto drawn = templates_.begin();
        for (; at >= drawn->weight; ++drawn) at -= drawn->weight;
        return *drawn;
    }

    [[nodiscard]] Draw draw(const ClaimTemplate& drawn, std::uint64_t key, std::uint64_t number) const {
        constexpr int kDaysOfYear = 365;
        Draw draw{seed_, number, key};
        draw.is_ascii = script_ == Script::ascii || (script_ == Script::mixed && bits(key, "script") % 4 == 0);
        draw.is_male = drawn.is_male.value_or(bits(key, "sex") % 2 == 0);
        draw.day = Date{drawn_between(kFirstEvent.day, kLastEvent.day, bits(key, "day"))};
        draw.birth = add_days(draw.day, -drawn_between(drawn.least_age * kDaysOfYear, drawn.greatest_age * kDaysOfYear, bits(key, "birth")));
        return draw;
    }

    std::uint64_t seed_;
    Script script_;
    std::uint64_t threshold_;
    WordLists lists_;
    BlankWriter writer_;
    std::vector<ClaimTemplate> templates_;
    std::uint64_t weight_ = 0;
};

ClaimGenerator::ClaimGenerator(GenerateOptions options) : implementation_{std::make_unique<const Implementation>(options)} {}
ClaimGenerator::~ClaimGenerator() = default;

void ClaimGenerator::append(std::string& out, std::uint64_t number) const { implementation_->append(out, number); }
bool ClaimGenerator::is_faulty(std::uint64_t number) const { return implementation_->is_faulty(number); }

std::vector<std::string> generated_categories() {
    std::set<std::string> categories;
    for (const EmbeddedFile& file : embedded_templates()) {
        if (file.path != kWordLists) categories.insert(Json::parse(file.bytes).at("category").get<std::string>());
    }
    return {categories.begin(), categories.end()};
}

}  // namespace claims

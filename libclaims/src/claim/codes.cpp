#include "claim/codes.hpp"

#include <array>

#include "base/word_table.hpp"

namespace claims {
namespace {

constexpr std::size_t kListCount = 1
#define LIST(name, ordered) +1
#define CODE(list, word, chinese)
#define GROUP(list, word, chinese)
#define MEMBER(group, list, word)
#include "claim/codes.def"
#undef LIST
    ;

constexpr std::array<std::string_view, kListCount> kNames = {
    "none",
#define LIST(name, ordered) #name,
#include "claim/codes.def"
#undef LIST
};

constexpr std::array<bool, kListCount> kOrdered = {
    false,
#define LIST(name, ordered) ordered,
#include "claim/codes.def"
#undef LIST
#undef CODE
#undef GROUP
#undef MEMBER
};

struct Member {
    std::string_view group;
    CodeListId list;
    std::string_view word;
};

constexpr Member kMembers[] = {
#define LIST(name, ordered)
#define CODE(list, word, chinese)
#define GROUP(list, word, chinese)
#define MEMBER(group, list, word) {#group, CodeListId::list, #word},
#include "claim/codes.def"
#undef MEMBER
#undef GROUP
};

constexpr std::uint64_t members_of(std::string_view group) {
    std::uint64_t members = 0;
    for (const Member& member : kMembers) {
        if (member.group != group) continue;
        std::uint64_t bit = 1;
        for (const Code& code : codes_of(member.list)) {
            if (code.word == member.word) members |= bit;
            bit <<= 1;
        }
    }
    return members;
}

constexpr CodeGroup kGroups[] = {
#define GROUP(list, word, chinese) {CodeListId::list, #word, chinese, members_of(#word)},
#define MEMBER(group, list, word)
#include "claim/codes.def"
#undef LIST
#undef CODE
#undef GROUP
#undef MEMBER
};

std::array<WordTable, kListCount> make_word_tables() {
    std::array<WordTable, kListCount> made;
    for (std::size_t list = 0; list < kListCount; ++list) {
        std::vector<std::string_view> words;
        for (const Code& code : codes_of(static_cast<CodeListId>(list))) words.push_back(code.word);
        made[list] = WordTable{words};
    }
    return made;
}

}  // namespace

const WordTable& words_of(CodeListId list) {
    static const std::array<WordTable, kListCount> tables = make_word_tables();
    return tables[static_cast<std::size_t>(list)];
}

int find_code(CodeListId list, std::string_view word) { return words_of(list).find(word); }

std::uint64_t codes_named(CodeListId list, std::string_view word) {
    if (const int number = find_code(list, word); number >= 0) return std::uint64_t{1} << number;
    for (const CodeGroup& group : groups_of(list)) {
        if (group.word == word) return group.members;
    }
    return 0;
}

std::span<const CodeGroup> groups_of(CodeListId list) {
    std::size_t first = 0;
    while (first < std::size(kGroups) && kGroups[first].list != list) ++first;
    std::size_t last = first;
    while (last < std::size(kGroups) && kGroups[last].list == list) ++last;
    return std::span{kGroups}.subspan(first, last - first);
}

std::string_view name_of(CodeListId list) { return kNames[static_cast<std::size_t>(list)]; }

bool is_ordered(CodeListId list) { return kOrdered[static_cast<std::size_t>(list)]; }

}  // namespace claims

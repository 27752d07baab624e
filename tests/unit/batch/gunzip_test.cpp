#include "batch/gunzip.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

#include "gzipped.hpp"
#include "texts.hpp"

namespace claims {
namespace {

struct Read {
    std::string text;
    std::string fault;
};

Read read_all(const std::string& packed, std::size_t piece = 1 << 20) {
    const std::unique_ptr<Bytes> bytes = unpacked(std::make_unique<test::TextBytes>(packed, piece));
    Read all;
    std::string block(1000, '\0');
    while (const std::size_t count = bytes->read(block.data(), block.size())) all.text += block.substr(0, count);
    all.fault = bytes->fault().en;
    return all;
}

void expect_text(const std::string& packed, const std::string& text) {
    for (const std::size_t piece : {std::size_t{1}, std::size_t{3}, packed.size() + 1}) {
        const Read all = read_all(packed, piece);
        EXPECT_EQ(all.text, text);
        EXPECT_EQ(all.fault, "");
    }
}

TEST(Gunzip, APlainTextPassesAsItIs) {
    expect_text("", "");
    expect_text("{", "{");
    expect_text("{\"a\": 1}", "{\"a\": 1}");
    expect_text("\x1f", "\x1f");
}

TEST(Gunzip, APackedTextIsUnpacked) {
    const std::string text(100'000, 'x');
    expect_text(test::gzipped("{\"a\": 1}"), "{\"a\": 1}");
    expect_text(test::gzipped(""), "");
    EXPECT_EQ(read_all(test::gzipped(text)).text, text);
}

TEST(Gunzip, SeveralMembersAreOneText) { expect_text(test::gzipped("{\"a\"") + test::gzipped("") + test::gzipped(": 1}"), "{\"a\": 1}"); }

TEST(Gunzip, ZerosAfterTheLastMemberArePadding) { expect_text(test::gzipped("{}") + std::string(10, '\0'), "{}"); }

TEST(Gunzip, DataThatIsCutOffIsAFault) {
    const std::string packed = test::gzipped("{\"a\": 1}");
    EXPECT_EQ(read_all(packed.substr(0, packed.size() - 1)).fault, "its gzip data is cut off");
    EXPECT_EQ(read_all(packed.substr(0, 2)).fault, "its gzip data is cut off");
}

TEST(Gunzip, DataThatIsDamagedIsAFaultAfterWhatCouldBeRead) {
    std::string packed = test::gzipped("{\"a\": 1}\n");
    packed[packed.size() - 5] ^= 1;  // the check sum
    EXPECT_EQ(read_all(packed).fault, "its gzip data is damaged");
    EXPECT_EQ(read_all(test::gzipped("{}") + "{}").fault, "its gzip data is damaged");
    EXPECT_EQ(read_all(test::gzipped("{}") + "{}").text, "{}");
}

}  // namespace
}  // namespace claims

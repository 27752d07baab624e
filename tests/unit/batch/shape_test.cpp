#include "batch/shape.hpp"

#include <gtest/gtest.h>

#include "texts.hpp"

namespace claims {
namespace {

constexpr std::size_t kLimit = 1 << 20;

/// By whole text, and by single bytes, which must not differ.
Shape shape(const std::string& text) {
    Window whole = test::window(text);
    Window pieces = test::window(text, 1);
    const Shape shape = shape_of(whole, kLimit);
    EXPECT_EQ(shape_of(pieces, kLimit), shape) << text;
    return shape;
}

TEST(Shape, AnObjectInOneLineIsOneClaim) {
    EXPECT_EQ(shape(R"({"claim_id": "A"})"), Shape::one_claim);
    EXPECT_EQ(shape("{\"claim_id\": \"A\"}\n"), Shape::one_claim);
    EXPECT_EQ(shape("\n\n  {\"claim_id\": \"A\"}\r\n\r\n"), Shape::one_claim);
}

TEST(Shape, AnObjectOverSeveralLinesIsOneClaim) {
    EXPECT_EQ(shape("{\n  \"claim_id\": \"A\",\n  \"documents\": [\n    {\"kind\": \"invoice\"},\n    {\"kind\": \"other\"}\n  ]\n}\n"), Shape::one_claim);
    EXPECT_EQ(shape("{\n\"a\": [\n{\"b\": 1}\n,{\"b\": 2}\n]\n}\n"), Shape::one_claim);
}

TEST(Shape, TwoObjectsInTwoLinesAreLines) {
    EXPECT_EQ(shape("{\"a\": 1}\n{\"a\": 2}"), Shape::lines);
    EXPECT_EQ(shape("{\"a\": 1}\r\n\r\n{\"a\": 2}\r\n"), Shape::lines);
    EXPECT_EQ(shape("{\"a\": \"}{\\\"\"}\n{\"a\": 2}"), Shape::lines);
}

TEST(Shape, ABracketBeginsAnArray) {
    EXPECT_EQ(shape("[]"), Shape::array);
    EXPECT_EQ(shape("[\n{\"a\": 1},\n{\"a\": 2}\n]\n"), Shape::array);
    EXPECT_EQ(shape("[\n{\"a\": 1}\n,{\"a\": 2}\n]\n"), Shape::array);
    EXPECT_EQ(shape("[{\"a\": 1}, {\"a\""), Shape::array);
}

TEST(Shape, AnArrayInALineBeforeOthersIsABrokenLine) { EXPECT_EQ(shape("[1, 2]\n{\"a\": 2}\n"), Shape::lines); }

TEST(Shape, AFirstLineThatIsBrokenDoesNotHideTheOthers) {
    EXPECT_EQ(shape("no JSON at all\n{\"a\": 2}\n"), Shape::lines);
    EXPECT_EQ(shape("{\"a\": \"cut of\n{\"a\": 2}\n"), Shape::lines);
    EXPECT_EQ(shape("{\"a\": 1,\n{\"a\": 2}\n"), Shape::lines);
    EXPECT_EQ(shape("{\"a\": [\n{\"a\": 2}\n{\"a\": 3}\n"), Shape::lines);
    EXPECT_EQ(shape("{\"a\": 1}}\n{\"a\": 2}\n"), Shape::lines);
    EXPECT_EQ(shape("{'a': 1}\nnor this\n{\"a\": 2}\n"), Shape::lines);
}

TEST(Shape, ABrokenClaimOverSeveralLinesStaysOneClaim) {
    EXPECT_EQ(shape("{\n  \"a\": 1\n  \"b\": 2\n}\n"), Shape::one_claim);
    EXPECT_EQ(shape("{\n  \"a\": [\n    {\"b\": 1}\n    {\"b\": 2}\n  ]\n}\n"), Shape::one_claim);
    EXPECT_EQ(shape("{\n  \"a\": [\n    {\"b\": 1},\n"), Shape::one_claim);
    EXPECT_EQ(shape("not JSON,\nnot in any line\n"), Shape::one_claim);
}

TEST(Shape, AnEmptyTextIsOneClaim) {
    EXPECT_EQ(shape(""), Shape::one_claim);
    EXPECT_EQ(shape(" \n\r\n"), Shape::one_claim);
}

TEST(Shape, AByteOrderMarkIsPassed) {
    Window window = test::window("\xef\xbb\xbf{\"a\": 1}");
    EXPECT_EQ(shape_of(window, kLimit), Shape::one_claim);
    EXPECT_EQ(window.ahead(), "{\"a\": 1}");
    EXPECT_EQ(shape("\xef\xbb\xbf[]"), Shape::array);
}

TEST(Shape, Utf16IsOneTextWhichItsReaderNames) {
    EXPECT_EQ(shape(std::string{"\xff\xfe{\0\n\0", 6}), Shape::one_claim);
    EXPECT_EQ(shape(std::string{"{\0\"\0\n\0{\0", 8}), Shape::one_claim);
}

TEST(Shape, AFirstClaimThatIsLongerThanABlockIsSeenWhole) {
    const std::string text(600'000, 'x');
    EXPECT_EQ(shape("{\"a\": \"" + text + "\"}\n{\"a\": 2}\n"), Shape::lines);
    EXPECT_EQ(shape("{\n\"a\": \"" + text + "\"}\n"), Shape::one_claim);
}

}  // namespace
}  // namespace claims

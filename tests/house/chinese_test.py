"""Chinese texts use Chinese punctuation: , ; : ? ! ( ) of ASCII stand in codes, numbers, dates and Latin words only."""

import re
import unittest

from house import ROOT, RULESETS, files, read_json, rule_files

HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff，。、；：（）？！“”《》"
ASTRAY = re.compile(rf"[{HAN}][,;:?!()]|[,;:?!()][{HAN}]|[{HAN}]\.$")
LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')

# Chinese inside an English sentence keeps the English marks.
ENGLISH = re.compile(r"[A-Za-z]{3,}.*[A-Za-z]{3,}")
PUNCTUATION_AS_DATA = {"text_width.cpp"}  # the closing and opening marks themselves

# What a title or a remedy does not say, and what it says instead.
TERMS = {"无法补救": "无法补正", "不能补救": "无法补正", "由个人承担": "由个人负担", "由您自行": "由个人负担", "申诉": "申请复核", "地税": "税务", "医保经办窗口": "医保经办机构",
         "本次就医": "本次就诊", "该次就诊": "本次就诊"}


def chinese_of(value):
    """Every text under a key `zh`."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "zh":
                yield inner
            else:
                yield from chinese_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from chinese_of(inner)


def literals():
    for folder in ("libclaims", "bindings"):
        for path in files(ROOT / folder, ".cpp", ".hpp", ".def"):
            if path.name in PUNCTUATION_AS_DATA:
                continue
            for line in path.read_text(encoding="utf-8").splitlines():
                for literal in LITERAL.findall(line.split(" // ")[0] if not line.lstrip().startswith("//") else ""):
                    if re.search(r"[\u4e00-\u9fff]", literal) and not ENGLISH.search(literal):
                        yield path, literal


class Chinese(unittest.TestCase):
    def test_the_rule_for_marks_tells_right_from_wrong(self):
        for wrong in ("发票,原件", "请补交:发票", "票据(原件)", "见:“之子”", "日期."):
            self.assertRegex(wrong, ASTRAY)
        for right in ("发票，原件", "应为 2024-03-03", "JSON (a, b)", "金额 4,321.50 元", "002-1；第28条"):
            self.assertNotRegex(right, ASTRAY)

    def test_texts_of_rulesets_use_chinese_punctuation(self):
        seen = 0
        for path in files(RULESETS, ".json"):
            for text in chinese_of(read_json(path)):
                seen += 1
                self.assertNotRegex(text, ASTRAY, path)
        self.assertGreater(seen, 172 * 2)

    def test_chinese_in_the_sources_uses_chinese_punctuation(self):
        found = list(literals())
        self.assertGreater(len(found), 500)
        for path, literal in found:
            self.assertNotRegex(literal, ASTRAY, path)

    def test_titles_and_remedies_use_one_word_for_one_thing(self):
        seen = 0
        for path in rule_files():
            rule = read_json(path)
            for key in ("title", "remedy"):
                text = rule.get(key, {}).get("zh", "")
                seen += text != ""
                for word, instead in TERMS.items():
                    self.assertNotIn(word, text, f"{path}: {instead}")
        self.assertGreater(seen, 300)


if __name__ == "__main__":
    unittest.main()

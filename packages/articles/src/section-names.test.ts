import { expect, test } from "vitest";
import { isClosingHeading, isLabelledList, isRelatedHeading } from "./section-names.ts";

test.for([
  "Das könnte Sie auch interessieren",
  "Kommentar hinterlassen",
  "Vous pourriez aussi aimer :",
  "3 réactions",
  "Ultime notizie",
  "Reacties (12)",
  "Najczęściej czytane",
  "Mohlo by vás zajímat",
  "Σχετικά άρθρα",
  "Комментариев: 3",
  "Залишити коментар",
  "Bunlar da ilginizi çekebilir",
  "Ý kiến bạn đọc",
  "您可能感兴趣的文章",
  "あなたにおすすめの記事",
  "이 기자의 다른 기사",
  "قد يعجبك أيضا",
  "مطالب پیشنهادی",
  "כתבות נוספות",
  "Mest lästa",
  "Pročitajte još",
  "ข่าวที่เกี่ยวข้อง",
])("isRelatedHeading() knows '%s'", (heading) => {
  expect(isRelatedHeading(heading)).toBe(true);
});

test.for(["Teilen mit:", "Mots-clés", "Ετικέτες", "Метки:", "この記事を書いた人", "كلمات مفتاحية"])(
  "isClosingHeading() knows '%s'",
  (heading) => {
    expect(isClosingHeading(heading)).toBe(true);
    expect(isRelatedHeading(heading)).toBe(false);
  },
);

test("isLabelledList() knows a line of tags by the word before its colon", () => {
  expect(isLabelledList("Теги: ООН, работа")).toBe(true);
  expect(isLabelledList("文章关键词：安理会 决议")).toBe(true);
  expect(isLabelledList("Работа: чего ждать осенью")).toBe(false);
});

// Sections of a story that begin with the same words.
test.for([
  "Reaktionen aus Moskau",
  "Réactions à Genève",
  "Новости с границы",
  "更多劳工回国",
  "おすすめできない理由",
  "실시간 뉴스가 바꾼 것",
  "المزيد من العمال يعودون",
  "Опсуда и одговор",
])("isClosingHeading() leaves '%s'", (heading) => {
  expect(isClosingHeading(heading)).toBe(false);
});

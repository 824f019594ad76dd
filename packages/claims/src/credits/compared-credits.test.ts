import { expect, test } from "vitest";
import { readArticle } from "../read-article.ts";
import { watch } from "../../test/project-watch.ts";

function read(lang: string, text: string): string[] {
  const { claims } = readArticle({ text, title: "", lang, published: "2019-05-20" }, watch);
  return claims
    .filter(({ value }) => value === null)
    .map(({ low, high, source }) => `${[...new Set([low, high])].join("-")} ${source}`);
}

// Prose of our own: a body's figure, and the figure of another that it is set against.
test.for([
  {
    lang: "en",
    text: "The ministry counted 1,700 North Koreans at work in Mongolia. That is more than the 1,190 reported by Ulaanbaatar's labour office in November 2017.",
    expected: ["1700 The ministry", "1190 Ulaanbaatar's labour office"],
  },
  {
    lang: "en",
    text: "Some 400 North Koreans work in Poland, the inspectorate said, against the 450 that the police had counted.",
    expected: ["400 the inspectorate", "450 the police"],
  },
  {
    lang: "en",
    text: "North Korean builders in Kuwait are paid $300 a month, a diplomat said, above the Panel's estimate of $120.",
    expected: ["300 a diplomat", "120 the Panel"],
  },
  // A bound of the number's own, and a count that nothing is set against.
  {
    lang: "en",
    text: "At least 20,000 North Koreans work in China, the institute said, less than the more than 100,000 claimed by Washington.",
    expected: ["20000- the institute", "100000- Washington"],
  },
  {
    lang: "en",
    text: "More than 50,000 North Koreans work abroad, the rapporteur said.",
    expected: ["50000- the rapporteur"],
  },
  {
    lang: "ru",
    text: "В Польше работают 450 северокорейцев, сообщила инспекция труда, — меньше, чем 800, о которых писал Лейденский центр.",
    expected: ["450 инспекция труда", "800 Лейденский центр"],
  },
  {
    lang: "ru",
    text: "Северокорейские строители в Кувейте получают 300 долларов в месяц, сообщило посольство. Это вдвое больше 150 долларов, названных Human Rights Watch.",
    expected: ["300 посольство", "150 Human Rights Watch"],
  },
  {
    lang: "ja",
    text: "米国務省は、ロシアで働く北朝鮮労働者は約1万4000人だとしており、ロシア内務省の1万1490人を上回る。",
    expected: ["14000 米国務省", "11490 ロシア内務省"],
  },
  {
    lang: "ko",
    text: "미국 국무부는 러시아에서 일하는 북한 노동자를 약 1만4000명으로 추산했다. 이는 러시아 내무부의 1만1490명보다 많다.",
    expected: ["14000 미국 국무부", "11490 러시아 내무부"],
  },
  {
    lang: "ko",
    text: "폴란드 노동감독원은 자국에서 일하는 북한 노동자가 450명이라고 밝혔다. 레이던 아시아센터가 집계한 800명보다 적은 수치다.",
    expected: ["450 폴란드 노동감독원", "800 레이던 아시아센터"],
  },
  {
    lang: "zh",
    text: "韩国统一部表示，在蒙古工作的朝鲜工人约有2400人，多于蒙古劳动部公布的1749人。",
    expected: ["2400 韩国统一部", "1749 蒙古劳动部"],
  },
  {
    lang: "zh",
    text: "科威特人力公共管理局称，在该国工作的朝鲜工人有2500人，比联合国专家小组估计的4000人少。",
    expected: ["2500 科威特人力公共管理局", "4000 联合国专家小组"],
  },
])("readArticle() credits whoever gave the number that another is set against: $text", (told) => {
  expect(read(told.lang, told.text)).toEqual(told.expected);
});

test.fails("readArticle() does not yet read a number that says of itself only what it is set against", () => {
  const text =
    "クウェートで働く北朝鮮労働者は2500人だと人材公社は発表した。国連専門家パネルの4000人より少ない。";
  expect(read("ja", text)).toEqual(["2500 人材公社", "4000 国連専門家パネル"]);
});

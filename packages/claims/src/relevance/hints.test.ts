import type { Watch } from "@figurewatch/watch";
import { expect, test } from "vitest";
import { isHintedAt, knowsHints } from "./hints.ts";
import { readArticle } from "../read-article.ts";
import { watch } from "../../test/project-watch.ts";

test.for([
  ["en", "The Mansudae masons have left the capital.", true],
  ["en", "A dozen Koreans sew there, and a minder sits by the door.", true],
  ["en", "The North is to post 3,000 more abroad, a Seoul daily writes.", true],
  ["en", "Two waitresses fled from Harbin to Seoul in May.", true],
  ["en", "It was told to Daily NK by a source in Donggang.", true],
  ["en", "Resolution 2397 gave hosts two years.", true],
  ["en", "What Kim's workers bring home, in numbers.", true],
  ["en", "Overseas workers are dear to the state, the UN experts hold.", true],
  ["en", "Overseas workers send home more, the World Bank holds.", false],
  ["en", "Kim's restaurant on Fifth Avenue is hiring.", false],
  ["en", "Engineers from Korea supervise the bridge.", false],
  ["en", "Some 300 South Koreans run shops in Dandong.", false],
  ["en", "Workers from the North of England went on strike over sanctions.", false],
  ["en", "A ferry on the North Sea was held under sanctions.", false],
  ["ko", "쉬는 날은 설과 당 창건일뿐이었다.", true],
  ["ko", "안보리 결의 2397호의 시한이 지났다.", true],
  ["ko", "해외 노동자 한 사람의 상납액은 연 2천 달러다.", true],
  ["ko", "우리 해외 근로자 3천 명이 중동에서 일한다.", false],
  ["ko", "공장은 2397호 창고를 새로 열었다.", false],
  ["ko", "협력업체가 상납을 강요받았다.", false],
  ["zh", "领袖生日那两天才放假。", true],
  ["zh", "按2397号决议，他们应在年底前回国。", true],
  ["zh", "聯合國專家小組統計了海外勞工的人數。", true],
  ["zh", "联合国专家小组访问了一家医院。", false],
  ["zh", "越南海外劳工去年汇回三十亿美元。", false],
  ["zh", "该厂签了2397号合同。", false],
  ["ja", "決議2397号の送還条項はどこまで守られたか。", true],
  ["ja", "万寿台の作業員が像を仕上げた。", true],
  ["ja", "北の女性たちが丹東の工場で縫っている。", true],
  ["ja", "自国民を国外に送り、国内では政治犯収容所に人をつなぐ。", true],
  ["ja", "北の大地で働く人々。", false],
  ["ja", "国連決議は労働者の権利をうたう。", false],
  ["ru", "На теплицы взяли корейцев с Севера.", true],
  ["ru", "Корейская бригада уехала, подрядчик ищет замену.", true],
  ["ru", "Семьдесят кореянок сидели в цехе до понедельника.", true],
  ["ru", "По резолюции Совета Безопасности ООН 2397 они должны уехать.", true],
  ["ru", "Южнокорейские инженеры наладили цех.", false],
  ["ru", "Сахалинские корейцы открыли цех по пошиву.", false],
  ["ru", "Корейцы из Сеула купили теплицы у подрядчика.", false],
  ["ru", "Корейская речь слышна на рынке.", false],
] as const)("isHintedAt() in %s of '%s' is %s", ([language, text, expected]) => {
  expect(isHintedAt(text, watch, language)).toBe(expected);
});

test("readArticle() reads no text that does not name the people of a watch without hints", () => {
  const article = {
    title: "Masons",
    text: "The Mansudae masons get $120 a month and work in Senegal.",
    published: "2019-05-20",
    lang: "en",
  };
  const without: Watch = { ...watch, relevance: { ...watch.relevance, hints: {} } };
  without.relevance.subject = { en: ["Nepali*"] };
  expect(readArticle(article, watch).claims).not.toEqual([]);
  expect(readArticle(article, without).claims).toEqual([]);
  expect(knowsHints(without, "en")).toBe(false);
});

import { expect, test } from "vitest";
import { easternNamesIn, namesInDateline } from "./find-signatures.ts";

test.for([
  { line: "记者 张样本 李示例 王例子", names: ["张样本", "李示例", "王例子"] },
  { line: "见习记者 张样本 记者 李示例", names: ["张样本", "李示例"] },
  { line: "示例报记者 张样本 北京报道", names: ["张样本"] },
  { line: "记者张样本、李示例报道", names: ["张样本", "李示例"] },
  { line: "文丨张样本", names: ["张样本"] },
  { line: "國際中心／張樣本報導", names: ["張樣本"] },
  { line: "中央社記者張樣本台北3日電", names: ["張樣本"] },
  { line: "張樣本／核稿編輯", names: ["張樣本"] },
  { line: "记者调查发现", names: [] },
  { line: "记者：决议通过了，请问有何评论？", names: [] },
  { line: "责任编辑：张样本", names: [] },
  { line: "文化部发布新规", names: [] },
  { line: "홍길동·임꺽정 기자", names: ["홍길동", "임꺽정"] },
  { line: "홍길동 임꺽정 기자", names: ["홍길동", "임꺽정"] },
  { line: "디지털뉴스 홍길동 기자", names: ["홍길동"] },
  { line: "홍길동 국제전문기자", names: ["홍길동"] },
  { line: "취재 홍길동 편집 임꺽정", names: ["홍길동"] },
  { line: "취재기자 모집", names: [] },
])("easternNamesIn() reads '$line'", ({ line, names }) => {
  expect(easternNamesIn(line, false)).toEqual(names);
});

test.for([
  { line: "編集委員 山田例子", names: ["山田例子"] },
  { line: "聞き手・山田例子", names: ["山田例子"] },
  { line: "文＝山田例子 写真＝佐藤見本", names: ["山田例子"] },
  { line: "執筆：山田例子、佐藤見本", names: ["山田例子", "佐藤見本"] },
  { line: "【山田例子】", names: ["山田例子"] },
  { line: "【選挙結果】", names: [] },
  { line: "写真：山田例子", names: [] },
])("easternNamesIn() reads '$line' of a Japanese story", ({ line, names }) => {
  expect(easternNamesIn(line, true)).toEqual(names);
});

test.for([
  { line: "【记者张样本北京报道】决议获得通过。", names: ["张样本"] },
  { line: "【張樣本／綜合外電報導】決議獲得通過。", names: ["張樣本"] },
  { line: "本报讯（记者 张样本 通讯员 李示例）决议获得通过。", names: ["张样本"] },
  { line: "示例网3月3日电 (张样本)决议获得通过。", names: ["张样本"] },
  { line: "【パリ＝山田例子、佐藤見本】決議が採択された。", names: ["山田例子", "佐藤見本"] },
  { line: "【山田例子】決議が採択された。", names: ["山田例子"] },
  { line: "【緊急速報】決議が採択された。", names: [] },
  { line: "[예시일보=홍길동·임꺽정 기자] 결의가 채택됐다.", names: ["홍길동", "임꺽정"] },
  { line: "【베이징=홍길동 특파원】결의가 채택됐다.", names: ["홍길동"] },
  { line: "[서울=예시통신] 결의가 채택됐다.", names: [] },
])("namesInDateline() reads the opening of '$line'", ({ line, names }) => {
  expect(namesInDateline([line])).toEqual(names);
});

test.for([
  { end: "協議は続く。（社会部 山田例子）", names: ["山田例子"] },
  { end: "協議は続く。取材・文：山田例子", names: ["山田例子"] },
  { end: "協議は続く。【山田例子、佐藤見本】", names: ["山田例子", "佐藤見本"] },
  { end: "協議は続く。（共同）", names: [] },
  { end: "協議は続く。（敬称略）", names: [] },
])("namesInDateline() reads the end of '$end'", ({ end, names }) => {
  expect(namesInDateline(["決議が採択された。", end])).toEqual(names);
});

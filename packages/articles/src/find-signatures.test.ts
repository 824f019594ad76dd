import { expect, test } from "vitest";
import { nameInSignature, namesInDateline } from "./find-signatures.ts";

test.for([
  {
    line: "(서울=예시통신) 홍길동 임꺽정 기자 = 안보리가 결의를 채택했다.",
    names: ["홍길동", "임꺽정"],
  },
  { line: "[예시신문 홍길동 기자] 안보리가 결의를 채택했다.", names: ["홍길동"] },
  // A reporter whom the story tells of is not its author.
  { line: "회의가 끝난 뒤 홍길동 기자 등 취재진이 대변인에게 물었다.", names: [] },
  {
    line: "示例社纽约12月23日电（记者李样本、王样本）安理会通过决议。",
    names: ["李样本", "王样本"],
  },
  { line: "（示例社記者王示例紐約23日電）安理會通過決議。", names: ["王示例"] },
  { line: "〔記者王示例／台北報導〕安理會通過決議。", names: ["王示例"] },
  {
    line: "【示例2017年12月23日訊】（示例記者王示編譯/綜合報導）安理會通過決議。",
    names: ["王示"],
  },
  {
    line: "會場外景。〈圖／記者翻攝〉 〔示例時報/記者王示例報導〕安理會通過決議。",
    names: ["王示例"],
  },
  { line: "发言人对记者说，期限留出了时间（记者问及原因）。", names: [] },
  { line: "【ニューヨーク＝山田例子】安保理は決議を採択した。", names: ["山田例子"] },
  { line: "【ニューヨーク＝共同】安保理は決議を採択した。", names: [] },
])("namesInDateline() reads '$line'", ({ line, names }) => {
  expect(namesInDateline([line])).toEqual(names);
});

test("namesInDateline() reads the name behind the last sentence of a Japanese story", () => {
  const story = ["安保理は決議を採択した。", "数字を示さない報告も多かった。【山田例子】"];
  expect(namesInDateline(story)).toEqual(["山田例子"]);
});

test.for([
  { story: "数字を示さない報告も多かった。（山田例子）", names: ["山田例子"] },
  { story: "数字を示さない報告も多かった。（写真提供）", names: [] },
  { story: "報道官は述べた。（敬称略）", names: [] },
])("namesInDateline() reads the end of '$story'", ({ story, names }) => {
  expect(namesInDateline(["安保理は決議を採択した。", "採決は全会一致だった。", story])).toEqual(
    names,
  );
});

test.for([
  { line: "홍길동 기자(desk@news.example)", names: ["홍길동"] },
  { line: "홍길동 desk@news.example", names: ["홍길동"] },
  { line: "desk@news.example 홍길동 기자", names: ["홍길동"] },
  { line: "글·사진 홍길동 기자", names: ["홍길동"] },
  { line: "예시방송 뉴스 홍길동입니다.", names: ["홍길동"] },
  { line: "Анна Пример, специально для «Примера»", names: ["Анна Пример"] },
  { line: "문의: 홍보실 desk@news.example", names: [] },
])("nameInSignature() reads '$line'", ({ line, names }) => {
  expect(nameInSignature([line])).toEqual(names);
});

import { expect, test } from "vitest";
import type { Tag } from "../../mention.ts";
import { settleMove } from "./aspect.ts";

const SENT: Tag = "measure:workers_dispatched";
const HOME: Tag = "measure:workers_repatriated";
const STOCK: Tag = "measure:workers_abroad";

test.for([
  { text: "북한이 러시아에 내보낸 노동자는 2만 명이다", word: "내보낸", tag: SENT, becomes: STOCK },
  { text: "지난해 몽골로 파견된 사람은 9백 명이다", word: "파견", tag: SENT, becomes: SENT },
  { text: "북한 인력 1만 명이 들어와 있다", word: "들어와", tag: SENT, becomes: STOCK },
  { text: "공장에 노동자 300명을 보냈다", word: "보냈", tag: SENT, becomes: SENT },
  { text: "국경이 닫혀 돌아가지 못한 노동자가 있다", word: "돌아가", tag: HOME, becomes: STOCK },
  { text: "외국에 나가 외화를 버는 노동자가 있다", word: "나가", tag: SENT, becomes: STOCK },
  { text: "세계 곳곳에 인력 수천 명을 내보냈다", word: "내보냈", tag: SENT, becomes: STOCK },
  { text: "중국에 들어가 봉제 일을 하고 있다", word: "들어가", tag: SENT, becomes: STOCK },
  { text: "최근 사람을 보내 현장을 조사하고 있다", word: "보내", tag: SENT, becomes: SENT },
  { text: "해외에 파견된 2천여 명이 있다", word: "파견", tag: SENT, becomes: STOCK },
  { text: "중국에 파견된 북한 무역회사가 있다", word: "파견", tag: SENT, becomes: undefined },
  { text: "한때 3천 명을 현장에 투입했다", word: "투입", tag: SENT, becomes: STOCK },
  { text: "올해 100명을 고용하기로 했다", word: "고용하", tag: STOCK, becomes: SENT },
  { text: "지난해 말 기준으로 의사 180명을 파견했다", word: "파견", tag: SENT, becomes: STOCK },
  { text: "송환 시한이 지났다", word: "송환", tag: HOME, becomes: undefined },
])("settleMove() reads '$word' in '$text'", ({ text, word, tag, becomes }) => {
  const start = text.indexOf(word);
  const mention = { tag, value: word, start, end: start + word.length };
  expect(settleMove(text, mention)?.tag).toBe(becomes);
});

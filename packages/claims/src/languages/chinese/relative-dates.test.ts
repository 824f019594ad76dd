import { expect, test } from "vitest";
import { chinese } from "./index.ts";

test.for([
  { text: "2015年有三千人。同年12月走了两百人。", dates: ["2015", "2015-12"] },
  { text: "2016年3月走了两百人，8月又走三百人。", dates: ["2016-03", "2016-08"] },
  { text: "去年3月走了两百人，4月又走三百人。", dates: ["2023-03", "2024-04"] },
  { text: "去年四月查封了诊所。当时有一百人。", dates: ["2023-04"] },
  { text: "2017年底有三万人。一年后的数字是一万。", dates: ["2018-12"] },
  { text: "2016年来了两百人。次年又来了三百人。", dates: ["2017"] },
  // The paragraph before is another story, and no date at all is none.
  { text: "2016年来了两百人。\n当时有三百人。", dates: [] },
  { text: "消息不多。当时有三百人。", dates: [] },
])("findDates() goes back from '$text'", ({ text, dates }) => {
  const last = chinese.splitSentences(text).at(-1);
  const found = last === undefined ? [] : chinese.findDates(text, last, "2024-05-20");
  expect(found.map(({ edtf }) => edtf)).toEqual(dates);
});

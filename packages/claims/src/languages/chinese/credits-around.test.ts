import { expect, test } from "vitest";
import { chinese } from "./index.ts";

// Whom a sentence is credited to by the lines around it.
test.for([
  { text: "“剩下300元才是零花钱。”英姬展示着账本。", of: "剩下", source: "英姬" },
  {
    text: "“额度已定。”5月30日上午，省政府一位官员告诉记者。",
    of: "额度",
    source: "省政府一位官员",
  },
  {
    text: "受访者金先生（化名）去年逃离。\n——一天几点上工？\n「夏天就是十六七个小时。」",
    of: "夏天",
    source: "金先生",
  },
  {
    text: "——去年申请了多少？\n——配额批了2500。\n州长科热说完起身去接电话。",
    of: "配额",
    source: "州长科热",
  },
  // The question itself is no one's.
  {
    text: "受访者金先生去年逃离。\n——有休息日吗？\n——一个月一天？\n「一天。」",
    of: "一个月",
    source: undefined,
  },
])("findCredits() credits '$of' in '$text'", ({ text, of, source }) => {
  const at = text.indexOf(of);
  const span = chinese.splitSentences(text).find(({ start, end }) => start <= at && at < end);
  const whole = span ?? { start: 0, end: 0 };
  const sentence = { ...whole, paragraph: 0, clauses: [whole], mentions: [], quantities: [] };
  expect(chinese.findCredits(text, sentence)[0]?.source).toBe(source);
});

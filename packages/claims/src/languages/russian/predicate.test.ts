import { expect, test } from "vitest";
import type { Sentence } from "../../language-pack.ts";
import type { Mention } from "../../mention.ts";
import { findPredicate } from "./predicate.ts";

const FLOWS = /прибыли|отправили|направить/gu;

test.for([
  // A verb of staying right before the number; what is done next says nothing of them.
  ["За границей работают около 100 тысяч, и они отправили деньги", "100", "exists"],
  ["В Кувейте находятся 3 тысячи", "3", "exists"],
  // A verb of coming, also with where they went in between, and for two numbers joined.
  ["Вчера прибыли ещё 300 рабочих", "300", "прибыли"],
  ["Решили направить в Курскую область 5 тысяч", "5", "направить"],
  ["Решили направить 1 тысячу сапёров и 5 тысяч строителей", "5", "направить"],
  // Another verb, or none.
  ["Прибывших было много: 300", "300", null],
  ["Прибыли к обеду, и обедали 300 рабочих", "300", null],
] as const)("findPredicate() reads '%s' for %s", ([text, number, expected]) => {
  const mentions = Array.from(text.matchAll(FLOWS), ({ index, 0: value }): Mention => ({
    tag: "measure:workers_dispatched",
    value,
    start: index,
    end: index + value.length,
  }));
  const at = text.indexOf(number);
  const first = text.indexOf("1 тысячу");
  const sentence = {
    start: 0,
    end: text.length,
    mentions,
    quantities: first < 0 || first === at ? [] : [{ start: first, end: first + 8 }],
  } as unknown as Sentence;
  const span = { start: at, end: at + number.length };
  const found = findPredicate(text, span, sentence, () => true);
  expect(found === null || found === "exists" ? found : found.value).toBe(expected);
});

import { expect, test } from "vitest";
import type { Modality } from "../claim.ts";
import { extractClaims, readBuiltClaims } from "../read-article.ts";
import type { Weights } from "./classify.ts";
import { toFeatureRows } from "./feature-rows.ts";
import { lookAgainAtModality } from "./look-again-at-modality.ts";
import { MODALITIES, type ModalityQuestion } from "./modality-features.ts";
import { watch } from "../../test/project-watch.ts";

const article = (text: string, lang = "en") => ({ lang, title: "", published: "2026-03-10", text });

function ask(text: string): ModalityQuestion {
  const asked: ModalityQuestion[] = [];
  readBuiltClaims(article(text), watch, ({ telling }) => asked.push(telling));
  return asked[0] as ModalityQuestion;
}

/** Weights under which what is known of a figure gives each of what it may be told as these odds. */
function toWeights(odds: Partial<Record<Modality, number>>): Weights {
  const bias = MODALITIES.map((modality) => odds[modality] ?? (modality === "stated" ? 0 : -9));
  return { classes: MODALITIES, bias, rows: toFeatureRows([]), values: new Int8Array(), scale: 1 };
}

const TEXT = "Russia employs 1,200 North Korean workers.";

test("lookAgainAtModality() tells a plan where a count is not likely enough, and why", () => {
  const question = ask(TEXT);
  const told = (odds: number) => lookAgainAtModality(question, toWeights({ plan: odds })).modality;
  // A count has the odds 0.
  expect(told(0)).toBe("plan");
  expect(told(-1)).toBe("stated");
  const { reasons } = lookAgainAtModality(question, toWeights({ plan: 2 }));
  expect(reasons).toEqual(["told as a plan: by the words around it a count is only 12% likely"]);
});

test("lookAgainAtModality() adds up a plan and a quota: neither is a count", () => {
  const question = ask(TEXT);
  const { modality } = lookAgainAtModality(question, toWeights({ plan: -0.7, quota: -0.9 }));
  expect(modality).toBe("plan");
});

test("lookAgainAtModality() keeps a denial of the rules that is at all likely", () => {
  const question = ask("Officials denied that Russia employs 1,200 North Korean workers.");
  expect(question.byRule).toBe("denied");
  const told = (odds: number) =>
    lookAgainAtModality(question, toWeights({ denied: odds })).modality;
  expect(told(-3)).toBe("denied");
  expect(told(-5)).toBe("stated");
});

test("lookAgainAtModality() asks nothing of a number that its sentence sets against another", () => {
  const question = ask("Russia employs 1,482, not 1,842, North Korean workers.");
  const denied = { ...question, quantity: question.sentence.quantities[1] ?? question.quantity };
  const weights = toWeights({ plan: 9 });
  expect(lookAgainAtModality({ ...denied, byRule: "denied" }, weights).modality).toBe("denied");
});

test.for([
  ["en", "Reports that 50,000 North Koreans are working in Russia are entirely untrue."],
  ["zh", "发言人表示，所谓“超过10万名朝鲜工人在中国务工”的说法完全不属实。"],
  ["ja", "北朝鮮の労働者5万人がロシアで働いているという報道は事実無根だと大使館は述べた。"],
  ["ko", "북한 노동자 5만 명이 러시아에서 일하고 있다는 보도는 사실이 아니라고 대사관이 밝혔다."],
  [
    "ru",
    "Сообщения о том, что в России работают 50 тысяч граждан КНДР, не соответствуют действительности.",
  ],
] as const)(
  "extractClaims() takes what its sentence calls untrue for denied (%s)",
  ([lang, text]) => {
    expect(extractClaims(article(text, lang), watch)[0]).toMatchObject({ modality: "denied" });
  },
);

test.for([
  ["Ukrainian intelligence expects 12,000 North Korean workers to arrive in Russia.", "plan"],
  ["North Korean workers at the zone could reach 12,000 by the end of the year.", "plan"],
  ["Talks are under way to bring 10,000 North Korean workers to Russia.", "plan"],
  [
    "By 2027 the number of North Korean workers in Vladivostok is projected to rise to 20,000.",
    "plan",
  ],
  ["Some 2,000 North Korean workers who were due to leave China are still there.", "stated"],
  ["Beijing rejected a report that 50,000 North Koreans work in China.", "denied"],
  ["The quota for North Korean workers in Primorye was set at 9,000 for 2016.", "quota"],
] as const)("extractClaims() tells '%s' as %s", ([text, modality]) => {
  expect(extractClaims(article(text), watch)[0]).toMatchObject({ modality });
});

import type { Credit, Sentence } from "../../language-pack.ts";
import { tellsPast } from "./dates.ts";

/** Those who did the work themselves. */
const WITNESS =
  /(?<!\p{L})(?:рабочий|работниц[аы]|строител[ьи]|каменщик|сварщик|шве[яи]|повар|официантк[аи]|певиц[аы]|лесоруб|вальщик|маляр|штукатур|программист|укладчиц[аы]|упаковщиц[аы]|вязальщиц[аы]|бригадир|беглец|беглецы|беглянк[аи]|перебежчи(?:к|ки|ца)|северокореец|северокорейцы|северокореянк[аи])(?!\p{L})/iu;
/** ", отработавший в крае шесть лет", "бежавшая из Даньдуна". */
const WAS_THERE = /^[\s,]{1,2}\p{L}{3,14}вш(?:ий|ая|ие)(?:ся)?(?!\p{L})/u;

/** Someone who worked there tells of their own life, and of days gone by where the verbs do. */
export function markWitness(
  text: string,
  sentence: Sentence,
  credit: Credit,
  credits: readonly Credit[],
): void {
  if (credit.source === null) return;
  const told = text.slice(credit.at.start, credit.at.end);
  const name = told.indexOf(credit.source);
  const behind = text.slice(
    credit.at.start + Math.max(0, name) + credit.source.length,
    credit.at.end + WAS_THERE_REACH,
  );
  if (!WAS_THERE.test(behind) && !WITNESS.test(credit.source)) return;
  credit.isPerson = true;
  credit.recalls ||= tellsPast(text, sentence, credits);
}

const WAS_THERE_REACH = 24;

/** "девятнадцать сварщиков, и все отвечали, что": those counted right before. */
const ALL_OF_THEM =
  /(?<!\p{L})все(?:\sкак\sодин)?\s(?:отвечали|говорили|рассказывали|рассказали|утверждали|признавались|жаловались|уверяли|повторяли)(?!\p{L})/iu;

/** Whom "все отвечали" credits: the people counted before in its sentence; null where none were. */
export function findAllOfThem(text: string, sentence: Sentence): Credit | null {
  const found = ALL_OF_THEM.exec(text.slice(sentence.start, sentence.end));
  if (found === null) return null;
  const at = {
    start: sentence.start + found.index,
    end: sentence.start + found.index + found[0].length,
  };
  const counted = sentence.quantities.findLast(
    ({ dimension, unit, end }) =>
      end <= at.start && (dimension === "people" || (dimension === "count" && unit !== null)),
  );
  return counted === undefined
    ? null
    : {
        source: counted.raw,
        at,
        scope: { start: at.end, end: sentence.end },
        chain: [],
        year: null,
        holds: "sentence",
      };
}

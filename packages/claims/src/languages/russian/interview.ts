import type { Credit, Sentence } from "../../language-pack.ts";
import { listMatches } from "../../words/list-matches.ts";

const LOOK_BACK = 1500;
const OPENING = 2000;
const DASH = /^\s{0,2}[—–-]\s/u;
/** "— Алексей Петрович, жители жалуются": whom the first question is put to. */
const ADDRESSED =
  /(?:^|\n)\s{0,2}[—–-]\s(\p{Lu}\p{Ll}{2,20}\s\p{Lu}\p{Ll}{1,20}(?:вич|вна|ична|ич)|(?:[Гг]осподин|[Гг]оспожа)\s(?:\p{L}{3,20}\s)?(?:\p{Lu}\p{Ll}{2,20}|посол|министр|губернатор|мэр|директор|профессор|депутат)),/u;
/** "Денис Лаптев, директор строительной фирмы": a line before or behind the turns says who answers. */
const INTRODUCED =
  /(?:^|\n)(?:[\p{L}-]{2,20}\s){0,5}?(\p{Lu}\p{Ll}{0,20}(?:[\s-]\p{Lu}\p{Ll}{1,20}){1,2})(?:,\s[\p{Ll}\d]|\s(?:жил|работал|служил|приехал|бежал|родил|живёт|живет|работает|преподаёт|руководит|возглавля)\p{L}*\s)/u;
/** Turns that a dash opens. */
const TURNS = /(?:^|\n)\s{0,2}[—–-]\s/gu;
/** "Министр труда: …": a transcript names its speakers. */
const LABELLED = /^(\p{Lu}[\p{L}.-]{1,20}(?:\s\p{L}[\p{L}.-]{0,20}){0,4}):\s/u;
const QUESTIONER = /^(?:Корреспондент|Вопрос|Журналист|Ведущ|Редакция|К\.|Интервьюер)/iu;
/** Headings and introductions that end in a colon are no speakers. */
const NO_SPEAKER =
  /\d|^(?:Итог|Справка|Источник|Фото|Всего|Например|Напомним|Ответ|По|В|На|За|Из)(?!\p{L})/u;

/**
 * Who speaks in an interview told in dashes or with names before colons: answers are those of the
 * one addressed, questions are no one's.
 */
export function findInterviewCredit(text: string, sentence: Sentence): Credit | null {
  const from = text.lastIndexOf("\n", sentence.start) + 1;
  if (sentence.start - from > LOOK_BACK) return null;
  const close = text.indexOf("\n", sentence.end);
  const line = text.slice(from, close < 0 ? text.length : Math.min(close, from + 2 * LOOK_BACK));
  const source = speakerOf(text, line);
  if (source === null) return null;
  const at = { start: sentence.start, end: sentence.start };
  const scope = { start: sentence.start, end: sentence.end };
  return { source, at, scope, chain: [], year: null, holds: "sentence", relays: true };
}

function speakerOf(text: string, line: string): string | null {
  const label = LABELLED.exec(line)?.[1];
  if (label !== undefined && !NO_SPEAKER.test(label)) {
    // A label that comes back is a speaker; one colon alone is punctuation.
    const again = text.slice(0, 2 * OPENING).split(`${label}: `).length > 2;
    return again && !QUESTIONER.test(label) ? label : null;
  }
  if (!DASH.test(line) || line.trimEnd().endsWith("?")) return null;
  const addressed = ADDRESSED.exec(text.slice(0, OPENING))?.[1];
  if (addressed !== undefined) return line.includes(`${addressed},`) ? null : addressed;
  const head = text.slice(0, OPENING);
  const turns = listMatches(head, TURNS);
  const last = turns.at(-1);
  if (turns.length < 2 || last === undefined) return null;
  const before = head.slice(0, turns[0]?.index);
  const behind = head
    .slice(last.index + 1)
    .split("\n")
    .slice(1)
    .join("\n");
  return INTRODUCED.exec(before)?.[1] ?? INTRODUCED.exec(behind)?.[1] ?? null;
}

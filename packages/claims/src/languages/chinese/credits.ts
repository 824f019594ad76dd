import type { Credit, Sentence } from "../../language-pack.ts";
import { listMatches } from "../../words/list-matches.ts";
import {
  ASIDE,
  BRACKETED,
  BREAK,
  COUNTED_RATE,
  COUNTRY,
  DRAWN_FROM,
  ESTIMATES,
  FINDS,
  GAVE_OUT,
  HANDED_ON,
  HELD_DOCUMENT,
  IMPERSONAL,
  ISSUES,
  LABEL,
  LEADS,
  MADE_BY,
  MAX_SOURCE,
  MET,
  NAMED_PAPER,
  NAMED_PERSON,
  NAMELESS,
  NOUN_LIKE,
  NO_SPEAKER,
  ORDERS,
  OWNER,
  POINTS_AT,
  PRONOUN,
  REMEMBERS,
  RESPONDENTS,
  SHOWN,
  SHOWS,
  SIGNED,
  STANCE,
  TITLED,
  TOLD_HERE,
  VERB,
  WAS_THERE,
  WORKERS,
  WRITERS,
} from "./credit-words.ts";
import { ownersOf, plannerOf, statesOf } from "./figure-owners.ts";
import { isNarrated, narrated } from "./narration.ts";
import { referenceOf } from "./speaker-kinds.ts";
import { type Found, isVerbal, toCredits } from "./credit-reach.ts";
import { answererOf, findAfter, intervieweeOf } from "./credits-around.ts";
import {
  isAnyone,
  isPlaceName,
  isPlain,
  isSpeaker,
  leadingPerson,
  leadingSpeaker,
  nameOf,
  trimSubject,
  YEARLY_PAPER,
} from "./speaker-names.ts";

/** A person named this near before is the one that "he" is. */
const LOOK_BACK = 60;

/** Whom a Chinese sentence credits: before or after a verb of saying, after "据", by a label. */
export function findCredits(text: string, sentence: Sentence): Credit[] {
  const slice = text.slice(sentence.start, sentence.end);
  const found: Found[] = [];
  const add = (words: string, offset: number, extra: Partial<Credit> = {}): boolean => {
    const name = nameOf(words);
    const source = name.replace(POINTS_AT, "");
    const isPronoun = PRONOUN.test(source);
    if (source.length < (isPronoun ? 1 : 2) || source.length > MAX_SOURCE) return false;
    const start = sentence.start + offset + Math.max(0, words.lastIndexOf(source));
    const at = { start, end: start + source.length };
    if (found.some((other) => other.at.start < at.end && at.start < other.at.end)) return false;
    const recalls = WAS_THERE.test(words) ? { recalls: true } : {};
    const paper = YEARLY_PAPER.exec(words)?.[1];
    const dated = paper === undefined ? {} : { year: Number(paper) };
    found.push({
      source: isPronoun ? null : source,
      at,
      extra: { ...recalls, ...dated, ...referenceOf(source, name !== source), ...extra },
    });
    return true;
  };

  const answering = answererOf(text, sentence);
  if (answering !== undefined) {
    const at = { start: sentence.start, end: sentence.start + 1 };
    found.push({ source: answering, at, extra: { relays: true } });
  }
  const here = TOLD_HERE.exec(slice);
  if (here !== null)
    add(here[2] ?? "", here[0].lastIndexOf(here[2] ?? ""), {
      year: here[1] === undefined ? null : Number(here[1]),
      holds: "sentence",
    });
  const plain = withoutAsides(slice);
  for (const lead of listMatches(plain, LEADS)) {
    if (isByline(slice, lead.index)) continue;
    const at = lead.index + lead[0].length - (lead[1] ?? "").length;
    const words = slice.slice(at, lead.index + lead[0].length);
    if (COUNTED_RATE.test(words) || ORDERS.test(words)) continue;
    const name = words.replace(GAVE_OUT, "").replace(/的$/u, "");
    const offset = lead.index + lead[0].length - words.length;
    if (NAMELESS.test(name) || NO_SPEAKER.test(nameOf(name))) continue;
    // "据高永焕了解": what is said to be told is told by someone, whatever they are called.
    const told = name !== words && isPlain(nameOf(name));
    if (!told && !isSpeaker(nameOf(name))) continue;
    const quotes = /^(?:援引|引述|引用)/u.test(lead[0]);
    // "据民间团体估计": one number, and not the account that follows.
    const once = ONE_NUMBER.test(words) ? { holds: "sentence" as const } : {};
    add(name, offset, quotes ? { quoted: true, ...once } : { relays: true, ...once });
    // "据《读卖新闻》引述消息人士": who is quoted in turn.
    const inner = /(?:援引|引述|引用)(?:了)?(.{2,30})$/u.exec(words.slice(name.length))?.[1];
    if (inner !== undefined) {
      const origin = inner.replace(GAVE_OUT, "").replace(/的$/u, "");
      if (isSpeaker(nameOf(origin)))
        add(origin, offset + words.length - inner.length, { quoted: true });
    }
  }
  for (const told of listMatches(slice, IMPERSONAL)) {
    const at = {
      start: sentence.start + told.index,
      end: sentence.start + told.index + told[0].length,
    };
    if (!found.some((other) => other.at.start < at.end && at.start < other.at.end))
      found.push({ source: null, at, extra: { impersonal: true } });
  }
  for (const { words, offset, extra } of ownersOf(slice)) {
    // Theirs is the figure after them, and none before.
    const scope = { start: sentence.start + offset, end: sentence.end };
    add(words, offset, { scope, ...extra });
  }
  const shown = SHOWN.exec(slice);
  if (shown !== null)
    add(shown[1] ?? "", shown.index + shown[0].indexOf(shown[1] ?? ""), { quoted: true });
  const handed = HANDED_ON.exec(slice);
  if (handed !== null) add(handed[1] ?? "", handed.index + handed[0].indexOf(handed[1] ?? ""));
  const drawn = DRAWN_FROM.exec(slice);
  if (drawn !== null) add(drawn[1] ?? "", drawn.index + drawn[0].indexOf(drawn[1] ?? ""));
  const asked = RESPONDENTS.exec(slice);
  if (asked !== null) add(asked[0], asked.index);
  for (const bracket of listMatches(slice, BRACKETED)) {
    const words = (bracket[1] ?? "").split(/[，,；]/u)[0] ?? "";
    const name = nameOf(words.replace(/[（(]/u, ""));
    if (!isSpeaker(name) || COUNTRY.test(name)) continue;
    // Theirs is the number before the bracket.
    const end = sentence.start + bracket.index + bracket[0].length;
    const from = Math.max(
      slice.lastIndexOf("；", bracket.index),
      slice.lastIndexOf("】", bracket.index),
    );
    const scope = { start: sentence.start + from + 1, end };
    add(name, bracket.index + bracket[0].indexOf(name), { scope, holds: "sentence" });
  }
  for (const [start, end] of segmentsOf(plain)) {
    const segment = slice.slice(start, end);
    const held = /^[：:]/u.test(slice.slice(end, end + 1)) ? HELD_DOCUMENT.exec(segment) : null;
    if (held !== null) {
      add(held[1] ?? "", start + held.index + held[0].indexOf(held[1] ?? ""));
      continue;
    }
    const label = start === 0 ? LABEL.exec(slice) : null;
    if (label !== null) {
      const answered = /^答$/u.test(label[1] ?? "") ? intervieweeOf(text) : undefined;
      if (answered !== undefined) {
        found.push({
          source: answered,
          at: { start: sentence.start, end: sentence.start + 1 },
          extra: { relays: true },
        });
        continue;
      }
      const words = label[1] ?? "";
      const verb = listMatches(words, VERB).at(0)?.index;
      const name = verb === undefined ? words : trimSubject(words.slice(0, verb));
      if (isSpeaker(name) && !COUNTRY.test(name)) {
        add(name, 0, verb === undefined ? { relays: true } : {});
        continue;
      }
    }
    const made = MADE_BY.exec(segment)?.[1];
    if (made !== undefined && isSpeaker(trimSubject(made))) {
      add(trimSubject(made), start, { quoted: true });
      continue;
    }
    const inclined = STANCE.exec(segment)?.[1];
    if (inclined !== undefined && isSpeaker(trimSubject(inclined))) {
      add(trimSubject(inclined), start);
      continue;
    }
    const owner = OWNER.exec(segment)?.[1];
    if (
      owner !== undefined &&
      !/[付给交已遣派送返]|[全内外]部$/u.test(owner) &&
      isSpeaker(trimSubject(owner))
    ) {
      add(trimSubject(owner), start);
      continue;
    }
    const planner = plannerOf(segment);
    if (planner !== null && found.length === 0) {
      add(planner, start + segment.indexOf(planner), { holds: "sentence" });
      continue;
    }
    let credited = false;
    for (const verb of listMatches(segment, VERB)) {
      const before = segment.slice(0, verb.index);
      // "劳工的报道里": a report, and no one who reports.
      if (
        before.endsWith("的") &&
        NOUN_LIKE.test(verb[0]) &&
        !SHOWS.test(segment.slice(verb.index + verb[0].length))
      )
        continue;
      const subject = trimSubject(before);
      if (WRITERS.test(subject)) {
        const at = { start: sentence.start + start, end: sentence.start + start + 2 };
        found.push({ source: null, at, extra: { impersonal: true } });
        break;
      }
      // "北韩劳工估计有三百名": those who are counted estimate nothing.
      if (ESTIMATES.test(verb[0]) && WORKERS.test(subject)) continue;
      // "建筑商奥尔洛夫正在招人，他说": who is "he" opens the sentence.
      if (/^[他她]$/u.test(subject) && !found.some(({ extra }) => isVerbal(extra))) {
        const lead = leadingPerson(slice.slice(0, start));
        if (lead !== null && add(lead.words, lead.offset)) break;
      }
      // "遇见工头塔马，他还记得…": who is met tells it.
      const met = /^[他她]$/u.test(subject) ? MET.exec(slice.slice(0, end)) : null;
      if (met !== null) {
        const memory = REMEMBERS.test(verb[0]) ? { recalls: true } : {};
        if (add(met[1] ?? "", met.index + met[0].indexOf(met[1] ?? ""), memory)) break;
      }
      // "一家非营利组织历时两年，查明…": the subject stands in the clause before.
      if (before.trim() === "" && FINDS.test(verb[0]) && found.length === 0) {
        const lead = leadingSpeaker(slice.slice(0, start));
        if (lead !== null && add(lead.words, lead.offset)) break;
      }
      if (/^[他她]$/u.test(subject) && found.length === 0) {
        const from = Math.max(0, sentence.start - LOOK_BACK);
        const named = listMatches(text.slice(from, sentence.start), NAMED_PERSON).at(-1);
        if (named !== undefined) {
          const at = { start: from + named.index, end: from + named.index + named[0].length };
          found.push({ source: named[0], at, extra: { relays: true } });
          break;
        }
      }
      if (PRONOUN.test(subject) || isSpeaker(subject) || isAnyone(subject, verb[0])) {
        const extra: Partial<Credit> = REMEMBERS.test(verb[0]) ? { recalls: true } : {};
        if (ISSUES.test(verb[0])) extra.isDocument = true;
        const whole = WAS_THERE.test(before) ? { recalls: true } : {};
        if (DATA_SHOW.test(segment.slice(0, verb.index + 2))) extra.holds = "sentence";
        // "越南官方统计2016年底…": no body is named, and the count itself is what speaks.
        const name = subject.endsWith("官方") && verb[0] === "统计" ? `${subject}统计` : subject;
        add(name, start + Math.max(0, before.lastIndexOf(subject)), { ...extra, ...whole });
        credited = true;
        break;
      }
    }
    // "港商黄先生大吐苦水：「…」", "老板王先生算了笔账：…": what comes after the colon is theirs.
    if (!credited && /^[：:]/u.test(slice.slice(end, end + 1)) && !SIGNED.test(segment)) {
      const lead = leadingPerson(segment);
      const named = listMatches(segment, NAMED_PERSON).at(-1);
      if (lead !== null) add(lead.words, start + lead.offset);
      else if (named !== undefined) add(named[0], start + named.index);
    }
  }
  if (found.some(({ source, extra }) => source !== null && isPlaceName(source) && isVerbal(extra)))
    for (const { words, offset } of statesOf(slice)) add(words, offset);
  const credits = toCredits(found, text, sentence);
  if (credits.length === 0) {
    const after = findAfter(text, sentence);
    if (after !== null) credits.push(after);
    else if (isNarrated(text, sentence)) credits.push(narrated(sentence));
  }
  return credits;
}

const ONE_NUMBER = /(?:估计|统计|推算|测算|估算|数据|资料|预测)$/u;

/** "劳动部数据显示": a table says one thing; what comes next is told by the narrator. */
const DATA_SHOW = /(?:数据|资料|统计|登记|记录|名册|图表|报表)显示$/u;

/**
 * The text with what stands in brackets within a name made even, so that it parts nothing:
 * "日本放送協會（NHK）披露", "南韓「朝鮮日報」報導".
 */
function withoutAsides(slice: string): string {
  return slice
    .replaceAll(ASIDE, (aside) => "*".repeat(aside.length))
    .replaceAll(NAMED_PAPER, (name) => "*".repeat(name.length))
    .replaceAll(TITLED, (title) => "*".repeat(title.length));
}

/** "（据中广新闻王长伟报导）": who handed on the whole text is credited with none of its figures. */
function isByline(slice: string, at: number): boolean {
  const before = slice.slice(0, at);
  return /[（(]$/u.test(before) && (before.length === 1 || /(?:】|讯|电)\s?[（(]$/u.test(before));
}

function* segmentsOf(slice: string): Generator<[number, number]> {
  let start = 0;
  for (const stop of listMatches(slice, BREAK)) {
    if (stop.index > start) yield [start, stop.index];
    start = stop.index + stop[0].length;
  }
  if (start < slice.length) yield [start, slice.length];
}

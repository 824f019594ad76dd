import type { Credit, Sentence } from "../../language-pack.ts";
import { listMatches } from "../../words/list-matches.ts";
import type { Span } from "../../mention.ts";
import { creditAccounts, type AddCredit } from "./credit-accounts.ts";
import { findCreditAfter, findOriginAfter } from "./credit-sentence.ts";
import {
  BARE_PAPER,
  BRACKETED,
  CITED,
  CLOSES,
  CLOSING,
  CLOSING_ANY,
  CLOSING_QUOTED,
  CONCEDES,
  COUNTRY,
  EMBEDDED,
  GIVER_OF,
  HEAD_SPEAKER,
  HEARSAY,
  HEARSAY_CLAUSE,
  HOME,
  IMPERSONAL,
  INFORMED_BY,
  KNOWN_TO,
  LABEL,
  LEAD,
  LEFT,
  NAMED_BY_GA,
  OF_WHOM,
  MAX_QUOTED,
  MAX_SOURCE,
  ONE_FIGURE,
  OWNED,
  OWNER,
  PAPER,
  QUOTED_BY,
  QUOTED_SAID,
  QUOTER,
  POINT,
  QUOTING,
  REPORT,
  SAID_BY,
  SAID_LAST,
  SENT_IN,
  SHOWN,
  STUDIED,
  SUBJECT,
  SURVEY,
  TAKES,
  TOLD_LEAD,
  WENT_ON,
} from "./credit-patterns.ts";
import {
  creditNoOne,
  creditOneBefore,
  isQuoted,
  lastBreak,
  segmentsOf,
  withinQuote,
} from "./credit-spans.ts";
import { RECKONS, SAYS_AT, SPEAKS_AT, TELLS, TOLD_THAT } from "./credit-words.ts";
import { intervieweeOf, turnOf } from "./interviewee.ts";
import { withJoinedBodies } from "./joined-bodies.ts";
import { findQuotationOwner } from "./quotation-owner.ts";
import { quotedName } from "./quoted-names.ts";
import {
  BARE_ROLE,
  GAVE_OUT,
  isExpert,
  isMedia,
  isPerson,
  isQuotable,
  isSpeaker,
  maySpeak,
  nameOf,
  PRONOUN,
  yearOf,
} from "./speaker-name.ts";

/** "だが報告書は". */
const MAX_LEAD = 3;

/** Whom a Japanese sentence credits: by "によると", as the subject of a verb of saying, by a label. */
export function findCredits(text: string, sentence: Sentence): Credit[] {
  const slice = text.slice(sentence.start, sentence.end);
  const found: { source: string | null; at: Span; extra: Partial<Credit> }[] = [];
  const add: AddCredit = (words, offset, extra = {}, anyone = false) => {
    const source = nameOf(words);
    // "ロシアが出した報告": told whose it is, it goes back to no one.
    const isPronoun =
      PRONOUN.test(source) &&
      !(BARE_ROLE.test(source) && words.trim().length > source.length + MAX_LEAD);
    if (source.length < 1 || source.length > MAX_SOURCE) return false;
    const known =
      anyone === "quoted" ? isQuotable(source) : anyone ? maySpeak(source) : isSpeaker(source);
    if (!isPronoun && !known) return false;
    const named = Math.max(0, words.lastIndexOf(source));
    const end = sentence.start + offset + named + source.length;
    // "2005年に脱北したキム氏": when they left is told of them, not of what they tell.
    const start = sentence.start + offset + (LEFT.test(words.slice(0, named)) ? 0 : named);
    const at = { start, end };
    if (found.some((other) => other.at.start < at.end && at.start < other.at.end)) return false;
    found.push({
      source: isPronoun ? null : source,
      at,
      // "団体は": the one named before, or no more than that.
      extra: BARE_ROLE.test(source) ? { ...extra, otherwise: source } : extra,
    });
    return true;
  };

  const head = HEAD_SPEAKER.exec(slice);
  if (head !== null) add(head[1] ?? "", 0, { holds: "text", relays: true });
  for (const lead of listMatches(slice, LEAD)) {
    const from = lastBreak(slice, lead.index);
    const paper = PAPER.exec(lead[0])?.[0] ?? "";
    const words = slice.slice(from, lead.index + paper.length).replace(GAVE_OUT, "");
    const raw = slice.slice(from, lead.index);
    const quoted = quotedName(slice.slice(Math.max(0, lead.index - MAX_QUOTED), lead.index));
    const giver = lead[0].endsWith("たところでは")
      ? TOLD_LEAD.exec(raw)?.[1]
      : BARE_PAPER.test(raw)
        ? GIVER_OF.exec(raw)?.[1]
        : STUDIED.exec(raw)?.[1];
    const extra = QUOTING.test(lead[0]) ? { quoted: true } : {};
    if (quoted !== undefined) add(quoted, slice.lastIndexOf(quoted, lead.index), extra, true);
    else add(giver ?? words, from, extra, !/から/u.test(lead[0]));
  }
  // "1万9000人(A調べ)とも、9万4000人(B調べ)とも": each bracket is of the number right before it.
  let since = sentence.start;
  for (const bracket of listMatches(slice, BRACKETED)) {
    const words = ((bracket[1] ?? "").split(/[、,，]/u)[0] ?? "").replace(SURVEY, "");
    const end = sentence.start + bracket.index + bracket[0].length;
    const scope = { start: since, end };
    if (
      !COUNTRY.test(words) &&
      add(words, bracket.index + bracket[0].indexOf(words), { scope, holds: "sentence" })
    )
      since = end;
  }
  for (const quotation of listMatches(slice, QUOTED_BY)) {
    const words = quotation[1] ?? "";
    const start = sentence.start + quotation.index;
    const scope = { start, end: start + quotation[0].length };
    add(
      words,
      quotation.index + quotation[0].lastIndexOf(words),
      { scope, holds: "sentence" },
      true,
    );
  }
  const own = /^(?:「)?私(?:自身)?(?:の|は|が)/u.test(slice)
    ? HEAD_SPEAKER.exec(text.slice(0, 200))
    : null;
  if (own !== null) {
    const source = nameOf(own[1] ?? "");
    if (isSpeaker(source))
      found.push({ source, at: { start: sentence.start, end: sentence.start + 1 }, extra: {} });
  }
  for (const bodies of listMatches(slice, OWNER)) add(bodies[1] ?? "", bodies.index);
  const shown = SHOWN.exec(slice);
  if (shown !== null) {
    const from = lastBreak(slice, shown.index);
    const within = slice.startsWith("に", shown.index + shown[0].length);
    add(
      slice.slice(from, shown.index + shown[0].length),
      from,
      // What is written in a paper is one figure; what a paper adds up goes on.
      { relays: true, ...(within ? { holds: "sentence" } : {}) },
      true,
    );
  }
  const label = LABEL.exec(slice.replace(POINT, ""))?.[1];
  if (label !== undefined && !COUNTRY.test(label))
    add(label, slice.indexOf(label), { relays: true });
  const turn = turnOf(text, sentence.start);
  if (turn !== undefined && isQuotable(turn))
    found.push({
      source: turn,
      at: { start: sentence.start, end: sentence.start + 1 },
      extra: { relays: true, holds: "paragraph" },
    });
  const asked = slice.startsWith("「") ? intervieweeOf(text, sentence.start) : undefined;
  if (asked !== undefined)
    found.push({
      source: asked,
      at: { start: sentence.start, end: sentence.start + 1 },
      extra: { relays: true },
    });
  for (const told of listMatches(slice, EMBEDDED))
    add(told[1] ?? "", told.index, { quoted: true }, true);
  for (const told of listMatches(slice, SAID_BY))
    add(told[1] ?? "", told.index + told[0].indexOf(told[1] ?? ""), { quoted: true }, true);
  for (const told of listMatches(slice, SENT_IN))
    add(told[1] ?? "", told.index + told[0].indexOf(told[1] ?? ""), ONE_FIGURE, true);
  for (const told of listMatches(slice, INFORMED_BY))
    add(told[1] ?? "", told.index + told[0].indexOf(told[1] ?? ""), { quoted: true });
  // "アンゴラの医師は減ったと、元職員が証言した": of the two the one by the verb speaks.
  let said = slice.length;
  for (const closing of listMatches(slice, CLOSING)) {
    const words = closing[1] ?? "";
    const at = closing.index + closing[0].indexOf(words, 1);
    if (add(words, at, {}, true)) said = Math.min(said, at);
  }
  for (const closing of listMatches(slice, CLOSING_QUOTED)) {
    const words = closing[1] ?? "";
    const at = closing.index + closing[0].indexOf(words, 1);
    if (add(words, at, {}, true)) said = Math.min(said, at);
  }
  for (const known of listMatches(slice, KNOWN_TO)) {
    const words = known[1] ?? "";
    add(words, known.index + known[0].indexOf(words), ONE_FIGURE);
  }
  for (const owned of listMatches(slice, OF_WHOM)) {
    const words = owned[1] ?? "";
    const start = sentence.start + owned.index;
    const scope = { start, end: start + owned[0].length };
    add(words, owned.index + owned[0].indexOf(words), { scope, holds: "sentence" }, true);
  }
  for (const named of listMatches(slice, NAMED_BY_GA)) {
    const words = named[1] ?? "";
    add(words, named.index + named[0].indexOf(words), ONE_FIGURE);
  }
  const aside = CLOSING_ANY.exec(slice);
  if (aside !== null) {
    const words = aside[1] ?? "";
    add(words, aside.index + aside[0].indexOf(words, 1), ONE_FIGURE);
  }
  for (const quoter of listMatches(slice, QUOTER)) {
    const words = quoter[1] ?? "";
    add(words, quoter.index + quoter[0].indexOf(words), ONE_FIGURE, "quoted");
  }
  // "氏はインタビューで「…。": the verb of saying comes sentences later.
  const opened = isQuoted(text, sentence.end, sentence.start) ? slice.lastIndexOf("「") : -1;
  let spoken = -1;
  let spokenName = "";
  for (const [start, end] of segmentsOf(slice)) {
    const segment = slice.slice(start, end);
    // "「NKニュース」は…と伝えた": the name ends where the segment begins.
    const quoted = /^(?:[(（][^()（）]{1,16}[)）])?は/u.test(segment)
      ? quotedName(slice.slice(Math.max(0, start - MAX_QUOTED), start))
      : undefined;
    for (const topic of listMatches(segment, /[はも](?![いるなっ])/gu)) {
      const words = quoted ?? segment.slice(0, topic.index);
      const rest = withinQuote(
        slice.slice(0, start < said ? said : slice.length),
        start + topic.index + 1,
      );
      if (/^(?:な[いくし]|不明|存在)/u.test(rest)) continue;
      const speaks = start + topic.index < opened || rest.startsWith("「");
      if (!SAYS_AT.test(rest) && !speaks) continue;
      // "報告書は触れていないが、同誌は…と伝えた": whose verb ends in a concession does not speak on.
      const clause = segment.slice(topic.index + 1);
      // "当局はその8割を徴収し、…": who takes is told of.
      if (TAKES.test(clause) && !SAYS_AT.test(clause)) continue;
      if (CONCEDES.test(clause) && !SAYS_AT.test(clause) && slice.charAt(end) === "、") continue;
      // "当局者は本紙に、医師は「二百人いた」と答えた": only one of them speaks.
      const name = nameOf(words);
      if (name === HOME) continue;
      // "ロシアは…減り、カタールは…70人に減ったと報告した": each country of a list told its own.
      const isListed = COUNTRY.test(name) && COUNTRY.test(spokenName);
      if (spoken >= 0 && !isListed && !SAYS_AT.test(slice.slice(spoken, start))) continue;
      // "ロシアは2万人前後とした": of a country alone it takes a verb that only speakers have.
      if (COUNTRY.test(name) && !SPEAKS_AT.test(rest)) continue;
      // Who is quoted goes on in what is quoted next, not in what the text tells by itself.
      const quotes = rest.startsWith("「");
      const reckons = RECKONS.test(rest) && !TELLS.test(rest);
      const extra: Partial<Credit> =
        quotes && !isExpert(name)
          ? { holds: "next", ofEach: true }
          : quotes || reckons
            ? ONE_FIGURE
            : {};
      // "店の客は「…」とこぼす": whoever is quoted speaks.
      const isQuotation = rest.startsWith("「") && (opened >= 0 || QUOTED_SAID.test(rest));
      const tells = topic[0] === "は" && TOLD_THAT.test(rest);
      const from = quoted === undefined ? start : slice.lastIndexOf(quoted, start);
      const anyone = isQuotation ? "quoted" : tells || quoted !== undefined || COUNTRY.test(name);
      if (add(words, from, extra, anyone)) {
        spoken = start + topic.index;
        spokenName = name;
        break;
      }
    }
  }
  if (found.length === 0) {
    const subject = SUBJECT.exec(slice)?.[1] ?? "";
    if (subject !== "" && (opened >= 0 || SAID_LAST.test(slice)))
      add(subject, slice.indexOf(subject));
  }
  creditAccounts(slice, add, () => found.length > 0);
  for (const owned of listMatches(slice, OWNED)) {
    const from = lastBreak(slice, owned.index);
    const words = slice.slice(from, owned.index);
    const owner = words.replace(/^.*[がは]/u, "");
    add(owner, from + words.length - owner.length);
  }
  found.sort((a, b) => a.at.start - b.at.start);
  const credits = found.map(({ source, at, extra }, i): Credit => {
    const next = found.slice(i + 1).find((other) => other.extra.quoted !== true);
    const whole = extra.relays === true || extra.quoted === true;
    // "中国に5万人いるとRFAが報じた": the first speaker may stand after all that is credited.
    return {
      source,
      at,
      scope: {
        start: i === 0 || whole ? sentence.start : at.start,
        end: whole ? sentence.end : (next?.at.start ?? sentence.end),
      },
      chain: [],
      year:
        source !== null && REPORT.test(source)
          ? yearOf(source)
          : yearOf(CITED.exec(text.slice(at.end, at.end + 8))?.[0] ?? ""),
      // Whom a quotation credits is credited no longer than it lasts.
      holds: isQuoted(text, at.start - (text.charAt(at.start - 1) === "「" ? 1 : 0), sentence.start)
        ? "next"
        : "paragraph",
      ...(source !== null && isPerson(source) ? { isPerson: true as const } : {}),
      ...extra,
    };
  });
  const hearsay = HEARSAY_CLAUSE.exec(slice);
  if (hearsay !== null) {
    const end = sentence.start + hearsay.index + hearsay[0].length;
    const speaks = credits.some(({ at }) => at.end <= end);
    if (!speaks && credits.length > 0) {
      for (const credit of credits)
        if (credit.scope.start < end) credit.scope = { ...credit.scope, start: end };
      credits.push(creditOneBefore({ ...sentence, end }));
    }
  }
  if (credits.every(({ relays }) => relays === true)) {
    const after = findQuotationOwner(text, sentence) ?? findCreditAfter(text, sentence);
    if (after !== null) credits.push(after);
    else if (credits.length === 0 && IMPERSONAL.test(slice)) credits.push(creditNoOne(sentence));
    else if (
      credits.length === 0 &&
      (HEARSAY.test(slice) || WENT_ON.test(slice) || CLOSES.test(slice))
    )
      credits.push(creditOneBefore(sentence));
  }
  if (credits.every(({ source }) => source !== null && isMedia(source))) {
    const origin = findOriginAfter(text, sentence);
    if (origin !== null) credits.push(origin);
  }
  return credits.map((credit) => withJoinedBodies(text, sentence, credit));
}

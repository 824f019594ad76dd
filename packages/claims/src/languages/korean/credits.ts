import type { Credit, Sentence } from "../../language-pack.ts";
import { listMatches } from "../../words/list-matches.ts";
import type { Span } from "../../mention.ts";
import { CLOSING, PASSIVE, QUOTATIVE, SHOWN, SHOWS, VERB } from "./credit-patterns.ts";
import { addByPhrases, addByVisits } from "./credit-phrases.ts";
import { creditFromNext, creditWithoutName, findDropped } from "./credit-next.ts";
import { endOfSaid, isLead, isTurn, isWithinTurn, openQuote, startOfSaid } from "./credit-scope.ts";
import { addDecider } from "./credit-decider.ts";
import { addTurn } from "./credit-turn.ts";
import { addLabels } from "./labelled-credits.ts";
import { ANYONE, DOCUMENT, findMaker, findWhoSaid, toMaker, withMaker } from "./who-is-named.ts";
import {
  ADVERBIAL,
  findPointedAt,
  findSubjects,
  isBareBody,
  isNamedSpeaker,
  isOwnText,
  isPronoun,
  isSpeaker,
  NO_SPEAKER,
  startOfApposition,
  trimSource,
  unquoteNames,
  type Subject,
} from "./speakers.ts";

const MAX_SOURCE = 45;
const YEAR = /(?:19[89]\d|20[0-4]\d)/;
const REPORT = /보고서|백서|연구|조사|자료|통계/;
/** Whoever rules there is no one who speaks, unless it is the topic. */
const ANY_STATE = /^(?:당국|정부|회사|업체|국가|간부|기업|공장|중국|러시아|미국)$/u;

/** Whom a Korean sentence credits: what "에 따르면" names, the subject of a verb of saying. */
export function findCredits(text: string, sentence: Sentence): Credit[] {
  const slice = unquoteNames(text.slice(sentence.start, sentence.end));
  const credits: Credit[] = [];
  const goBack = (at: Span, otherwise?: string): boolean => {
    const back = creditWithoutName(sentence, at.start - sentence.start);
    credits.push({ ...back, at, ...(otherwise === undefined ? {} : { otherwise }) });
    return true;
  };
  const add = (words: string, from: number, more: Partial<Credit> = {}): boolean => {
    const source = trimSource(words);
    const name = from + Math.max(0, words.lastIndexOf(source));
    const start = startOfApposition(slice, name);
    const at: Span = { start: sentence.start + start, end: sentence.start + name + source.length };
    if (source.length < 1 || source.length > MAX_SOURCE) return false;
    if (credits.some((other) => other.at.start < at.end && at.start < other.at.end)) return false;
    // "보도에 따르면": the paper named before.
    if (SAID_THERE.test(source)) return goBack(at);
    // "신문은", "단체는": the one named before, or else whoever spoke last.
    const bare = isBareBody(source) && sentence.start > 0;
    const pointed = bare ? findPointedAt(text, sentence.start, `이 ${source}`) : null;
    if (bare && pointed === null) return goBack(at, source);
    // "본고는", "우리 단체는": the text itself counts.
    if (isOwnText(source)) {
      credits.push({ ...creditWithoutName(sentence, start), at, impersonal: true });
      return true;
    }
    const pronoun = isPronoun(source);
    // Whoever is quoted speaks, be they one of those told of.
    if (!pronoun && more.quoted !== true && NO_SPEAKER.test(source)) return false;
    const year = REPORT.test(source) ? YEAR.exec(source)?.[0] : undefined;
    credits.push({
      source: pronoun
        ? findPointedAt(text, sentence.start, source)
        : (pointed ?? withMaker(text, sentence.start, source)),
      at,
      scope: { start: sentence.start, end: sentence.end },
      chain: [],
      year: year === undefined ? null : Number(year),
      holds: "paragraph",
      ...more,
    });
    return true;
  };
  // What a paper or a report is said to have found in the lead, the article goes on with.
  const lead: Partial<Credit> = isLead(text, sentence) ? { holds: "text" } : {};
  if (isTurn(text, sentence)) addTurn(slice, add);
  addByPhrases(text, slice, sentence, credits, add, lead);
  const closing: { words: string; start: number }[] = [];
  for (const found of listMatches(slice, CLOSING)) {
    const words = found[1] ?? "";
    // "일하고 있으며 중국에는 …": a place, where the one who says it was named before.
    if (ADVERBIAL.test(words)) continue;
    const source = trimSource(words);
    if (isSpeaker(source) || isNamedSpeaker(source) || isTeller(source, found[0]))
      closing.push({ words, start: found.index + found[0].indexOf(words, 1) });
  }
  let opened = false;
  // A quotation that goes on in the next sentence is said by whom it follows.
  const open = openQuote(slice);
  const lastVerb = Math.max(
    open,
    ...[VERB, QUOTATIVE].map(
      (pattern) =>
        listMatches(slice, pattern).findLast(
          ([verb], i, all) => !NOT_SAID.test(slice.slice((all[i]?.index ?? 0) + verb.length)),
        )?.index ?? -1,
    ),
  );
  const isCountry = ({ name }: Pick<Subject, "name">) =>
    sentence.mentions.some(
      ({ tag, value, start, end }) =>
        tag === "country" &&
        value !== "" &&
        end - start === name.length &&
        text.slice(start, end) === name,
    );
  // "중국이 1만 명을 돌려보냈다고 통신이 보도했다": who is told of has no verb of saying before who tells.
  const [teller] = closing;
  const isTold = (end: number) =>
    teller !== undefined &&
    end < teller.start &&
    ![VERB, QUOTATIVE].some(
      (pattern) => slice.slice(end, teller.start + teller.words.length).search(pattern) >= 0,
    );
  const said = findSubjects(slice).filter(
    ({ name, start, end, topic }) =>
      ((end <= lastVerb &&
        (topic
          ? isSpeaker(name) ||
            isNamedSpeaker(name) ||
            isCountry({ name }) ||
            (ANYONE.test(name) && QUOTE_NEXT.test(slice.slice(end, end + QUOTE_NEAR)))
          : isSpeaker(name) && !ANY_STATE.test(name))) ||
        (topic && DOCUMENT.test(name))) &&
      !isTold(end) &&
      !closing.some(
        (other) => start < other.start + other.words.length && other.start < start + name.length,
      ),
  );
  const anyone = said.length > 0 || closing.length > 0 ? undefined : findWhoSaid(slice, lastVerb);
  if (anyone !== undefined) said.push(anyone);
  // "통일부는 5만 명, 국정원은 6만 명으로 적어 냈다": each topic after the first has its own number.
  // "러시아는 4만 명을 보낸 것으로 추정된다": a country of whom it is thought says nothing.
  const saidBetween = (from: number, to: number) =>
    [VERB, QUOTATIVE].some((pattern) => slice.slice(from, to).search(pattern) >= 0);
  // In a talk, "러시아는 만 명 아래로 봅니다" is said by whoever's turn it is.
  const withinTurn = isWithinTurn(text, sentence);
  // "조사처가 낸 보고서는": who made a document is named with it.
  const documents = said.flatMap((one) => {
    const made = toMaker(one, slice);
    return made.start < one.start ? [{ start: made.start, end: one.start }] : [];
  });
  const isMaker = ({ end }: Subject) =>
    documents.some((made) => end > made.start && end <= made.end);
  const [first, ...later] = said.filter(
    (one) =>
      !isMaker(one) && !(isCountry(one) && (PASSIVE.test(slice.slice(lastVerb)) || withinTurn)),
  );
  const turns =
    first === undefined
      ? []
      : [
          first,
          ...later.filter(
            (one) =>
              one.topic &&
              (isCountry(first) || !isCountry(one) || saidBetween(first.end, one.start)),
          ),
        ];
  for (const [i, subject] of turns.entries()) {
    const { name, start } = toMaker(subject, slice);
    const next = turns[i + 1];
    const scope = {
      start: i === 0 ? startOfSaid(text, sentence, start) : sentence.start + start,
      end: next === undefined ? endOfSaid(text, sentence, lastVerb) : sentence.start + next.start,
    };
    const quotes = /["“]/.test(slice.slice(start, lastVerb));
    // What a report found is what the article that opens with it is about.
    const found =
      (sentence.start === 0 && RESEARCH.test(name)) ||
      (lead.holds !== undefined && MEDIA.test(name));
    const holds = open >= 0 ? "next" : quotes ? "sentence" : found ? "text" : "paragraph";
    opened = add(name, start, { scope, holds }) || opened;
  }
  // "미 국무부는 …고 추정한다고 AP통신이 보도했다": who reports hands on what the first one says.
  for (const { words, start } of closing)
    add(words, start, { ...(opened ? { relays: true } : {}), ...lead });
  addByVisits(slice, sentence, credits, add);
  const saidUntil = Math.max(0, ...credits.map(({ scope }) => scope.end - sentence.start));
  for (const found of SHOWS.test(slice) ? listMatches(slice, SHOWN) : []) {
    // "통일부는 3억 달러로 잡았으나 단체의 의견서에는 …": a document speaks where no one else does.
    const from = Math.max(saidUntil, found.index);
    const words = slice.slice(from, found.index + (found[1] ?? "").length);
    const scope = { start: sentence.start + from, end: sentence.end };
    const { name, start } = findMaker(words) ?? { name: words, start: 0 };
    const within = credits.length === 0 ? {} : { scope };
    if (add(name, from + start, { relays: true, ...within })) break;
  }
  addLabels(text, sentence, credits, add);
  if (credits.length === 0) creditFromNext(text, sentence, add);
  if (credits.length === 0) addDecider(slice, add, isCountry);
  const dropped = credits.length === 0 ? findDropped(slice) : -1;
  if (dropped >= 0) credits.push(creditWithoutName(sentence, dropped));
  return credits.sort((a, b) => a.at.start - b.at.start);
}

/** What a paper has told, in a word that names no one. */
const SAID_THERE = /^(?:이|해당)?\s?(?:보도|기사)$/u;

/** "조사관에게 \"": whom they speak to is all that stands before the quotation. */
const QUOTE_NEXT = /^[은는]\s(?:[^\s"“]{1,12}(?:에게|에|한테|와의 통화에서)\s)?["“]/u;
const QUOTE_NEAR = 24;

const MEDIA = /(?:방송|통신|신문|일보|매체|타임스|저널|포스트|가디언|로이터|뉴스|[A-Z]{2,})$/u;
const RESEARCH = /(?:연구소|연구원|보고서|백서|패널|센터)$/u;

/** The name and its verb, with no more than a day between. */
const RIGHT_BEFORE =
  /[이가은는]\s(?:\d{1,2}일\s)?(?:밝혔|설명했|전했|말했|증언|토로|호소|회고|주장|귀띔|털어놨|털어놓)$/u;
/** "…고 뉴스위크 폴스카가 보도했다", "…고 코트라가 밝혔다": who stands between a quotation and its verb says it. */
const isTeller = (source: string, words: string) =>
  (words.endsWith("보도") || RIGHT_BEFORE.test(words)) &&
  source.length > 1 &&
  !NO_SPEAKER.test(source);

/** "숫자를 밝히지 않았다": who keeps silent says nothing. */
const NOT_SAID = /^지(?:는|도)?\s?(?:않|못|아니)/u;

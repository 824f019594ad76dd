import type { Credit } from "../../language-pack.ts";
import { listMatches } from "../../words/list-matches.ts";
import { GIVEN, NAME_BEFORE, QUOTED_OF, SO_CALLED } from "./credit-words.ts";
import { isPlaceName, isPlain, leadingPerson, isSpeaker, trimSubject } from "./speaker-names.ts";

/** A name in a sentence, with what is credited to it. */
export type Owner = { words: string; offset: number; extra: Partial<Credit> };

const MAX_OWNER = 16;
/** "只说前任": what stands before a name that is quoted. */
const LEADS_UP = /^.*(?:[说指称提引]了?|前任|时任|现任|援引|引用)/u;
/** "低于韩国智库此前提出的12亿": what a figure is set against is someone's. */
const AGAINST = /^.*(?:[低高少多小大不]于|不及|接近|超过|超出|[高低多少]过)/u;

/** Whose a figure is told to be, right in front of it: "美方提出的约十万人", "达鲁斯曼2015年的“五万人”". */
export function ownersOf(slice: string): Owner[] {
  const owners: Owner[] = [];
  for (const pattern of [GIVEN, SO_CALLED]) {
    for (const { index } of listMatches(slice, pattern)) {
      const found = nameBefore(slice, index);
      const words = trimSubject(found.words.replace(AGAINST, "").replace(/^[称说指]/u, ""));
      if (isSpeaker(words)) owners.push(toOwner(found, words));
    }
  }
  for (const { index, 1: year } of listMatches(slice, QUOTED_OF)) {
    const found = nameBefore(slice, index);
    const words = trimSubject(found.words.replace(LEADS_UP, ""));
    if (isPlain(words) || isSpeaker(words))
      owners.push(toOwner(found, words, { year: Number(year) }));
  }
  return owners;
}

type Found = { words: string; offset: number };

function nameBefore(slice: string, at: number): Found {
  const words = NAME_BEFORE.exec(slice.slice(Math.max(0, at - MAX_OWNER), at))?.[0] ?? "";
  return { words, offset: at - words.length };
}

function toOwner(found: Found, words: string, extra: Partial<Credit> = {}): Owner {
  const offset = found.offset + Math.max(0, found.words.lastIndexOf(words));
  return { words, offset, extra: { quoted: true, ...extra } };
}

const PART = /；\s?(?=[\p{Script=Han}]{2})/gu;
const MAX_STATE = 10;

/** "俄罗斯说减到1.1万人；科威特送走904人": each state of a list gives its own number. */
export function statesOf(slice: string): { words: string; offset: number }[] {
  return listMatches(slice, PART).flatMap(({ index, 0: mark }) => {
    const offset = index + mark.length;
    for (let length = MAX_STATE; length > 1; length--) {
      const words = slice.slice(offset, offset + length);
      if (isPlaceName(words)) return [{ words, offset }];
    }
    return [];
  });
}

/** "金先生明年想再招一百五十名": a plan is told by the one whose it is. */
const INTENDS =
  /^(?:(?:[去今明后]年|下个?月|年[底内]|目前|现在|还|也|正|一直|本来|已|又)*)(?:想|打算|计划|希望|准备|有意|盘算|寻思|琢磨)(?:着)?(?:再|多|招|雇|引进|派|要|从|增|聘|请|把)/u;

/** The person named at the opening of a clause who means to take more in. */
export function plannerOf(segment: string): string | null {
  const lead = leadingPerson(segment);
  const end = lead === null ? 0 : lead.offset + lead.words.length;
  if (lead !== null && INTENDS.test(segment.slice(end))) return lead.words;
  const named = NAMED.exec(segment)?.[0];
  return named !== undefined && INTENDS.test(segment.slice(named.length)) ? named : null;
}
const NAMED = /^[\p{Script=Han}]{1,3}(?:先生|女士|总|老板|经理|厂长|社长|主任)/u;

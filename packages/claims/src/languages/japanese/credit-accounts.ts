import type { Credit } from "../../language-pack.ts";
import { listMatches } from "../../words/list-matches.ts";
import {
  ANNOUNCED,
  ANSWERED,
  CLEFT,
  COUNTRY,
  FOUND_IN,
  GIVEN_OUT,
  GIVER,
  HEARD,
  ONE_FIGURE,
  PUBLISHED,
  PUT_INTO,
  REPORT_BY,
  TOLD_OF,
  WORDS_OF,
  WRITTEN_IN,
} from "./credit-patterns.ts";
import { tellerOf } from "./credit-sentence.ts";
import { lastBreak } from "./credit-spans.ts";
import { quotedName } from "./quoted-names.ts";
import { isMedia, nameOf } from "./speaker-name.ts";

/** Takes words for a source, where they can be one; whether it did. */
export type AddCredit = (
  words: string,
  offset: number,
  extra?: Partial<Credit>,
  anyone?: boolean | "quoted",
) => boolean;

/**
 * Credits what leads up to an account, where no one in the sentence speaks: papers given out,
 * people met or heard, whoever is announced. Each is asked only where none before was found.
 */
export function creditAccounts(slice: string, add: AddCredit, isCredited: () => boolean): void {
  const announced = !isCredited() ? ANNOUNCED.exec(slice) : null;
  if (announced !== null) add(announced[1] ?? "", slice.indexOf(announced[1] ?? ""));
  const reporter = !isCredited() ? REPORT_BY.exec(slice) : null;
  if (reporter !== null) add(reporter[1] ?? "", slice.indexOf(reporter[1] ?? ""));
  if (!isCredited()) {
    const paper = FOUND_IN.exec(slice)?.[1] ?? "";
    const whole = paper.replace(/^.*(?:する|した|れる|れた)(?=[^るた]*$)/u, "");
    if (whole !== "") add(whole, slice.indexOf(whole));
  }
  const teller = !isCredited() ? tellerOf(slice) : null;
  if (teller !== null)
    add(
      teller,
      slice.indexOf(teller),
      isMedia(teller) ? { relays: true, handsOn: true } : {},
      true,
    );
  for (const given of isCredited() ? [] : listMatches(slice, GIVEN_OUT)) {
    const from = lastBreak(slice, given.index);
    const giver = GIVER.exec(slice.slice(from, given.index))?.[1];
    if (giver !== undefined) add(giver, from);
  }
  const heard = !isCredited() ? HEARD.exec(slice)?.[1] : undefined;
  if (heard !== undefined) add(heard, slice.indexOf(heard), { holds: "text", relays: true }, true);
  for (const pattern of [PUBLISHED, WORDS_OF]) {
    const words = !isCredited() ? pattern.exec(slice)?.[1] : undefined;
    if (words !== undefined) add(words, slice.indexOf(words), {}, COUNTRY.test(nameOf(words)));
  }
  for (const pattern of [PUT_INTO, CLEFT, WRITTEN_IN]) {
    const words = !isCredited() ? pattern.exec(slice)?.[1] : undefined;
    if (words === undefined) continue;
    const whole = quotedName(words) ?? words;
    add(whole, slice.indexOf(whole), pattern === WRITTEN_IN ? ONE_FIGURE : {}, true);
  }
  const told = !isCredited() ? (TOLD_OF.exec(slice) ?? ANSWERED.exec(slice))?.[1] : undefined;
  if (told !== undefined) add(told, slice.indexOf(told), { holds: "text", relays: true }, true);
}

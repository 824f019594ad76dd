import { INTERVIEWER, SCRIPT_TURN, TURN } from "./credit-patterns.ts";
import type { AddCredit } from "./credit-phrases.ts";

/** "연구위원: …", "[탈북 종업원] …": the line is said by whom it opens with, unless it is who asks. */
export function addTurn(slice: string, add: AddCredit): void {
  const bracket = SCRIPT_TURN.exec(slice);
  const named = bracket?.[1] ?? TURN.exec(slice)?.[1];
  if (named === undefined) return;
  // "[인터뷰/김 모 씨]", "[김철수/연구위원]": what follows the stroke is the name or the role.
  const name = named
    .split(/[/|:]/u)
    .find((part) => !INTERVIEWER.test(part.trim()))
    ?.trim();
  if (name === undefined || name === "" || INTERVIEWER.test(named.trim())) return;
  add(name, bracket === null ? 0 : slice.indexOf(name), { stays: true, quoted: bracket !== null });
}

import type { Token } from "./token.ts";

/** That a value rose or fell, and the tokens that tell it. */
export type Change = { direction: "up" | "down"; from: number; next: number };

const BETWEEN = new Set(
  (
    "by to at as much many another further about around nearly almost roughly some more than less over under up only just a an the " +
    "least most no record whopping approximately estimated fewer sharp sharply slightly"
  ).split(" "),
);

/** The change told right before the amount that starts at token `at`: "rose by nearly". */
export function readChange(tokens: Token[], at: number, edge: number): Change | null {
  for (let i = at - 1; i >= edge && i >= at - 6; i--) {
    const token = tokens[i];
    if (token === undefined || token.kind === "number") return null;
    if (token.kind === "symbol") return null;
    const direction = token.lexeme?.change;
    // "up to 20" and "more than double" tell a bound.
    if (token.lower === "up" && PHRASAL.has(tokens[i - 1]?.lower ?? "")) return null;
    if (
      direction !== undefined &&
      !(token.lower === "up" && tokens[i + 1]?.lower === "to" && !isMoved(tokens, i))
    ) {
      return { direction, from: i, next: at };
    }
    if (!BETWEEN.has(token.lower)) return null;
  }
  return null;
}

/** "give up $284,555", "racked up 30 wins": verbs that tell no rise. */
const PHRASAL = new Set(
  "give gives gave given giving put puts putting set sets pick picks picked rack racks racked take takes took make makes made end ends ended open opens opened sign signs signed line lined bring brings brought turn turns turned show shows showed".split(
    " ",
  ),
);

function isMoved(tokens: Token[], at: number): boolean {
  const verb = tokens[at - 1]?.lower;
  return verb === "went" || verb === "gone" || verb === "goes" || verb === "going";
}

/** A verb of change within a few words before token `at`: "rose sharply from". */
export function changeNear(tokens: Token[], at: number, edge: number): Change | null {
  for (let i = at - 1; i >= edge && i >= at - 6; i--) {
    const token = tokens[i];
    if (token === undefined || token.kind !== "word") return null;
    const direction = token.lexeme?.change;
    if (direction !== undefined) return { direction, from: i, next: i + 1 };
  }
  return null;
}

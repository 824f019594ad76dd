import type { Language } from "@figurewatch/quantities";
import type { Hint, Watch } from "@figurewatch/watch";

type Pattern = Readonly<Record<keyof Hint, RegExp | null>>;

const compiled = new WeakMap<Hint, Pattern>();

/** Whether a text that never names the people watched is about them all the same, by the hints of the watch. */
export const isHintedAt = (text: string, watch: Watch, language: Language): boolean =>
  watch.relevance.hints[language]?.some((hint) => {
    const { says, beside, without } = toPattern(hint);
    return (
      says?.test(text) === true && beside?.test(text) !== false && without?.test(text) !== true
    );
  }) === true;

/** Whether texts of a language may be known by hints. */
export const knowsHints = (watch: Watch, language: Language): boolean =>
  watch.relevance.hints[language] !== undefined;

/** Compiled once. */
function toPattern(hint: Hint): Pattern {
  const known = compiled.get(hint);
  if (known !== undefined) return known;
  const pattern = {
    says: compile(hint.says),
    beside: compile(hint.beside),
    without: compile(hint.without),
  };
  compiled.set(hint, pattern);
  return pattern;
}

const compile = (alternatives: readonly string[] | undefined): RegExp | null =>
  alternatives === undefined
    ? null
    : new RegExp(alternatives.map((one) => `(?:${one})`).join("|"), "u");

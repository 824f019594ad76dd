import type { Comparator } from "../quantity.ts";
import type { Token } from "./token.ts";

/** A bound told in words, and the tokens that tell it. */
export type Bound = { comparator: Comparator; from: number; next: number };

const BEFORE = new Map<string, Comparator>();
const AFTER = new Map<string, Comparator>();

function fill(table: Map<string, Comparator>, comparator: Comparator, phrases: string): void {
  for (const phrase of phrases.split("|")) table.set(phrase, comparator);
}

fill(
  BEFORE,
  "gt",
  "upwards of|could top|will top|would top|may top|might top|to top|tops|could pass|will pass|would pass|may pass|might pass|to pass|more than|greater than|higher than|larger than|bigger than|over|above|exceeding|exceeds|exceed|exceeded|in excess of|north of|upward of|" +
    "beyond|surpassing|surpassed|topped|topping|well over|well above|just over|just above|slightly over|slightly above|longer than|older than|" +
    "better than|much more than|far more than|well more than|slightly more than|a little more than|little more than|" +
    "far exceeding|heavier than|later than|faster than|wider than|a little over|>",
);
fill(
  BEFORE,
  "gte",
  "more or equal than|more or equal to|greater or equal than|greater or equal to|higher or equal than|higher or equal to|bigger or equal than|bigger or equal to|larger or equal than|larger or equal to|" +
    "at least|start at|starts at|starting at|no less than|no fewer than|not less than|not fewer than|a minimum of|minimum of|minimum|no lower than|not below|" +
    "as little as|as few as|at the very least|at a minimum|from at least|greater than or equal to|more than or equal to|higher or equal than|equal or more than|" +
    "equal or greater than|equal to or more than|higher than or equal to|at least or equal to|bigger or equal than|larger than or equal to|≥|>=|=>",
);
fill(
  BEFORE,
  "lt",
  "less than|fewer than|under|below|just under|just below|well under|well below|lower than|smaller than|sub|slightly under|slightly below|short of|shy of|" +
    "slightly less than|a little less than|little less than|far fewer than|far less than|much less than|shorter than|younger than|a little under|<",
);
fill(
  BEFORE,
  "lte",
  "less or equal than|less or equal to|lower or equal than|lower or equal to|smaller or equal than|smaller or equal to|fewer or equal than|fewer or equal to|" +
    "up to|can reach|may reach|could reach|can run to|may run to|as many as|as much as|at most|no more than|not more than|never more than|a maximum of|maximum of|maximum|no greater than|no higher than|not over|not exceeding|" +
    "at the most|up to a maximum of|as high as|to as much as|to as many as|anything up to|less than or equal to|smaller than or equal to|lower or equal than|" +
    "seldom exceeds|seldom exceeded|seldom exceed|seldom tops|seldom topped|seldom passes|" +
    "seldom passed|seldom more than|seldom over|seldom above|rarely exceeds|rarely exceeded|" +
    "rarely exceed|rarely tops|rarely topped|rarely passes|rarely passed|rarely more than|" +
    "rarely over|rarely above|never exceeds|never exceeded|never exceed|never tops|never topped|" +
    "never passes|never passed|never over|never above|hardly ever exceeds|hardly ever exceeded|" +
    "hardly ever exceed|hardly ever tops|hardly ever topped|hardly ever passes|" +
    "hardly ever passed|hardly ever more than|hardly ever over|hardly ever above|" +
    "scarcely ever exceeds|scarcely ever exceeded|scarcely ever exceed|scarcely ever tops|" +
    "scarcely ever topped|scarcely ever passes|scarcely ever passed|scarcely ever more than|" +
    "scarcely ever over|scarcely ever above|does not exceed|does not top|does not pass|" +
    "did not exceed|did not top|did not pass|do not exceed|do not top|do not pass|" +
    "would not exceed|would not top|would not pass|will not exceed|will not top|will not pass|" +
    "could not exceed|could not top|could not pass|cannot exceed|cannot top|cannot pass|" +
    "may not exceed|may not top|may not pass|must not exceed|must not top|must not pass|" +
    "doesn't exceed|doesn't top|doesn't pass|didn't exceed|didn't top|didn't pass|don't exceed|" +
    "don't top|don't pass|" +
    "an upper value of|an upper bound of|an upper limit of|a ceiling of|not above|never had more than|never have more than|never has more than|never employed more than|never hosted more than|" +
    "never hired more than|never sent more than|never paid more than|never earned more than|never saw more than|" +
    "never got more than|never took more than|never more than|not have more than|not had more than|not see more than|" +
    "fewer than or equal to|equal or less than|equal to or less than|not above|limited to|capped at|≤|<=|=<|as long as",
);
fill(
  BEFORE,
  "approx",
  "about|around|roughly|approximately|approx|close on|approx .|circa|ca|ca .|c .|some|nearly|almost|close to|an estimated|estimated|near|in the region of|in the order of|" +
    "on the order of|something like|more or less|virtually|nigh on|just about|estimated at|estimated at around|an approximate|an average of about|in the neighborhood of|" +
    "in the neighbourhood of|in the vicinity of|approaching|nearing|~|≈|±|give or take|perhaps|maybe|possibly|probably|or about|or around",
);
fill(
  BEFORE,
  "eq",
  "exactly|precisely|just|only|a mere|mere|equal to|equals|a total of|totaling|totalling|a full|a whopping|an average of|on average|a record|equaling to|equalling|=",
);
fill(
  AFTER,
  "gte",
  "or larger|or bigger|or more|or above|or over|or higher|or greater|or longer|or older|or upwards|or up|and above|and over|and up|and more|at least|at a minimum|at minimum|as a minimum|minimum|plus|+|- plus|at the least|or more than|or better|upwards|upward|and upwards|or more than it|at the very least|or slightly more|or a little more|or a bit more|" +
    "if not more|and often more|is the least|is the minimum|is the very least|is a prudent minimum|no less|no fewer|not less|not fewer|at a conservative estimate",
);
fill(
  AFTER,
  "lte",
  "or less|or fewer|or below|or under|or lower|or younger|and under|and below|at most|at the most|at maximum|at the outside|at the utmost|is a safe ceiling|is the ceiling|is a ceiling|is the upper limit|is an upper limit|is the limit|is the most|is an upper bound|is the maximum|is a maximum|maximum|as a maximum|max|tops|or smaller|or shorter|" +
    "at best|at the very most|at the very outside|or slightly less|or a little less|if that|no more|not more|and no more|and not more",
);
fill(
  AFTER,
  "approx",
  "or so|or thereabouts|- odd|- some|approximately|give or take|- ish|more or less",
);
fill(AFTER, "gt", "and counting|and rising|and a bit|and change");

/** What a bound can start or end with: most words are neither, and are passed over at once. */
const OPENERS = new Set([...AFTER.keys()].map((phrase) => phrase.split(" ")[0] ?? ""));
const CLOSERS = new Set(
  [...BEFORE.keys()].flatMap((phrase) => [phrase.split(" ").at(-1) ?? "", phrase.at(-1) ?? ""]),
);

const LONGEST = 6;
/** Verbs that have "over" as their own: "hand over 50", "spread over 16 countries". */
const HANDED =
  /^(?:spread|scattered|divided|distributed|hand(?:s|ed|ing)?|turn(?:s|ed|ing)?|tak(?:e|es|en|ing)|took|sign(?:s|ed|ing)?)$/;
/** Verbs that have "up to" as their own. */
const PHRASAL = new Set([
  "add",
  "adds",
  "added",
  "adding",
  "lead",
  "top",
  "leads",
  "leading",
  "led",
  "run",
  "build",
  "lived",
  "live",
  "owned",
  "owns",
  "stood",
  "signed",
  // A movement that has come to its end: "crept up to 4,200".
  "went",
  "gone",
  "crept",
  "rose",
  "risen",
  "climbed",
  "jumped",
  "inched",
]);

/** The bound whose words end right before token `at`. */
export function boundBefore(tokens: Token[], at: number): Bound | undefined {
  let found: Bound | undefined;
  let edge = at - (opensMark(tokens, at) ? 1 : 0);
  for (let round = 0; round < 3; round++) {
    const next = lastPhrase(tokens, edge);
    if (next === undefined) break;
    // "more than an estimated 500": the bound outweighs the estimate.
    const comparator =
      found === undefined ||
      found.comparator === "eq" ||
      (found.comparator === "approx" && next.comparator !== "eq")
        ? next.comparator
        : found.comparator;
    found = { comparator, from: next.from, next: at };
    edge = next.from;
  }
  return found;
}

/** What is said of a mark that was left behind; "passed 30 exams" says something else. */
const PASSED = /^(?:pass(?:ed|es|ing)|cross(?:ed|es|ing)|top(?:ped|s|ping)|broken?|breached)$/;

/** "around the 30,000 mark", "passed the 30,000 mark": the article belongs to the mark. */
function opensMark(tokens: Token[], at: number): boolean {
  return (
    tokens[at - 1]?.lower === "the" &&
    tokens.slice(at + 1, at + 3).some(({ lower }) => lower === "mark")
  );
}

function lastPhrase(tokens: Token[], at: number): Bound | undefined {
  const last = tokens[at - 1]?.lower ?? "";
  if (PASSED.test(last) && tokens[at]?.lower === "the")
    return { comparator: "gt", from: at - 1, next: at };
  if (!CLOSERS.has(last) && last !== "-") return undefined;
  let phrase = "";
  let best: Bound | undefined;
  for (let from = at - 1; from >= 0 && from >= at - LONGEST; from--) {
    const token = tokens[from];
    if (token === undefined || token.kind === "number") break;
    if (token.kind === "symbol" && !/[<>=~≈±≥≤.]/.test(token.lower)) {
      if (!(token.lower === "-" && token.glued && phrase === "")) break;
      continue;
    }
    phrase =
      phrase === ""
        ? token.lower
        : token.kind === "symbol" && phrase.length === 1
          ? token.lower + phrase
          : `${token.lower} ${phrase}`;
    const comparator = BEFORE.get(phrase);
    // "the lead up to 4G", "live up to"
    if (phrase === "over" && HANDED.test(tokens[from - 1]?.lower ?? "")) continue;
    if (phrase === "up to" && PHRASAL.has(tokens[from - 1]?.lower ?? "")) continue;
    if (comparator !== undefined) best = { comparator, from, next: at };
  }
  return best;
}

/** The bound whose words start right at token `at`. */
export function boundAfter(tokens: Token[], at: number): Bound | undefined {
  if (!OPENERS.has(tokens[at]?.lower ?? "")) return undefined;
  let phrase = "";
  let best: Bound | undefined;
  for (let next = at; next < tokens.length && next < at + 4; next++) {
    const token = tokens[next];
    if (token === undefined || token.kind === "number") break;
    // "737 Max": a name.
    if (token.capital && token.lower === "max") break;
    phrase = phrase === "" ? token.lower : `${phrase} ${token.lower}`;
    const comparator = AFTER.get(phrase);
    if (comparator !== undefined) best = { comparator, from: at, next: next + 1 };
  }
  if (best !== undefined && belongsToNext(tokens, best)) return undefined;
  // "a month plus meals" adds another thing; "20 plus" is a bound.
  if (best !== undefined && tokens[at]?.lower === "plus" && !isNumberWord(tokens[at - 1]))
    return undefined;
  if (best !== undefined && tokens[at]?.lower === "+" && tokens[at]?.glued === false)
    return undefined;
  return best;
}

/** Bounds that may stand apart from their number, told after a comma or a quotation mark. */
const APART = new Set(
  "at most|at the most|at the very most|at the outside|at best|tops|max|maximum|if that|no more|not more|at least|at the very least|at a minimum|no less|no fewer|not less|not fewer|if not more|or so".split(
    "|",
  ),
);
const ENDS = /^[.,;:!?)\]"”’»—–-]$/;

/** "Fifty, at most.", "95, no more", "40,000 women", "at the very least": an afterthought, told apart. */
export function boundApart(tokens: Token[], at: number): Bound | undefined {
  let from = at;
  while (from < at + 3 && /^[,"”“]$/.test(tokens[from]?.lower ?? "")) from++;
  if (from === at) return undefined;
  let phrase = "";
  for (let next = from; next < from + 4; next++) {
    const token = tokens[next];
    if (token === undefined || token.kind !== "word") break;
    phrase = phrase === "" ? token.lower : `${phrase} ${token.lower}`;
    const after = tokens[next + 1];
    if (!APART.has(phrase) || (after !== undefined && !ENDS.test(after.lower))) continue;
    const comparator = AFTER.get(phrase);
    if (comparator !== undefined) return { comparator, from, next: next + 1 };
  }
  return undefined;
}

const isNumberWord = (token: Token | undefined) =>
  token?.kind === "number" ||
  token?.lexeme?.cardinal !== undefined ||
  token?.lexeme?.scale !== undefined;

/** "for 10 years at least 50 men", "10 and more than 40": words of the number after them. */
function belongsToNext(tokens: Token[], bound: Bound): boolean {
  const after = tokens[bound.next];
  const last = tokens[bound.next - 1]?.lower ?? "";
  const number = after?.kind === "number" || after?.lexeme?.cardinal !== undefined;
  if (after?.lower === "than") return true;
  return (
    /^(?:least|most|less|than|minimum|maximum)$/.test(last) &&
    (number || after?.lexeme?.currency !== undefined)
  );
}

import type { Credit, Sentence } from "../../language-pack.ts";

/** "러시아 내무부의 ", "센터가 집계한 ", right before the number: who has given it. */
const OWNER =
  /((?:[\p{L}\p{N}·]{1,16}\s){0,3}[\p{L}\p{N}·]{2,16}?)(?:의|(?:가|이|에서|측이)\s(?:앞서\s|당시\s|지난해\s)?(?:밝힌|발표한|추산한|추정한|집계한|제시한|공개한|보고한|주장한|내놓은|파악한|언급한|확인한))\s(?:약\s?|공식\s|추정치인?\s|추산치인?\s)?$/u;
/** "이는 러시아 내무부": a word with a particle of its own stands outside the name. */
const OUTSIDE = /^.*(?:[은는을를도며고]|지만|이가|에서|보다|으로|다)\s/u;
/** "보다 많다", "에 비해", "을 웃돈다", right after it; its bound may have been read from them. */
const COMPARING =
  /^(?:여\s?)?(?:명|달러|위안|루블|원|%)?(?:보다(?:는|도)?(?!\s?앞서)|에\s(?:비해|견줘|비하면)|[과와]\s(?:비교|견줘)|[을를]\s(?:크게\s)?(?:웃도|웃돌|밑도|밑돌|넘|상회|하회))/u;

/** "내무부의 1만1490명보다 많다": whose the other number is. */
export function findCompared(text: string, sentence: Sentence): Credit[] {
  return sentence.quantities.flatMap(({ start, end, comparator }): Credit[] => {
    const inside = /보다|에\s비|[을를]\s/u.exec(text.slice(start, end))?.index;
    const rest = text.slice(inside === undefined ? end : start + inside, end + REACH);
    if (!COMPARING.test(rest)) return [];
    const owner = OWNER.exec(text.slice(Math.max(sentence.start, start - REACH), start));
    const source = owner?.[1]?.replace(OUTSIDE, "");
    if (owner === null || source === undefined || source === "") return [];
    const from = start - owner[0].length + owner[0].indexOf(source);
    return [
      {
        source,
        at: { start: from, end: from + source.length },
        scope: { start, end },
        chain: [],
        year: null,
        compared: {
          bare: false,
          bounded: inside === undefined && comparator !== "gt" && comparator !== "lt",
        },
        holds: "sentence",
      },
    ];
  });
}

/** No name of a source is longer. */
const REACH = 48;

import type { Credit, Sentence } from "../../language-pack.ts";

/** "比专家小组估计的", "多于劳动部公布的", right before the number: who has given it. */
const OWNER =
  /(?:比|较|多于|少于|高于|低于|超过|不及|逊于|不同于|而非|相比|有别于)(?:此前|早前|先前)?([\p{L}\p{N}·“”《》]{2,24}?)(?:此前|早前|先前|所|曾)?(?:估计|公布|给出|宣布|统计|报告|披露|提出|声称|所说|通报|列出|点算|报道)?的(?:约|大约)?$/u;

/** In simplified signs. "比联合国专家小组估计的4000人少": whose the other number is. */
export function findCompared(text: string, sentence: Sentence): Credit[] {
  return sentence.quantities.flatMap(({ start, end, comparator }): Credit[] => {
    const owner = OWNER.exec(text.slice(Math.max(sentence.start, start - REACH), start));
    const source = owner?.[1];
    if (owner === null || source === undefined || NO_NAME.test(source)) return [];
    const from = start - owner[0].length + owner[0].indexOf(source);
    return [
      {
        source,
        at: { start: from, end: from + source.length },
        scope: { start, end },
        chain: [],
        year: null,
        compared: { bare: false, bounded: comparator !== "gt" && comparator !== "lt" },
        holds: "sentence",
      },
    ];
  });
}

/** "比去年的4000人少": a time, a place or a people, and no one who gives numbers. */
const NO_NAME =
  /(?:年|月|日|期|时|前|后|国|地|省|市|州|人|劳工|水平|数字|纪录)$|^(?:其|这|那|当|上|去|同|原)/u;
/** No name of a source is longer. */
const REACH = 40;

import type { Mention } from "../../mention.ts";

/** A mention and the text around it. */
export type Around = {
  text: string;
  mentions: readonly Mention[];
  /** Its place among the mentions. */
  i: number;
  mention: Mention;
  word: string;
  /** Three characters before it, nine after it. */
  before: string;
  after: string;
  /** A hostile text may hold any number of mentions: only those near are looked at. */
  nearby: () => Mention[];
};

const NEARBY = 24;
export const AT_PLACE = /(?:在|往|赴|到|去|驻|旅|留|援|滞|从|抵达|向|于|和|与|、)$/u;

export const COUNT_AFTER = /^(?:约|近|则)?[\d一二三四五六七八九十两百千]/u;

export const BY_NOW = /(?:眼下|目前|现在|如今|至今|迄今|现)[^，。；]*$/u;

export function lookAround(text: string, mentions: readonly Mention[], i: number): Around {
  const mention = mentions[i] as Mention;
  return {
    ...{ text, mentions, i, mention },
    word: text.slice(mention.start, mention.end),
    before: text.slice(Math.max(0, mention.start - 3), mention.start),
    after: text.slice(mention.end, mention.end + 9),
    nearby: () => mentions.slice(Math.max(0, i - NEARBY), i + NEARBY),
  };
}

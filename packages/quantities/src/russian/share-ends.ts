import type { Quantity } from "../quantity.ts";

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/тыс/, 1e3],
  [/миллион|млн/, 1e6],
  [/миллиард|млрд/, 1e9],
];
/** "с 34 до 11 тысяч", "со 152 почти до 264 млн". */
const FROM = /(?<![а-яё])со? (?:почти |примерно |около |приблизительно )?$/iu;
const TO = /^\.? (?:почти |примерно )?до(?: почти| примерно| около)?\s?$/iu;
/** An end whose thousands are left out is no further from the other than this. */
const MAX_RATIO = 20;
const REACH = 24;

const scaleOf = ({ parts }: Quantity): number =>
  SCALES.find(([word]) => word.test(parts.number.toLowerCase()))?.[1] ?? 1;

/**
 * "Число сократилось с 34 до 11 тысяч": where a movement is told, its first end has the thousands and the
 * unit of the second.
 */
export function shareEnds(text: string, quantities: readonly Quantity[]): Quantity[] {
  return quantities.map((first, i) => {
    const second = quantities[i + 1];
    if (second === undefined || first.unit !== null || first.comparator !== "eq") return first;
    if (!FROM.test(text.slice(Math.max(0, first.start - REACH), first.start))) return first;
    if (!TO.test(text.slice(first.end, second.start))) return first;
    const { unit, dimension } = second;
    const scale = scaleOf(first) > 1 ? 1 : sharedScale(first, second);
    const low = first.low === null ? null : first.low * scale;
    return { ...first, low, high: low, unit, dimension };
  });
}

function sharedScale(first: Quantity, second: Quantity): number {
  const scale = scaleOf(second);
  const from = (first.low ?? 0) * scale;
  const to = second.low ?? second.high ?? 0;
  const isNear = from <= to * MAX_RATIO && to <= from * MAX_RATIO;
  const contradicts = second.change === "up" ? from > to : second.change === "down" && from < to;
  return isNear && !contradicts ? scale : 1;
}

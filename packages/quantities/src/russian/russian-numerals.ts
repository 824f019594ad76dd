/** What a number word is worth and how it joins its neighbours. */
export type NumberWord =
  /** Adds: двести, сорок, три. `rank` falls along a numeral (100, 10, 1). */
  | { kind: "part"; value: number; rank: 1 | 10 | 100 }
  /** Multiplies what stands before it: тысяч, миллиона, десятков. */
  | { kind: "scale"; value: number; many: boolean };

const WORDS = new Map<string, NumberWord>();

function add(word: NumberWord, forms: string): void {
  for (const form of forms.split(" ")) WORDS.set(form, word);
}

function part(value: number, forms: string): void {
  const rank = value >= 100 ? 100 : value >= 20 ? 10 : 1;
  add({ kind: "part", value, rank }, forms);
}

part(0, "ноль нуль нуля нулю нулем");
part(1, "один одна одно одного одной одному одним одну одною одном");
part(1.5, "полтора полторы полутора");
part(2, "два две двух двум двумя двое двоих двоим двоими");
part(3, "три трех трем тремя трое троих троим троими");
part(4, "четыре четырех четырем четырьмя четверо четверых четверым четверыми");
part(5, "пять пяти пятью пятеро пятерых пятерым пятерыми");
part(6, "шесть шести шестью шестеро шестерых шестерым шестерыми");
part(7, "семь семи семью семеро семерых семерым семерыми");
part(8, "восемь восьми восемью восьмью восьмеро восьмерых восьмерым");
part(9, "девять девяти девятью девятеро девятерых девятерым");
part(10, "десять десяти десятью десятеро десятерых десятерым");
for (const [i, stem] of [
  "одиннадцат",
  "двенадцат",
  "тринадцат",
  "четырнадцат",
  "пятнадцат",
  "шестнадцат",
  "семнадцат",
  "восемнадцат",
  "девятнадцат",
].entries()) {
  part(11 + i, `${stem}ь ${stem}и ${stem}ью`);
}
part(20, "двадцать двадцати двадцатью");
part(30, "тридцать тридцати тридцатью");
part(40, "сорок сорока");
part(50, "пятьдесят пятидесяти пятьюдесятью");
part(60, "шестьдесят шестидесяти шестьюдесятью");
part(70, "семьдесят семидесяти семьюдесятью");
part(80, "восемьдесят восьмидесяти восемьюдесятью восьмьюдесятью");
part(90, "девяносто девяноста");
part(100, "сто ста");
part(150, "полтораста полутораста");
part(200, "двести двухсот двумстам двумястами двухстах");
part(300, "триста трехсот тремстам тремястами трехстах");
part(400, "четыреста четырехсот четыремстам четырьмястами четырехстах");
for (const [i, [nominative, genitive, instrumental]] of (
  [
    ["пять", "пяти", "пятью"],
    ["шесть", "шести", "шестью"],
    ["семь", "семи", "семью"],
    ["восемь", "восьми", "восемью"],
    ["девять", "девяти", "девятью"],
  ] as const
).entries()) {
  part(
    500 + 100 * i,
    `${nominative}сот ${genitive}сот ${genitive}стам ${instrumental}стами ${genitive}стах`,
  );
}

function scale(value: number, one: string, many: string): void {
  add({ kind: "scale", value, many: false }, one);
  add({ kind: "scale", value, many: true }, many);
}

scale(
  10,
  "десяток десятка десятку десятком десятке",
  "десятки десятков десяткам десятками десятках",
);
scale(12, "дюжина дюжины дюжине дюжину дюжиной", "дюжин дюжинам дюжинами дюжинах");
scale(100, "сотня сотне сотню сотней", "сотни сотен сотням сотнями сотнях");
scale(1000, "тысяча тысяче тысячу тысячей тысячью тыс", "тысячи тысяч тысячам тысячами тысячах");
for (const [value, stem, short] of [
  [1e6, "миллион", "млн"],
  [1e9, "миллиард", "млрд"],
  [1e12, "триллион", "трлн"],
] as const) {
  scale(
    value,
    `${stem} ${stem}а ${stem}у ${stem}ом ${stem}е ${short}`,
    `${stem}ы ${stem}ов ${stem}ам ${stem}ами ${stem}ах`,
  );
}

const HALF_OF: [number, string][] = [
  [50, "полсотни полусотни полусотне полусотню полусотней"],
  [500, "полтысячи полутысячи полутысяче полутысячу"],
  [500_000, "полмиллиона полумиллиона"],
  [500_000_000, "полмиллиарда полумиллиарда"],
];
for (const [value, forms] of HALF_OF) part(value, forms);

/** A number word in any case, spelled in lower case and without ё. */
export function findNumberWord(word: string): NumberWord | undefined {
  return WORDS.get(word);
}

/** Adverbs that are a count of times. */
export const TIMES_WORDS = new Map([
  ["дважды", 2],
  ["трижды", 3],
  ["четырежды", 4],
]);

/** Fractions that are words of their own. */
export const FRACTION_WORDS = new Map<string, number>();
for (const [value, forms] of [
  [1 / 2, "половина половины половине половину половиной"],
  [1 / 3, "треть трети третью третей третям"],
  [1 / 4, "четверть четверти четвертью четвертей"],
] as const) {
  for (const form of forms.split(" ")) FRACTION_WORDS.set(form, value);
}

const DENOMINATORS: [number, string][] = [
  [2, "втор"],
  [5, "пят"],
  [6, "шест"],
  [7, "седьм"],
  [8, "восьм"],
  [9, "девят"],
  [10, "десят"],
  [20, "двадцат"],
  [100, "сот"],
  [1000, "тысячн"],
];
const DENOMINATOR_ENDING = /^(?:ая|ой|ую|ых|ые|ым|ыми)$/;

/** The 5 of "две пятых", "одна пятая"; `undefined` for other words. */
export function findDenominator(word: string): number | undefined {
  for (const [value, stem] of DENOMINATORS) {
    if (word.startsWith(stem) && DENOMINATOR_ENDING.test(word.slice(stem.length))) return value;
  }
  return undefined;
}

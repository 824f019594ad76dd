import type { Credit, Sentence } from "../../language-pack.ts";

/** "ロシア内務省の", right before the number: who has given it, by what it is. */
const OWNER =
  /(?:^|[、。はがもを「」])([^、。はがもを「」\d０-９]{1,20}?(?:省|庁|局|院|委員会|パネル|団体|機関|機構|政府|当局|研究所|大学|センター|新聞|通信|テレビ|放送|紙|誌|大使館|国連|監視団|チーム|NGO|ＮＧＯ|[\p{Script=Katakana}ー・]{3,}))の(?:約|およそ|推計|発表|公式の){0,2}$/u;
/** "を上回る", "より少ない", "に対し", right after it; its bound may have been read from them. */
const COMPARING =
  /^(?:人|名|ドル|元|ルーブル|円)?(?:という(?:数字|推計|推定))?(?:を(?:大きく|大幅に|やや|はるかに)?(?:上回|下回|超え|越え)|よりも?(?:[^、。]{0,6})?(?:多|少|高|低)|(?:と|に)比べ|に対し)/u;

/** "内務省の1万1490人を上回る": whose the other number is. */
export function findCompared(text: string, sentence: Sentence): Credit[] {
  return sentence.quantities.flatMap(({ start, end, comparator }): Credit[] => {
    const owner = OWNER.exec(text.slice(Math.max(sentence.start, start - REACH), start));
    const source = owner?.[1];
    if (owner === null || source === undefined) return [];
    const from = start - owner[0].length + owner[0].indexOf(source);
    // The number may end before its comparing words, in them, or behind them.
    const inside = /を|より|に対し|に比べ|と比べ/u.exec(text.slice(start, end))?.index;
    const isBound = inside !== undefined || comparator === "gt" || comparator === "lt";
    const rest = text.slice(inside === undefined ? end : start + inside, sentence.end);
    if (!COMPARING.test(rest)) return [];
    return [
      {
        source,
        at: { start: from, end: from + source.length },
        scope: { start, end },
        chain: [],
        year: null,
        compared: { bare: false, bounded: !isBound },
        holds: "sentence",
      },
    ];
  });
}

/** No name of a source is longer. */
const REACH = 30;

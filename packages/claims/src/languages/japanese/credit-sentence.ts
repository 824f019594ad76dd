import type { Credit, Sentence } from "../../language-pack.ts";
import { SAYS } from "./credit-words.ts";
import { GAVE_OUT, isSpeaker, maySpeak, nameOf, PRONOUN, yearOf } from "./speaker-name.ts";

/** "これは報告者が2015年に挙げた数字だ": the sentence after says whose figure it was. */
const TOLD_AFTER =
  /^\s{0,3}(?:これ|それ|この数字|その数字|この数|いずれも)は(?:もともと|そもそも)?、?(?:((?:19|20)\d{2})年(?:\d{1,2}月)?に、?)?([^、。\n]{2,30}?(?:が|の))(?:[^、。がの\n]{0,14}?)(?:述べ|示し|挙げ|出し|発表し|言っ|使っ|推計|見積|数字|試算|報告し|まとめ|公表し)/u;
/** "…から借りた値", in the sentence after. */
const BORROWED =
  /^[^。\n]{0,24}?(?:、|^)([^、。\n]{4,36}?)(?:から借りた|から引いた|からの引用|が出典|が出どころ)/u;
/** "…の話として伝えた": who is quoted is nearer to what is told than who quotes. */
const QUOTED =
  /(?:^|、)([^、]{2,36}?)の(?:話|証言|見方|推計|報告)(?:として|を引いて|を引用し|を基に)/u;
/** "いずれも外交筋の話だ。": whose figures those of the sentence before are. */
const TOLD_BY =
  /^\s{0,3}(?:いずれも|これらは|これは|以上は)?([^、。「」\n]{2,24}?)(?:の(?:話|説明|証言|情報|見立て|推計|集計)(?:だ|である|です|による|という)|に(?:基づく|よる)(?:数字|推計|もの|集計))/u;
const TELLER =
  /^\s{0,2}(?:これは|以上は)?(?:[^、]{2,30}(?:メディア|サイト|団体|紙|誌|局|機関|シンクタンク|研究所)、)?([^、]{2,36}?)(?:が|は)(?![いるなっ])/u;
/** "米国の専門メディア、47ノートが": what a name is of, before it. */
const CALLED = /^\s{0,2}[^、]{2,30}(?:メディア|サイト|団体|紙|誌|局|機関|シンクタンク|研究所)、/u;
/** "米国の声(VOA)が": a name that has a short form is one of a body. */
const SHORT_FORM = /^[^。]{0,30}[(（][A-Z]{2,8}[)）](?:が|は)/u;
/** "数千人が働いているとみている": it says how many. */
const TELLS_NUMBER =
  "[^。\\n]{0,60}[\\d０-９数十百千万億一二三四五六七八九](?:人|カ国|か国|ドル|元|円|割|時間|ルーブル)";
/** A sentence that holds no more than that someone said so; "38ノース" is a name. */
const ONLY_SAID = new RegExp(
  `^(?!${TELLS_NUMBER})(?:[^「」。\\n\\d０-９]|\\d(?=\\d?[\\p{Script=Katakana}A-Z]|0?代)){3,70}(?:${SAYS})(?:た|て?い[るた]|する|す|る|ました)?。`,
  "u",
);
const SHOWN_AFTER =
  /^\s{0,2}([^、。「」\n]{1,24}?(?:さん|氏|男性|女性|監督|社長|店長|経営者|店主|支配人|班長|業者|商人|関係者|運転手|住民)(?:[(（][^)）]{1,8}[)）])?)(?:が|は)/u;
/** "ロシア側が届けた公式な数だ。": whose number the sentence before tells. */
const NUMBER_OF =
  /^\s{0,2}(?:これは|それは)?([^、。「」\n]{2,24}?)が[^。「」\n]{0,30}?(?:届け(?:出)?た|報告した|提出した|発表した|示した|公表した|出した|挙げた|伝えた|まとめた|数えた)[^。、「」\n]{0,16}(?:数|数字|値|人数|統計|推計)(?:だ|である|です|だった)。/u;
/** "統計なし、業界筋による。". */
const BY = /^\s{0,2}(?:[^、。「」\d\n]{1,12}、)?([^、。「」\d\n]{2,16}?)(?:による|調べ|まとめ)。/u;
/** "消息筋によると、…": who tells the sentence after. */
const NEXT_LEAD = /^\s{0,2}([^、。「」\n]{2,30}?)(?:によると|によれば|の話では)、/u;
/** "病院が13日、サイトに公開した写真で分かった。": how what the sentence before tells is known. */
const FOUND_BY =
  /^\s{0,2}([^、。「」\n]{2,30}?)(?:が|の)[^。「」\n]{0,40}?(?:公開|公表|発表|投稿|掲載|配信|配布|提出|入手|作成|撮影|まとめ)(?:した|ている|た|し)[^。「」が\n]{0,20}(?:で|から|により|によって)(?:分か|わか|判明|明らかにな|確認さ|裏付け)[^。「」\n]{0,6}。/u;
const DAY = /\d{1,2}日(?:に|付で)?、?/gu;
const REACH = 90;

/** Who is named by a sentence that says no more than who said it: "情報筋がデイリーNKに明かした。". */
export function tellerOf(words: string): string | null {
  const bare = words.slice(0, REACH).replace(DAY, "");
  const by = nameOf(TOLD_BY.exec(bare)?.[1] ?? "");
  if (by !== "" && maySpeak(by)) return by;
  const counter = nameOf(NUMBER_OF.exec(bare)?.[1] ?? "");
  if (counter.length > 1 && maySpeak(counter)) return counter;
  const source = nameOf(BY.exec(bare)?.[1] ?? "");
  if (source !== "" && isSpeaker(source)) return source;
  const finder = nameOf(FOUND_BY.exec(bare)?.[1] ?? "");
  if (finder.length > 1) return finder;
  const only = ONLY_SAID.exec(bare)?.[0];
  // "消息筋は次のように語った。": of what follows.
  if (only === undefined || /(?:次|以下)のよう/u.test(only)) return null;
  const quoted = QUOTED.exec(only)?.[1];
  const name = nameOf((quoted ?? TELLER.exec(only)?.[1] ?? "").replace(GAVE_OUT, ""));
  if (PRONOUN.test(name)) return name;
  const known =
    quoted === undefined && !CALLED.test(only) && !SHORT_FORM.test(only)
      ? isSpeaker(name)
      : maySpeak(name);
  return known ? name : null;
}

/** "中国の情報筋の話だという。": who stands behind the paper that told what the sentence tells. */
export function findOriginAfter(text: string, { start, end }: Sentence): Credit | null {
  const rest = text.slice(end, end + REACH);
  const source = nameOf(TOLD_BY.exec(rest)?.[1] ?? "");
  if (source === "" || !maySpeak(source)) return null;
  const at = end + rest.indexOf(source);
  return {
    source,
    at: { start: at, end: at + source.length },
    scope: { start, end },
    chain: [],
    year: null,
    quoted: true,
    holds: "sentence",
  };
}

/** Someone credited only in what follows the sentence. */
export function findCreditAfter(text: string, sentence: Sentence): Credit | null {
  const rest = text.slice(sentence.end, sentence.end + REACH);
  const credit = (source: string, year: number | null): Credit => {
    const start = sentence.end + Math.max(0, rest.indexOf(source));
    return {
      source: PRONOUN.test(source) ? null : source,
      at: { start, end: start + source.length },
      scope: { start: sentence.start, end: sentence.end },
      chain: [],
      year,
      holds: "sentence",
    };
  };
  // "…する計画だという。消息筋によると、…": hearsay that opens a text is that of who tells next.
  const next =
    text.slice(0, sentence.start).trim() === "" &&
    /(?:という|とのこと)(?:だ|です)?。?$/u.test(text.slice(sentence.start, sentence.end))
      ? nameOf(NEXT_LEAD.exec(rest)?.[1] ?? "")
      : "";
  if (next !== "" && maySpeak(next)) return credit(next, null);
  const borrowed = BORROWED.exec(rest)?.[1];
  if (borrowed !== undefined) return credit(nameOf(borrowed), yearOf(borrowed));
  const told = TOLD_AFTER.exec(rest);
  const teller = nameOf((told?.[2] ?? "").replace(/(?:が|の)$/u, ""));
  if (told !== null && isSpeaker(teller))
    return credit(teller, told[1] === undefined ? null : Number(told[1]));
  // "…12人」。現場監督のアレクセイさんが白い息を吐く。": whoever is shown after the words said them.
  const words = text.slice(sentence.start, sentence.end).trimEnd();
  const shown = /」。?$/u.test(words) ? SHOWN_AFTER.exec(rest)?.[1] : undefined;
  const person = nameOf(shown ?? "");
  if (shown !== undefined && isSpeaker(person)) return credit(person, null);
  const said = tellerOf(rest);
  return said === null ? null : credit(said, null);
}

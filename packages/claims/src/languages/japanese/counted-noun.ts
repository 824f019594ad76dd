import type { Quantity } from "@figurewatch/quantities";
import type { Counted, Sentence } from "../../language-pack.ts";
import { listMatches } from "../../words/list-matches.ts";
import type { Mention, Span, Tag } from "../../mention.ts";
import { SENDERS } from "./refine-mentions.ts";
import { lastJoined, PEOPLE, toCounted, withoutShadowed } from "../shared/joined-nouns.ts";

const PLACES = new Set<Tag>(["country", "locality"]);
/** Between a number with its counter and the noun after it: "5万人を超える北朝鮮の労働者". */
const JOINT =
  /^(?:余り|余|以上|前後|ほど|程度|近く|弱|強|超|足らず|あまり|規模|未満|以下)?(?:の|近い|に近い|を超える|を超す|を越える|を越す|を上回る|を下回る|を割る|に満たない|に迫る|に届く|に届かない|に上る|に達する|に及ぶ|もの|にのぼる|いる|を数える|と推計される|と推定される|とされる|とみられる|という)[^、。はがをにもでとへ「」（）()]{0,16}$/u;
/** "12の病院", "47の加盟国": the noun after "の", which is no people. */
const OF_NOUN = /^(?:余り|以上|ほど)?の[\p{Script=Han}\p{Script=Katakana}ー]{1,12}/u;
/** Between a place and its own number: "ロシアが1万8533人", "中国に約6万". */
const LABEL =
  /^[()（）]?(?:国内|側|全体|だけ)?(?:が|は|に|には|では|で|から|から計|も|だけで)?(?:約|およそ|計|最大|少なくとも)?$/u;
/** "30万人の青年", "200人の応募者": people by another noun than one for those who work. */
const OTHER_NOUN =
  /^(?:余り|余|以上|前後|ほど|近く|超|あまり)?の[\p{Script=Han}\p{Script=Katakana}ー]{0,6}(?:者|青年|少年|少女|生徒|民|客|兵|党員|隊員|会員|団員|遺体|子供)(?![\p{Script=Han}\p{Script=Katakana}ー])/u;
/** "アフリカや南米から集められた女性数千人": where those counted come from. */
const ORIGIN =
  /([\p{Script=Han}\p{Script=Katakana}ー]{2,10})(?:など)?から(?:来た|来て|来る|集め|集ま|招い|招か|呼んだ|呼び寄せ|呼ばれ|連れて|出稼ぎに|渡って|渡った|やって来|の)[^、。]{0,22}$/u;
/** "アフリカや南米の女性": whose people they are, where a region stands before them. */
const OF_REGION =
  /(?:アフリカ|南米|中南米|中央アジア|南アジア|東南アジア|アジア)(?:など|諸国|各国)?の[^、。北]{0,14}$/u;
const HOME = /北|朝鮮|平壌|本国|祖国|[道市郡]$/u;
const REGION =
  /^(?:アフリカ|南米|中南米|中央アジア|東南アジア|南アジア|アジア|中東|東欧|欧州|旧ソ連|途上国|周辺国|[\p{Script=Han}]*国|[\p{Script=Katakana}ー]{3,}(?:スタン|ネシア|ジア|ナム|マー|ルー|リカ))$/u;
const COUNTER =
  /^(?!働|帰|派|送|残|就|出|入|規模|前後|以上|程度|余)[\p{Script=Han}\p{Script=Katakana}]+/u;
const FROM_NEAR = 12;
const TAKEN_IN = /^(?:余り|ほど|以上)?を(?:受け入れ|招|雇|迎え|呼|採)/u;
const SENDS = /(?:韓国|日本|南朝鮮)(?:は|が|から)[^。]{0,40}$/u;
const SENT = /^[^。]{0,20}を[^、。]{0,8}(?:送り出|派遣し|送った)/u;
const SENT_NEAR = 36;
const FROM_FIRM = /(?:韓国|日本|米国|欧米)(?:の)?(?:企業|会社|メーカー)から[^、。]{0,10}$/u;
const CALLED_UP = /^(?:余り|ほど|以上|超)?(?:が|を)[^、。]{0,16}動員/u;
const AFTER_REACH = 28;
const EMBASSY = /(?:(?:大使館|領事館|代表部)(?:の|に)?(?:職員|スタッフ)?(?:は)?|館員)$/u;
const SPOKESPEOPLE = /専門家|記者|関係者|議員|当局者|代表|大使館|大使|住民|報告者|選手/u;
/** "80人の編み子", "溶接工19人": whoever has a trade works. */
const TRADE_AFTER =
  /^(?:余り|ほど|前後|以上)?の[\p{Script=Han}\p{Script=Katakana}ーみ]{0,8}?(?:工|子|手|師|人夫|職)(?![場業事])/u;
const TRADE_BEFORE = /[\p{Script=Han}ァ-ヶー]{1,8}(?:工|手|夫|要員)(?:の)?(?:計|約|およそ)?$/u;
/** "ラオスにも20人": where they are, not who sends them. */
const STANDS = /^(?:に|で|へ)/u;
const NUMBER_OF =
  /^(?:ら|たち)?(?:の?(?:数|総数|人数)?)?(?:を|は|が|も)、?(?:約|およそ|計|最大|少なくとも)?$/u;
const NUMBER_ENDS = /^(?:余り|前後|程度|ほど)?(?:と|、|。|に|で|だ|規模|台|$)/u;
/** A smaller number without a counter may be of anything. */
const MIN_UNCOUNTED = 100;
/** Two or three people without a noun are anybody. */
const MIN_NOUNLESS = 10;

/** What a Japanese number counts: the noun joined to it, else the people its clause or sentence names. */
export function readCounted(text: string, quantity: Quantity, sentence: Sentence): Counted {
  const own: Span = { start: quantity.start, end: quantity.end };
  if (quantity.dimension === "count")
    return { kind: "thing", span: own, noun: quantity.parts.unit ?? quantity.unit ?? "" };
  const mentions = withoutShadowed(sentence.mentions);
  const before10 = text.slice(Math.max(sentence.start, own.start - 14), own.start);
  if (EMBASSY.test(before10)) return { kind: "other", span: own, noun: "embassy staff" };
  const adjacent = mentions.find(
    ({ tag, end }) => tag === "other-people" && end <= own.start && own.start - end <= 1,
  );
  if (adjacent !== undefined) return { kind: "other", span: own, noun: adjacent.value };
  const origin = ORIGIN.exec(text.slice(Math.max(sentence.start, own.start - 40), own.start))?.[1];
  if (origin !== undefined && !HOME.test(origin) && REGION.test(origin))
    return { kind: "foreign", span: own, noun: origin };
  // "キューバから医師750人を受け入れる": where they come from stands right before them.
  const from = mentions.findLast(
    ({ tag, end }) => tag === "country" && end <= own.start && own.start - end <= FROM_NEAR,
  );
  if (
    from !== undefined &&
    text.startsWith("から", from.end) &&
    TAKEN_IN.test(text.slice(own.end, own.end + 10))
  )
    return { kind: "foreign", span: own, noun: from.value };
  // "韓国は西ドイツへ鉱山労働者7936人を送り出した": its own people, where ours are not named.
  const ours = mentions.some(({ tag }) => tag === "subject" || tag === "subject-modifier");
  if (
    !ours &&
    SENDS.test(text.slice(sentence.start, own.start)) &&
    SENT.test(text.slice(own.end, own.end + SENT_NEAR))
  )
    return { kind: "foreign", span: own, noun: "another country's people" };
  // "韓国企業から技術者8人が到着": they are its own.
  if (FROM_FIRM.test(text.slice(Math.max(sentence.start, own.start - 24), own.start)))
    return { kind: "foreign", span: own, noun: "a firm's own people" };
  // "浜で数万人が貝を掘らされた": at home people are called up to work.
  const named = mentions.some(({ tag }) => tag === "subject" || tag === "worker");
  if (!named && CALLED_UP.test(text.slice(own.end, own.end + AFTER_REACH)))
    return { kind: "other", span: own, noun: "people called up" };
  const anaphor = mentions.findLast(
    ({ tag, end }) => tag === "anaphor" && end <= own.start && own.start - end <= 3,
  );
  const after = mentions.find(
    ({ tag, start }) => PEOPLE.has(tag) && start >= own.end - 1 && start - own.end <= AFTER_REACH,
  );
  if (after !== undefined && JOINT.test(text.slice(own.end, lead(after, mentions, own.end)))) {
    const head = lastJoined(after, mentions);
    const span = { start: own.start, end: Math.max(own.end, head.end) };
    if (senderOf(head, mentions, sentence.start) !== null)
      return { kind: "foreign", span, noun: head.value };
    return toCounted(text, head, mentions, own.end - 1, span);
  }
  // "海外の働き手を5万から6万と伝える": the noun stands right before its number.
  const before = mentions.findLast(({ tag, end }) => PEOPLE.has(tag) && end <= own.start);
  if (
    quantity.dimension === "none" &&
    (quantity.low ?? quantity.high ?? 0) >= MIN_UNCOUNTED &&
    before !== undefined &&
    NUMBER_OF.test(text.slice(before.end, own.start)) &&
    NUMBER_ENDS.test(text.slice(own.end, own.end + 4))
  )
    return toCounted(text, before, mentions, sentence.start, own);
  // "4段階", "60種": whatever follows is what is counted.
  const counter =
    COUNTER.exec(text.slice(own.end, own.end + 6))?.[0] ??
    OF_NOUN.exec(text.slice(own.end, own.end + 18))?.[0];
  if (quantity.dimension === "none" && counter !== undefined)
    return { kind: "thing", span: own, noun: counter };
  if (quantity.dimension !== "people") return { kind: "bare", span: own, noun: "" };
  const noun = OTHER_NOUN.exec(text.slice(own.end, own.end + AFTER_REACH))?.[0];
  if (noun !== undefined) return { kind: "other", span: own, noun };
  if (anaphor !== undefined)
    return { kind: "anaphor", span: own, noun: anaphor.value, named: true };
  const place = mentions.findLast(({ tag, end }) => PLACES.has(tag) && end <= own.start);
  const isLabelled = place !== undefined && LABEL.test(text.slice(place.end, own.start));
  const clause = sentence.clauses.find(({ start, end }) => start <= own.start && own.start < end);
  const lastOf = (since: number) =>
    mentions.findLast(
      ({ tag, start, end, value }) =>
        PEOPLE.has(tag) && start >= since && end <= own.start && !SPOKESPEOPLE.test(value),
    );
  const inClause = lastOf(clause?.start ?? sentence.start);
  const trade =
    TRADE_AFTER.exec(text.slice(own.end, own.end + 16)) ??
    (inClause === undefined ? TRADE_BEFORE.exec(before10) : null);
  if (trade !== null) return { kind: "worker", span: own, noun: trade[0] };
  // "地雷除去に千人、復興に5千人の工兵": the noun comes with the last of a list.
  const shared = listNoun(text, quantity, sentence, mentions);
  if (inClause === undefined && shared?.tag === "other-people")
    return { kind: "other", span: own, noun: shared.value };
  const head = inClause ?? lastOf(sentence.start);
  const other = mentions.findLast(
    ({ tag, end, value }) =>
      tag === "other-people" && end <= own.start && !SPOKESPEOPLE.test(value),
  );
  // "脱北者は181人(男性21人": the men are of those named before.
  if (other !== undefined && (head === undefined || head.tag === "person"))
    return { kind: "other", span: own, noun: other.value };
  if (head !== undefined) {
    if (isTraveller(head, text, { start: sentence.start, end: own.end + 8 }))
      return { kind: "other", span: own, noun: head.value };
    const owner = text.slice(Math.max(sentence.start, head.start - 30), head.start);
    if (senderOf(head, mentions, sentence.start) !== null || OF_REGION.test(owner))
      return { kind: "foreign", span: own, noun: head.value };
    return toCounted(text, head, mentions, sentence.start, own);
  }
  const isNamed = mentions.some(({ tag }) => tag === "subject" || tag === "subject-modifier");
  const hosted = mentions.some(({ tag }) => tag === "measure:workers_repatriated");
  const sender = mentions.find(
    ({ tag, value, end }) =>
      (tag === "nation" ||
        (tag === "country" &&
          !hosted &&
          SENDERS.has(value) &&
          !STANDS.test(text.slice(end, end + 2)))) &&
      end <= own.start,
  );
  if (!isNamed && sender !== undefined) return { kind: "foreign", span: own, noun: sender.value };
  if (SOLDIERS.test(lastGroupWord(text, own.start)))
    return { kind: "other", span: own, noun: "soldiers" };
  if (shared !== null && isLabelled) return toCounted(text, shared, mentions, sentence.start, own);
  const isFew = (quantity.high ?? quantity.low ?? 0) < MIN_NOUNLESS;
  return {
    // "極東だけで1万5千人": so many people there; "ロシア2万人" may be a line of any list.
    kind: isFew || (isLabelled && !/で(?:は)?(?:約)?$/u.test(before10)) ? "bare" : "person",
    span: own,
    noun: quantity.parts.unit ?? "",
  };
}

const GROUP_WORD =
  /兵士|[鮮国]兵|兵力|派兵|(?<!元)軍人(?!だった|出身)|部隊|工兵|将兵|労働者|作業員|従業員|技術者|女性|男性|北朝鮮人|国籍者|人員|(?<!監視|保衛|工作|軍事)要員|出稼ぎ|看護師|医師|職人|[接縫女左官]工|プログラマ|ウエートレス|働/gu;
export const SOLDIERS = /兵|軍人|部隊/u;
const BACK = 200;

/** The last word for a group before an offset: a number without a noun counts that group. */
export function lastGroupWord(text: string, offset: number): string {
  return listMatches(text.slice(Math.max(0, offset - BACK), offset), GROUP_WORD).at(-1)?.[0] ?? "";
}

/** The noun of a later number of the same sentence that stands right after it. */
function listNoun(
  text: string,
  { end }: Quantity,
  { quantities }: Sentence,
  mentions: readonly Mention[],
): Mention | null {
  for (const next of quantities) {
    if (next.start < end || next.dimension !== "people") continue;
    const noun = mentions.find(
      ({ tag, start }) => PEOPLE.has(tag) && start >= next.end && start - next.end <= AFTER_REACH,
    );
    if (noun !== undefined && JOINT.test(text.slice(next.end, lead(noun, mentions, next.end))))
      return lastJoined(noun, mentions);
  }
  return null;
}

/** Where the noun phrase of a noun begins: its modifier, if one stands right before. */
function lead(head: Mention, mentions: readonly Mention[], since: number): number {
  const modifier = mentions.find(
    ({ tag, start, end }) =>
      (tag === "subject-modifier" || tag === "nation-modifier" || tag === "country") &&
      start >= since &&
      end <= head.start &&
      head.start - end <= 3,
  );
  return modifier?.start ?? head.start;
}

const CROSSING = /入国|出国|入境|訪れ|訪問/u;
const LABOUR = /労働|就労|働|出稼ぎ|作業員|従業員|技術者|派遣/u;

/** "入国した北朝鮮人は1万人": who crosses a border may be a student or a guest as well. */
function isTraveller(head: Mention, text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  return (
    (head.tag === "person" || head.tag === "subject") && CROSSING.test(words) && !LABOUR.test(words)
  );
}

/** "ベトナムは昨年、労働者を送り出した": a sending country, where the watched people are not named. */
function senderOf(head: Mention, mentions: readonly Mention[], since: number): Mention | null {
  // "ベトナムも51人を帰国させた": who sends people home had them.
  if (mentions.some(({ tag }) => tag === "measure:workers_repatriated")) return null;
  const before = mentions.filter(({ start, end }) => start >= since && end <= head.start);
  if (
    head.tag === "subject" ||
    before.some(({ tag }) => tag === "subject" || tag === "subject-modifier")
  )
    return null;
  return before.find(({ tag, value }) => tag === "country" && SENDERS.has(value)) ?? null;
}

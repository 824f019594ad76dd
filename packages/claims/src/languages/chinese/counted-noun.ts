import type { Quantity } from "@figurewatch/quantities";
import type { Counted, Sentence } from "../../language-pack.ts";
import type { Mention, Span, Tag } from "../../mention.ts";
import { lastJoined, PEOPLE, toCounted, withoutShadowed } from "../shared/joined-nouns.ts";

const PLACES = new Set<Tag>(["country", "locality"]);
/** Between a number with its counter and its noun no clause of another verb stands. */
const STOPS = /[，,。；;：:！？（）()“”「」、]/u;
const VERBS = /[在被是有为到去从仍已正将]|派往|抵达|回国|工作|务工|打工|留在|来自|进入/u;
const AFTER_REACH = 26;
/** "数千名”：这些朝鲜程序员": the noun comes after a colon. */
const AFTER_COLON = /^[”"」』]?[：:—]{1,2}(?:这些|这批|都是|全是)/u;
/** Between a place and its own number: "中国12万人", "科威特有4000名". */
const LABEL =
  /^(?:境内|当地|方面)?(?:则|也|就|还|仍|约|共|只|大约|最多|至少|现)*(?:有|为|是|占|为数)?(?:约|大约|近|逾|超过|多达)?$/u;
const PARTITIVE = /^(?:其中|其余|当中有|中有|他们当中|他们中)$/u;
const EMBASSY = /(?:使馆|代表处)(?:的|里|内|共|原)?(?:有)?$/u;
/** Those who speak of others are seldom the ones that are counted. */
const SPOKESPEOPLE = /专家|记者|官员|议员|证人|代表|使馆|大使|商人|居民|专员/u;
/** "八十名女织工": what ends in 工 works, whatever the trade. */
const SOME_WORKER =
  /^(?:来自朝鲜的|朝鲜的?|北韩的?)?(?:[\p{Script=Han}]{0,4}?)工(?![作厂程资业地会具期钱兵人友])/u;
/** "36名本地保安". */
const OTHERS_AFTER = /^(?:本地|当地|外籍|外国|中方|中国|俄罗斯|韩国|南韩|日本)/u;
/** "机车厂员工总数为1.2万人": all who work at a firm. */
const STAFF_OF = /(?:厂|公司|企业|集团)的?$/u;
/** "现时留俄做工的不会多于一万五千": those who do it, without a noun. */
const THOSE_WHO =
  /(?:做工|务工|打工|工作|干活|上班|做事|派驻|在岗|在职|留下|剩下|滞留|留守|留在[^，。；]{1,6}|住在[^，。；]{1,6}|待在[^，。；]{1,6}|回国|回去|遣返|送走|送回|走|离开|离境|返国|派出|派来|派去|送来|来|到岗|报到|我(?:亲眼)?(?:看到|见到|见过|数到|数过))的(?:人|人数)?(?:[^，。；\d一二三四五六七八九十百千万两几数]{0,8})$/u;
const MIN_HEADS = 10;

/** "头一拨25个": a counter for anything, where no noun follows, counts those spoken of. */
function isHeads(
  text: string,
  { raw, start, end, low, high }: Quantity,
  { clauses, mentions }: Sentence,
): boolean {
  const isLeft = HELD_BEFORE.test(text.slice(Math.max(0, start - 4), start));
  if (!/个(?:起跳|以上|左右|上下)?$/u.test(raw) || (high ?? low ?? 0) < (isLeft ? 2 : MIN_HEADS))
    return false;
  if (!/^(?:[，。；、”」）)！？\s]|在(?:路上|途中|等|排队)|$)/u.test(text.slice(end, end + 3)))
    return false;
  if (/[拨批]$/u.test(text.slice(start - 1, start))) return true;
  // "说的数目更大，「一百九十个起跳」".
  if (/(?:人数|数目|人头)[^。；]{0,10}$/u.test(text.slice(Math.max(0, start - 14), start)))
    return true;
  // "同一个队有多少人？「三十二个」".
  if (ASKED_HOW_MANY.test(text.slice(Math.max(0, start - ASKED_REACH), start))) return true;
  if (mentions.some(({ tag, end }) => end === start && tag.startsWith("measure:workers")))
    return true;
  const clause = clauses.find((one) => one.start <= start && start < one.end);
  return mentions.some(
    (mention) =>
      PEOPLE.has(mention.tag) &&
      (isLeft || mention.start >= (clause?.start ?? start)) &&
      mention.end <= start,
  );
}

const ASKED_HOW_MANY =
  /(?:多少|几)(?:个)?(?:人|名|工人|同伴|同事|工友|女工)[^。？?]{0,6}[？?][”」』]?\s{0,3}(?:答[：:])?\s?[“「『]?(?:大概|差不多|也就|约)?$/u;
const ASKED_REACH = 40;

/** "点名时只剩六十来个": what there is, came or left, of those named before. */
const HELD_BEFORE = /(?:剩|剩下|还有|只有|留下|走了|来了|又来|派来|招了|要了)(?:约|不到|不足)?$/u;
/** "员工约2.5万，来自非洲和中亚". */
const FROM_OTHERS =
  /^[^。；]{0,6}[，,](?:多|大多|主要|分别|都|全)?(?:来自(?!朝|平壤|北韩|咸镜|同)|(?:数)?[是为](?:本地|当地|中国|越南|印度|尼泊尔|柬埔寨|缅甸|孟加拉)人)/u;
const ALL_OURS =
  /^(?:人)?(?:左右|上下)?，?(?:几乎|差不多)?(?:全部?|都|均|皆|清一色|清一色都)(?:是|为|来自|从)(?:来自)?(?:朝鲜|北韩)/u;
const OURS_REACH = 14;
const OURS_RANK =
  /(?:朝鲜|北韩)(?:人|籍|工人|劳工)?(?:则|排名|位居|居|排在|排|名列|列)(?:第?[一二三四五六七八九十\d]|次席|其次|首位|榜首)[^，。；]{0,4}，?(?:约|共)?(?:为|有|共|达)?(?:约)?$/u;
const PREDICATED =
  /^(?:仍|还|尚|已|依然|依旧|总共|合共|大概|大约|估计|可能|恐怕|应|当|目前|现在|现|只|仅|至少|最多|多达|超过|不下|不止|不足|不到|约|近|将近|逾|为|有|达|是)*$/u;
const POINTING = /(?:这[类批些种]|[此该]类|上述)$/u;
/** No noun follows. */
const ENDS = /^(?:[，。；、”」）)]|之[多众]|$)/u;
/** Two or three people without a noun are anybody. */
const MIN_NOUNLESS = 10;
const GIVES_NUMBER = /^(?:[与和、及][^，。；]{2,8})?的(?:数字|人数|数据|数目)/u;
const SENDERS = new Set("BD IN ID KG KH LA LK MM NP PH PK TH TJ TR UZ VN".split(" "));

/** What a Chinese number counts: the noun after it, else the people its clause or sentence names. */
export function readCounted(text: string, quantity: Quantity, sentence: Sentence): Counted {
  const own: Span = { start: quantity.start, end: quantity.end };
  // "有劳工身影的国家和地区达41个": the noun stands before its number.
  if (quantity.unit === "country" && quantity.raw.endsWith("个")) {
    const noun = text.slice(Math.max(sentence.start, own.start - AFTER_REACH), own.start);
    return {
      kind: "thing",
      span: { start: own.start - (noun.length - noun.lastIndexOf("国")), end: own.end },
      noun: "countries",
    };
  }
  if (quantity.dimension === "count" && !isHeads(text, quantity, sentence))
    return { kind: "thing", span: own, noun: quantity.parts.unit ?? quantity.unit ?? "" };
  const mentions = withoutShadowed(sentence.mentions);
  if (EMBASSY.test(text.slice(Math.max(sentence.start, own.start - 8), own.start)))
    return { kind: "other", span: own, noun: "embassy staff" };
  const anaphor = mentions.findLast(
    ({ tag, end, value }) =>
      tag === "anaphor" && end <= own.start && own.start - end <= 3 && PARTITIVE.test(value),
  );
  const after = nounAfter(text, quantity, mentions);
  if (after !== null) {
    const head = lastJoined(after, mentions);
    const span = { start: own.start, end: Math.max(own.end, head.end) };
    const sender = senderOf(head, mentions, sentence.start);
    if (sender !== null) return { kind: "foreign", span, noun: head.value };
    return toCounted(text, head, mentions, own.end - 1, span);
  }
  if (OTHERS_AFTER.test(text.slice(own.end, own.end + 8)))
    return { kind: "foreign", span: own, noun: text.slice(own.end, own.end + 4) };
  if (FROM_OTHERS.test(text.slice(own.end, own.end + 16)))
    return { kind: "foreign", span: own, noun: "people from elsewhere" };
  // "120人全是朝鲜来的"; "朝鲜位居第二，为1560人".
  if (
    ALL_OURS.test(text.slice(own.end, own.end + OURS_REACH)) ||
    OURS_RANK.test(text.slice(Math.max(sentence.start, own.start - AFTER_REACH), own.start))
  )
    return { kind: "subject", span: own, noun: "those of the North" };
  // "越南与尼泊尔的数字分别是51人和33人": of those just counted.
  const place = mentions.find(({ tag, end }) => PLACES.has(tag) && end <= own.start);
  if (place !== undefined && GIVES_NUMBER.test(text.slice(place.end, own.start)))
    return { kind: "bare", span: own, noun: "" };
  // "朝鲜4200人", "中国3100人" of a list of foreign workers.
  const label = mentions.findLast(({ end }) => end <= own.start && own.start - end <= 1);
  if (label?.tag === "subject-modifier") return { kind: "subject", span: own, noun: label.value };
  if (label?.tag === "nation-modifier" || label?.tag === "nation")
    return { kind: "foreign", span: own, noun: label.value };
  const trade =
    quantity.dimension === "people" ? SOME_WORKER.exec(text.slice(own.end, own.end + 12)) : null;
  if (trade !== null && !VERBS.test(trade[0])) {
    const span = { start: own.start, end: own.end + trade[0].length };
    return { kind: "worker", span, noun: trade[0] };
  }
  // "境外的劳工将近10万。", "中国境内的工人仍不下八万": the predicate of the noun before it.
  const subject = mentions.findLast(
    ({ tag, end }) =>
      PEOPLE.has(tag) && end <= own.start && PREDICATED.test(text.slice(end, own.start)),
  );
  // "一线工人每月一千九，技术员两千六": a sum, as the one before it.
  const isOfSums = sentence.quantities.some(
    ({ per, dimension, end }) =>
      (dimension === "money" || (dimension === "none" && per === "month")) && end <= own.start,
  );
  if (
    quantity.dimension === "none" &&
    !isOfSums &&
    subject !== undefined &&
    (quantity.low ?? quantity.high ?? 0) >= MIN_NOUNLESS &&
    ENDS.test(text.slice(own.end, own.end + 2))
  )
    return toCounted(text, subject, mentions, sentence.start, {
      start: subject.start,
      end: own.end,
    });
  if (
    quantity.dimension === "none" &&
    (quantity.high ?? quantity.low ?? 0) >= MIN_NOUNLESS &&
    THOSE_WHO.test(text.slice(Math.max(sentence.start, own.start - AFTER_REACH), own.start)) &&
    ENDS.test(text.slice(own.end, own.end + 2))
  )
    return { kind: "worker", span: own, noun: "those who do it" };
  if (quantity.dimension !== "people" && quantity.dimension !== "count")
    return { kind: "bare", span: own, noun: "" };
  if (anaphor !== undefined)
    return {
      kind: "anaphor",
      span: own,
      noun: anaphor.value,
      named: true,
    };
  // "只好从比什凯克包机接人，头两架坐了三百二十人": who is fetched from elsewhere.
  const fetched = mentions.findLast(
    ({ tag, value, start, end }) =>
      PLACES.has(tag) &&
      SENDERS.has(value) &&
      end <= own.start &&
      /[从自由]$/u.test(text.slice(start - 1, start)) &&
      /^(?:包机|招|雇|接|引进|请|调|运|找)/u.test(text.slice(end, end + 2)),
  );
  if (fetched !== undefined) return { kind: "foreign", span: own, noun: fetched.value };
  const named = mentions.some(({ tag }) => tag === "subject" || tag === "subject-modifier");
  const last = mentions.findLast(({ tag, end }) => PLACES.has(tag) && end <= own.start);
  const isLabelled = last !== undefined && LABEL.test(text.slice(last.end, own.start));
  const clause = sentence.clauses.find(({ start, end }) => start <= own.start && own.start < end);
  const before = (since: number) =>
    mentions.findLast(
      ({ tag, start, end, value }) =>
        PEOPLE.has(tag) && start >= since && end <= own.start && !SPOKESPEOPLE.test(value),
    );
  const head = before(clause?.start ?? sentence.start) ?? before(sentence.start);
  const other = mentions.findLast(
    ({ tag, end, value }) =>
      tag === "other-people" && end <= own.start && !SPOKESPEOPLE.test(value),
  );
  // "游客5万人，其中女性3万人": the women are of those named before.
  if (other !== undefined && (head === undefined || head.tag === "person"))
    return { kind: "other", span: own, noun: other.value };
  // "这类人员有数千名": those told of before.
  if (head?.tag === "person" && POINTING.test(text.slice(head.start - 3, head.start)))
    return { kind: "anaphor", span: own, noun: head.value, named: true };
  if (head !== undefined) {
    if (!named && head.tag === "worker" && STAFF_OF.test(text.slice(sentence.start, head.start)))
      return { kind: "other", span: own, noun: `${head.value} of a firm` };
    if (senderOf(head, mentions, sentence.start) !== null)
      return { kind: "foreign", span: own, noun: head.value };
    return toCounted(text, head, mentions, sentence.start, own);
  }
  // "越南去年遣返了28名": who sends them back is their host.
  const sender = mentions.find(
    ({ tag, value, end }) =>
      !mentions.some(({ tag: moved }) => moved === "measure:workers_repatriated") &&
      (tag === "nation" || (tag === "country" && SENDERS.has(value))) &&
      end <= own.start,
  );
  if (!named && sender !== undefined) return { kind: "foreign", span: own, noun: sender.value };
  // "卡塔尔有2500名，科威特有4000名朝鲜劳工": the noun comes with the last of a list.
  const shared = isLabelled ? listNoun(text, quantity, sentence, mentions) : null;
  if (shared !== null) return toCounted(text, shared, mentions, sentence.start, own);
  const isFew = (quantity.high ?? quantity.low ?? 0) < MIN_NOUNLESS;
  return {
    kind: isFew || isLabelled ? "bare" : "person",
    span: own,
    noun: quantity.parts.unit ?? "",
  };
}

/** The people noun that a number with its counter runs on to, or null. */
function nounAfter(text: string, quantity: Quantity, mentions: readonly Mention[]): Mention | null {
  const { end } = quantity;
  const rest = text.slice(end, end + AFTER_REACH);
  const colon = AFTER_COLON.exec(rest)?.[0].length ?? 0;
  const after = mentions.find(
    ({ tag, start }) => PEOPLE.has(tag) && start >= end - 1 + colon && start - end <= AFTER_REACH,
  );
  if (after === undefined) return null;
  if (after.start < end) return after;
  // "一百二十名“新生”".
  const between = text.slice(end + colon, after.start).replace(/^[“"「]/u, "");
  if (STOPS.test(between)) return null;
  // "300名在砂拉越的工人": a clause that ends in 的 belongs to the noun.
  const clause = between.replace(/(?:来自)?(?:朝鲜|北韩|北朝鲜)籍?$/u, "");
  return clause.endsWith("的") || !VERBS.test(between) ? after : null;
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
    const noun = nounAfter(text, next, mentions);
    if (noun !== null) return lastJoined(noun, mentions);
  }
  return null;
}

/** "越南去年向海外派遣劳工": a sending country, where the watched people are not named. */
function senderOf(head: Mention, mentions: readonly Mention[], since: number): Mention | null {
  const before = mentions.filter(({ start, end }) => start >= since && end <= head.start);
  if (
    mentions.some(
      ({ tag, start, end }) => tag === "subject" && start <= head.start && head.end <= end,
    ) ||
    before.some(({ tag }) => tag === "subject" || tag === "subject-modifier")
  )
    return null;
  return before.find(({ tag, value }) => tag === "country" && SENDERS.has(value)) ?? null;
}

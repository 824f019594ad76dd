import type { Quantity } from "@figurewatch/quantities";
import type { Sentence } from "../../language-pack.ts";
import type { Tag } from "../../mention.ts";

/** "减少3000人", "增加了300名" tell a difference; "减少到3000人" does not. */
const DIFFERENCE =
  /(?:增加|减少|減少|增长|增長|下降|多出|多了|少了|差了|相差|差|增|减|減|新增)(?:了)?(?:约|約|近|大约)?$/u;
/** "可容纳38万人". */
const CAPACITY =
  /(?:可容|能容|容纳|容納|可住|可坐|能住|能坐|住得下|接待|入住)(?:了)?(?:约|約|逾|近|超过|多达)?$/u;
/** "訪問了六名": those who were asked, met or seen. */
const ASKED =
  /(?:访问|訪問|采访|採訪|走访|走訪|询问|詢問|约谈|約談|专访|專訪|访谈|訪談)(?:到)?(?:了|过|過)?(?:共|约|約)?$/u;
/** "五人一组", "三十个人一间": how those counted elsewhere are put together. */
const GROUPED = /^(?:人)?(?:一|1)(?:个|個)?(?:组|組|间|間|屋|室|队|隊|桌|床|车|車|排|户|戶|伙|夥)/u;
/** Text before in which a number was told, for "那八十人". */
const TOLD_REACH = 300;

/** "那八十人": those counted before. */
function isToldAgain(text: string, { start, parts }: Quantity, before: string): boolean {
  return (
    /[那这這]$/u.test(before) &&
    text.slice(Math.max(0, start - TOLD_REACH), start).includes(parts.number)
  );
}

/** "一百卢布里有88卢布". */
const OUT_OF = /^(?:里|裡|当中|當中|中)(?:面)?(?:有|只|，)/u;
const GROUP = /(?:^|[，。；、])?每(?:隔)?$/u;
/** "2397号决议", "第8项", "32岁": the number of a rule or an age. */
const REFERENCE =
  /^(?:号|號|项|項|条(?!生产)|條|届|屆|岁|歲|楼|樓|次|版|页|頁|章|集|路|班|室|时|點|点)/u;
const ORDINAL = /第$/u;
const SOLDIERS = /士兵|军人|軍人|官兵|部队|部隊|兵力|特种兵|工兵|派兵|人民军/u;
const GROUPS = new Set<Tag>(["subject", "nation", "worker", "person", "other-people"]);

/** Why a number of a Chinese text is no figure: a difference, an age, the number of a rule. */
export function dismiss(text: string, quantity: Quantity, sentence: Sentence): string | null {
  const { start, end, dimension } = quantity;
  const before = text.slice(Math.max(sentence.start, start - 10), start);
  const after = text.slice(end, Math.min(sentence.end, end + 6));
  // "統一部1.9万": no unit of one.
  if (dimension === "count" && /[統统]$/u.test(before) && quantity.raw.endsWith("一部"))
    return "part of a name";
  if (dimension === "none" && /^[个個]?(?:国|國)/u.test(after)) return "countries known by name";
  if (dimension === "money" && OUT_OF.test(after)) return "a whole of which a part is told";
  if (dimension === "people" && DIFFERENCE.test(before)) return "a difference";
  if (dimension === "people" && CAPACITY.test(before)) return "room for so many";
  if (dimension === "people" && ASKED.test(before)) return "those who were asked";
  if (dimension === "people" && GROUPED.test(after)) return "the size of a group";
  if (dimension === "people" && isToldAgain(text, quantity, before)) return "told before";
  if (dimension === "people" && GROUP.test(before)) return "a rate for so many people";
  if (
    dimension === "time" &&
    /(?:没|沒|未|不)(?:有|曾)?(?:休|歇|放)(?:过|過|假|息)?$/u.test(before)
  )
    return "days they did not rest";
  if (dimension === "none" && /[米尺]$/u.test(before)) return "a height";
  if (quantity.unit === "day" && quantity.per === "week") return "a day of the week";
  if (ORDINAL.test(before)) return "an ordinal";
  if ((dimension === "none" || dimension === "count") && REFERENCE.test(after))
    return "an age or the number of a rule";
  if (dimension === "money" || dimension === "ratio" || dimension === "time") {
    const last = sentence.mentions.findLast(
      (mention) => GROUPS.has(mention.tag) && mention.end <= start,
    );
    if (last?.tag === "other-people" && SOLDIERS.test(last.value)) return "it is about soldiers";
  }
  return null;
}

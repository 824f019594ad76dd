import type { Quantity } from "@figurewatch/quantities";
import type { Sentence } from "../../language-pack.ts";
import type { Tag } from "../../mention.ts";

/** "42人増えた", "4千人も開く" tell a difference; "4千人に増えた" does not. */
const DIFFERENCE =
  /^(?:も|ほど|余り)?(?:増(?!員)|減|多い|多く|少な|開く|開き|上回|下回|の増|の減)/u;
/** "5人1組", "8人部屋", "2週に1便". */
const GROUP = /^(?:部屋|一組|1組|ずつ|当たり|あたり|につき|乗り|がかり|一室|1室)/u;
const REFERENCE =
  /^(?:号|項|条|回目|次|歳|才|面|ページ|階|番|世|室|級|期|位|者協議|カ国協議|委員会)/u;
/** "女性(78)": an age. */
const AGE_BEFORE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][(（]$/u;
const AGE_AFTER = /^[)）]/u;
const ORDINAL = /第$/u;
const CAPACITY = /^(?:を|が|は)?(?:収容|泊まれ|乗れ|座れ|入れる|入る部屋|の定員)/u;
const AUDIENCE =
  /^(?:余り|ほど|以上)?(?:が|は)(?:集ま|参加|出席|見学|乗っ|乗り|並ん|来場|視聴|詰めかけ)/u;
const ASKED =
  /^(?:余り|ほど)?(?:に|を対象に|への|から)(?:聞き取り|面接|インタビュー|アンケート|調査|話を聞|聞い)/u;
/** "話を聞いた元労働者20人のうち17人". */
const HEARD = /(?:話を聞いた|聞き取りをした|面接した|調査した)[^、。]{0,12}$/u;
const NOT_HOSTS =
  /^.{0,6}(?:の報告|が報告|が提出|に圧力|が参加|の代表|が加盟|が投票|の首脳|会合|協議|会談|の中間)/u;
const KNOWN_COUNTRIES = /(?:合わせた|を加えた|を除く|加盟)$/u;
const SOLDIERS = /兵士|軍人|将兵|部隊|兵力|工兵|派兵|負傷兵|北朝鮮軍/u;
const GROUPS = new Set<Tag>(["subject", "nation", "worker", "person", "other-people"]);

/** Why a number of a Japanese text is no figure: a difference, an age, the number of a rule. */
export function dismiss(text: string, quantity: Quantity, sentence: Sentence): string | null {
  const { start, end, dimension } = quantity;
  const before = text.slice(Math.max(sentence.start, start - 8), start);
  const after = text.slice(end, Math.min(sentence.end, end + 8));
  if (dimension === "people" && DIFFERENCE.test(after)) return "a difference";
  if (dimension === "people" && GROUP.test(after)) return "so many to each";
  if (dimension === "people" && CAPACITY.test(after)) return "room for so many";
  if (dimension === "people" && /(?:収容(?:人数|能力)?|定員)は?(?:約)?$/u.test(before))
    return "room for so many";
  if (dimension === "people" && AUDIENCE.test(after)) return "people who came or rode along";
  if (dimension === "people" && HEARD.test(text.slice(Math.max(sentence.start, start - 16), start)))
    return "people asked for a study";
  if (dimension === "people" && ASKED.test(after)) return "people asked for a study";
  if (
    dimension === "none" &&
    (/[国社件校店]は(?:約)?$/u.test(before) ||
      /^(?:市|州|県|省|社|道|町|村|軒|棟|都市|工場)/u.test(after))
  )
    return "places or firms";
  if (quantity.unit === "country" && (NOT_HOSTS.test(after) || KNOWN_COUNTRIES.test(before)))
    return "countries that report, or are known by name";
  if (dimension === "ratio" && /人の$|平均の$|水準の$/u.test(before)) return "a comparison";
  if (quantity.unit === "day" && (quantity.per === "week" || /週間?に$/u.test(before)))
    return "a day of so many weeks";
  if (dimension === "money" && /^も(?:持って|もらえ|なかった|ない|残ら)/u.test(after))
    return "a sum they did not have";
  if (ORDINAL.test(before)) return "an ordinal";
  if (dimension === "none" && AGE_BEFORE.test(before) && AGE_AFTER.test(after)) return "an age";
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

import type { Quantity } from "@figurewatch/quantities";
import type { Sentence } from "../../language-pack.ts";
import { lastGroupWord, SOLDIERS } from "./counted-noun.ts";

/** "42人増えた", "4千人も開く" tell a difference; "4千人に増えた" does not. */
const DIFFERENCE =
  /^(?:も|ほど|余り|以上|超|近く|程度)?(?:増(?!員)|減|多い|多く|少な|開く|開き|上回|下回|の増|の減)/u;
/** "5人1組", "8人部屋", "2週に1便". */
const GROUP =
  /^(?:の(?:グループ|班|組|チーム)|からなる|単位|部屋|一組|1組|ずつ|当たり|あたり|につき|乗り|がかり|一室|1室|が(?:1|一)(?:部屋|室)|で(?:シェア|共有|共用|一つ|1つ|一[人部室軒]|1[部室軒]|同じ|相部屋|暮ら|寝))/u;
const REFERENCE =
  /^(?:号|項|条|回目|次|歳|才|面|ページ|階|番|世|室|級|期|位|者協議|カ国協議|委員会)/u;
/** "女性(78)": an age. */
const AGE_BEFORE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][(（]$/u;
const AGE_AFTER = /^[)）]/u;
const ORDINAL = /第$/u;
const CAPACITY = /^(?:を|が|は)?(?:収容|泊まれ|乗れ|座れ|入れる|入る部屋|の定員)/u;
const AUDIENCE =
  /^(?:余り|ほど|以上)?(?:が|は)(?:集ま|参加|出席|見学|訪れ|訪問|観光|乗っ|乗り|並ん|来場|視聴|詰めかけ)/u;
const ASKED =
  /^(?:余り|ほど)?(?:の[\p{Script=Han}]{1,6}(?=に(?:会|聞|取材|面会|接触)))?(?:に|を対象に|への|から)(?:聞き取り|面接|インタビュー|アンケート|調査|話を聞|聞い|会[いっ]|接触|取材|面会)/u;
/** "話を聞いた元労働者20人のうち17人". */
const HEARD = /(?:話を聞いた|聞き取りをした|面接した|調査した)[^、。]{0,12}$/u;
const NOT_HOSTS =
  /^.{0,6}(?:の報告|が報告|が提出|に圧力|が参加|の代表|が加盟|が投票|の首脳|会合|協議|会談|の中間)/u;
const KNOWN_COUNTRIES = /(?:合わせた|を加えた|を除く|加盟)$/u;
/** "宿泊費800元", "部屋代として200元": what is paid for something. A 給料 is no 料. */
const COST =
  /(?:[\p{Script=Han}ァ-ヶー](?:費|代|税)|(?<!給)料|料金)(?:など)?(?:の|は|が|に|として)?(?:約|計|月)?$/u;
/** "生活費の名目で毎月1000円": what a sum is said to be for. */
const IN_NAME_OF = /(?:費|代|料|税|金)(?:」)?(?:の|などの)名目で(?:毎月|月に?)?(?:約|計)?$/u;
/** "管理者らは6万円の給料を受け取る": those who watch over them are no workers. */
const RECEIVES =
  /^(?:ほど|程度|余り)?(?:[(（][^)）]{0,16}[)）])?(?:の(?:給料|月給|給与|報酬|手当)|を(?:受け取|もら|得))/u;
const OVERSEER =
  /(?:管理者|支配人|幹部|監視役|責任者|指導員)(?:ら|たち)?(?:は|が|には)[^。、]{0,16}$/u;
/** "300人が1ヶ月に稼ぐ外貨は4万元": what many earn together is no one's pay. */
const TOGETHER = /\d人(?:で|が)[^。]{0,16}稼[^。、]{0,12}$/u;
const MAX_TOGETHER = 1_000_000;
/** "9千人以上の労働許可", "労働許可を申請した9千人": permits. */
const PERMITS = /^(?:以上|余り|ほど)?(?:分)?の(?:労働許可|就労許可|就労ビザ|ビザ|査証)/u;
const ASKED_FOR = /(?:労働許可|就労許可|ビザ|査証)を(?:申請|求め|希望)[^、。]{0,8}$/u;
/** "労働者が半分以下となり": a share of them, not of their pay. */
const SHARE_OF_PEOPLE = /(?:労働者|従業員|作業員|人数|人員)(?:数)?(?:が|は)(?:約|ほぼ)?$/u;
/** What is taken from the pay, as a sum: "1000元が引かれ", "350ドルを当局が取り". */
const DEDUCTED =
  /^(?:余り|ほど|程度|前後)?(?:[(（][^)）]{0,16}[)）])?(?:が|を|ずつ)(?:会社|当局|国|党|北朝鮮当局|管理者)?(?:が|に)?(?:差し引|引か|引き去|天引|ピンハネ|ピンはね|抜[かきくい]|取り上げ|取[りらっ]|没収|徴収|巻き上げ)/u;
/** What a worker hands over: "毎月650ドルの納付", "月に900ドルを会社に納め". */
const HANDED_OVER =
  /^(?:余り|ほど|程度|前後|以上)?(?:[(（][^)）]{0,16}[)）])?(?:を|の|ずつ)[^、。]{0,18}?(?:納め|納付|上納|献納|差し出|会社に払[いっわ]|会社に支払[いっわ])|^(?:余り|ほど)?を(?:党|国|国家|当局|大使館|政府|平壌|本国)に、/u;
/** "北朝鮮当局に1000ドルを支払って": paid to those who sent them. */
const PAID_TO =
  /(?:当局|国家|政府|党|大使館|管理者|幹部|会社|事業所)に(?:毎月|月に?|年に?)?(?:約|計)?$/u;
const PAYS = /^(?:余り|ほど|程度|以上)?(?:[(（][^)）]{0,6}[)）])?を?(?:支払|払|渡|送)/u;
const ROUND_THE_CLOCK = /^(?:体制|態勢|交代|営業|監視|管理|対応|稼働|操業|休みなく|ずっと)/u;
const MAX_DEDUCTED = 50_000;
const MINIMUM_WAGE = /最低賃金[^。]{0,16}$/u;
const LABOUR_CAMP = /(?:収容所|教化所|管理所)(?:に|で)/u;
/** "漁獲の3割": a share of what stands before it, unless that is pay. */
const SHARE_OF = /([\p{Script=Han}\p{Script=Katakana}ー]+)の(?:約|ほぼ|およそ)?$/u;
const PAY =
  /(?:賃金?|給[料与金]?|月給|収入?|稼ぎ|報酬|取り|額|所得|残り|日当|全体|手当|年俸|金|分|うち|半分)$/u;
/** "女性従業員12人が韓国に入った": they are defectors. */
const TO_SEOUL = /(?:韓国|ソウル)(?:に|へ)(?:入[っり国]|来た|逃れ|亡命|到着|渡[っり])/u;
const EACH_BEFORE =
  /(?:1|１|一)(?:隻|台|組|班|部屋|室|店|社|カ所|世帯|戸|件)(?:当たり|あたり|に|につき)?(?:約)?$/u;
/** "7時間の海水浴": a time of something that is no work. */
const TIME_OF =
  /^の(?!.{0,4}(?:労働|勤務|作業|仕事|残業|就労|交代|シフト|重労働|工事|立ち))[\p{Script=Han}\p{Script=Katakana}ー]{2}/u;
/** "首謀者200人": people by another noun than one for those who work. */
const OTHER_PEOPLE_BEFORE =
  /[\p{Script=Han}](?<!労働|作業|従業|技術|就労|派遣|従事|勤労|労務|就業|技能|熟練|若|関係|国籍|出身)(?:者|犯|兵|民|客|生徒|隊員|党員)(?:の|は|が|も|数は)?(?:約|およそ|計|ら|ら約)?$/u;
const RATE_BEFORE = /人(?:当たり|あたり|につき)の?[^、。]{0,8}$/u;
/** "1件当たり数万円": a fee for a job. */
const PER_JOB = /1件(?:当たり|あたり|につき|に)[^。]{0,8}$/u;
/** "100人未満を使う小さな工場": how large such places are. */
const SIZE_OF =
  /^(?:未満|以上|以下|超|余り)?(?:の[^、。を]{1,10})?を(?:使|雇|抱え)[^、。]{1,10}?(?:工場|企業|会社|事業所)/u;
const AS_FEE = /^(?:ほど|程度)?を?(?:手数料|仲介料|謝礼)として/u;
/** "咸鏡道へ派遣": sent within the country. */
const WITHIN = /(?:咸鏡|平安|両江|慈江|黄海|江原)[南北]?道(?:に|へ|で|の)/u;
/** "中国の労働法では1日8時間": what the law says. */
const BY_LAW = /(?:労働法|労働基準法|労基法|法律|法令|法定|就業規則)[^。]{0,120}$/u;
/** "北朝鮮では12時間労働が一般的だが": how it is at home. */
const AT_HOME =
  /(?:(?:北朝鮮|本国|祖国|国内|故郷)では[^。、]{0,12}|(?:北朝鮮国?内|本国|祖国)の[^。、はが]{0,16})$/u;
/** "年7000ドル×5万人": a sum that is worked out. */
const TIMES = /[×✕÷＝=]/u;
/** "教育を目的に入国した", "「留学」と申告した": they came for something else. */
const PURPOSE =
  /(?:教育|留学|観光|学業|商用|就学)[」』]?(?:目的|を目的|を挙げ|と申告|と答え|のため)[^。、]{0,12}$/u;
const FOR_PURPOSE =
  /^(?:余り|ほど)?(?:が|は)[^。、]{0,10}(?:教育|留学|観光|学業|商用|就学)[」』]?(?:を?目的|のため|と(?:記載|申告|答え)|」、)/u;
/** Those who fled and are sent back are no workers who go home. */
const REFUGEES = /脱北|難民|北朝鮮(?:から|を)(?:脱出|逃れ|逃げ)/u;
const LABOUR = /労働者|就労|派遣|出稼ぎ|作業員|従業員|技術者/u;
const SENT_BACK = /送還|送り返/u;
/** Where people work who never left: "国営農場では1日14時間". */
const HOME_WORK = /国営農場|協同農場|集団農場|田植え|突撃隊|人民班/u;
const REPORTERS = /^(?:が|は)[^。、]{0,24}(?:を|と)(?:報告|提出|回答|説明)/u;
const NO_WORKERS = /^[^。]{0,24}労働者は(?:い|存在し)な/u;

function isShareOfOther(before: string): boolean {
  const of = SHARE_OF.exec(before)?.[1];
  return of !== undefined && !PAY.test(of);
}

/** "ロシアと中国に2万人ずつ": each of the places named has so many. */
function isSharedOut(after: string, { mentions }: Sentence, start: number): boolean {
  if (!after.startsWith("ずつ")) return false;
  const near = mentions.filter(
    ({ tag, end }) =>
      (tag === "country" || tag === "locality") && end <= start && start - end <= SHARED_NEAR,
  );
  return new Set(near.map(({ value }) => value)).size > 1;
}

const SHARED_NEAR = 12;
const FLED_NEAR = 400;

/** Why a number of a Japanese text is no figure: a difference, an age, the number of a rule. */
export function dismiss(text: string, quantity: Quantity, sentence: Sentence): string | null {
  const { start, end, dimension } = quantity;
  const before = text.slice(Math.max(sentence.start, start - 8), start);
  const after = text.slice(end, Math.min(sentence.end, end + 8));
  if (dimension === "people" && DIFFERENCE.test(after)) return "a difference";
  if (dimension === "people" && GROUP.test(after) && !isSharedOut(after, sentence, start))
    return "so many to each";
  if (
    dimension === "people" &&
    RATE_BEFORE.test(text.slice(Math.max(sentence.start, start - 16), start))
  )
    return "so many to each";
  if (dimension === "people" && /平均の約?$/u.test(before)) return "a comparison";
  if (dimension === "people" && OTHER_PEOPLE_BEFORE.test(before)) return "other people";
  if (
    dimension === "people" &&
    /(?:国内|北朝鮮|本国)(?:に|で|には)(?:約|およそ)?$/u.test(before) &&
    /国外|海外/u.test(text.slice(sentence.start, sentence.end))
  )
    return "those inside the country";
  if (dimension === "ratio" && /^(?:約|ほぼ)?(?:過?半数)/u.test(quantity.raw))
    return "a share of people";
  const told = text.slice(sentence.start, start);
  if (dimension === "money" && (COST.test(before) || IN_NAME_OF.test(told.slice(-24))))
    return "what something costs";
  if (
    dimension === "money" &&
    OVERSEER.test(told.slice(-28)) &&
    RECEIVES.test(text.slice(end, end + 32))
  )
    return "the pay of an overseer";
  if (dimension === "money" && (quantity.low ?? 0) < MAX_TOGETHER && TOGETHER.test(told.slice(-40)))
    return "what many earn together";
  if (
    dimension === "people" &&
    (PERMITS.test(text.slice(end, end + 12)) || ASKED_FOR.test(told.slice(-24)))
  )
    return "permits, not people";
  if (dimension === "ratio" && SHARE_OF_PEOPLE.test(before)) return "a share of people";
  if (
    dimension === "money" &&
    (quantity.low ?? 0) < MAX_DEDUCTED &&
    DEDUCTED.test(text.slice(end, end + 28))
  )
    return "a sum taken from the pay";
  if (
    dimension === "money" &&
    (quantity.low ?? 0) < MAX_DEDUCTED &&
    (HANDED_OVER.test(text.slice(end, end + 40)) ||
      (PAID_TO.test(text.slice(Math.max(sentence.start, start - 16), start)) && PAYS.test(after)))
  )
    return "a sum that is handed over";
  if (dimension === "money" && MINIMUM_WAGE.test(told.slice(-24))) return "a minimum wage";
  if (dimension === "time" && BY_LAW.test(told)) return "what the law says";
  if ((dimension === "time" || dimension === "money") && AT_HOME.test(told)) return "life at home";
  if (dimension !== "money" && LABOUR_CAMP.test(told)) return "it is about a camp at home";
  if (TIMES.test(text.slice(start - 2, start)) || TIMES.test(text.slice(end, end + 2)))
    return "a sum that is worked out";
  if (
    dimension === "people" &&
    (PURPOSE.test(told.slice(-24)) || FOR_PURPOSE.test(text.slice(end, end + 24)))
  )
    return "who came for something else";
  if (
    dimension === "people" &&
    SENT_BACK.test(text.slice(sentence.start, sentence.end)) &&
    REFUGEES.test(text.slice(0, end)) &&
    !LABOUR.test(text.slice(Math.max(0, start - FLED_NEAR), sentence.end))
  )
    return "those who fled and were sent back";
  if (dimension === "people" && EACH_BEFORE.test(before)) return "so many to each";
  if (dimension === "people" && TO_SEOUL.test(text.slice(end, sentence.end))) return "defectors";
  if (dimension === "ratio" && isShareOfOther(before)) return "a share of something else";
  if (
    dimension === "ratio" &&
    /残[るり]の?$/u.test(before) &&
    sentence.quantities.some(
      (other) =>
        other.dimension === "ratio" &&
        other.end <= start &&
        isShareOfOther(text.slice(Math.max(sentence.start, other.start - 8), other.start)),
    )
  )
    return "the rest of something else";
  if (quantity.unit === "hour" && quantity.low === 24 && ROUND_THE_CLOCK.test(after))
    return "round the clock, by turns";
  if (quantity.unit === "hour" && TIME_OF.test(after)) return "a time of something else";
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
  // "米国、英国、ドイツの4カ国": those named are counted.
  const listed = sentence.mentions.some(
    ({ tag, end: named }) => tag === "country" && named === start - 1 && before.endsWith("の"),
  );
  if (
    quantity.unit === "country" &&
    (listed || NOT_HOSTS.test(after) || KNOWN_COUNTRIES.test(before))
  )
    return "countries that report, or are known by name";
  if (dimension === "ratio" && /人の$|平均の$|水準の$/u.test(before)) return "a comparison";
  if (quantity.unit === "day" && (quantity.per === "week" || /週間?に$/u.test(before)))
    return "a day of so many weeks";
  // "一銭も渡っていない", "1ドルももらえない": not one.
  if (dimension === "money" && quantity.low === 1 && after.startsWith("も")) return "not one";
  if (dimension === "money" && /^も(?:持って|もらえ|なかった|ない|残ら)/u.test(after))
    return "a sum they did not have";
  if (ORDINAL.test(before)) return "an ordinal";
  if (dimension === "none" && AGE_BEFORE.test(before) && AGE_AFTER.test(after)) return "an age";
  if ((dimension === "none" || dimension === "count") && REFERENCE.test(after))
    return "an age or the number of a rule";
  if (
    (dimension === "money" || dimension === "ratio" || dimension === "time") &&
    SOLDIERS.test(lastGroupWord(text, start))
  )
    return "it is about soldiers";
  // Whoever works abroad is paid in no won; a sum told in them is one at home.
  if (quantity.unit === "KRW" || quantity.unit === "KPW") return "won are paid at home";
  if (quantity.unit === "country" && REPORTERS.test(text.slice(end, sentence.end)))
    return "countries that report";
  if (dimension === "money" && PER_JOB.test(told)) return "a fee for a job";
  if (dimension === "people" && SIZE_OF.test(text.slice(end, end + 24)))
    return "the size of a firm";
  if (dimension === "ratio" && AS_FEE.test(after)) return "a broker's fee";
  if (
    (dimension === "people" || dimension === "time") &&
    WITHIN.test(text.slice(sentence.start, sentence.end))
  )
    return "work at home";
  if (HOME_WORK.test(text.slice(sentence.start, start))) return "work at home";
  if (quantity.unit === "country" && NO_WORKERS.test(text.slice(end, sentence.end)))
    return "countries without workers";
  return null;
}

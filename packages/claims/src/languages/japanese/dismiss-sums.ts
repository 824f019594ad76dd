import type { Dismissal, Surroundings } from "./surroundings.ts";

/** "宿泊費800元", "部屋代として200元": what is paid for something. A 給料 is no 料. */
const COST =
  /(?:[\p{Script=Han}ァ-ヶー](?:費|代|税)|(?<!給)料|料金)(?:など)?(?:の|は|が|に|として)?(?:、?(?:1人|一人)(?:あたり|当たり|につき))?(?:約|計|月)?$/u;
/** "生活費の名目で毎月1000円": what a sum is said to be for. */
const IN_NAME_OF = /(?:費|代|料|税|金)(?:」)?(?:の|などの)名目で(?:毎月|月に?)?(?:約|計)?$/u;
/** "資金の名目で1000万ドルが平壌に送られた": what the state gets under a name. */
const TO_STATE =
  /^(?:余り|ほど|以上|超)?[^、。]{0,8}(?:平壌|本国|国庫|国|当局|党|政府|政権|北朝鮮)[にへ][^、。]{0,6}(?:送|納|振り込|渡|流れ|入)/u;
/** "出稼ぎ脱北者が受け取る日当は": who is paid stands right before it. */
const OF_OTHERS =
  /(?:脱北者|難民|留学生|観光客|住民|農民)(?:が|の|に)(?:受け取る|もらう|得る|渡る|支払われる)?[\p{Script=Han}]{1,4}は、?(?:約|月|1日)?$/u;
const OVERSEER =
  /(?:管理者|支配人|幹部|監視役|責任者|指導員)(?:ら|たち)?(?:は|が|には)[^。、]{0,16}$/u;
/** "管理者らは6万円の給料を受け取る": those who watch over them are no workers. */
const RECEIVES =
  /^(?:ほど|程度|余り)?(?:[(（][^)）]{0,16}[)）])?(?:の(?:給料|月給|給与|報酬|手当)|を(?:受け取|もら|得))/u;
/** "300人が1ヶ月に稼ぐ外貨は4万元": what many earn together is no one's pay. */
const TOGETHER = /(?:[2-9]|\d\d)人(?:で|が)[^。]{0,16}稼[^。、]{0,12}$/u;
const MAX_TOGETHER = 1_000_000;
/** What is taken from the pay, as a sum: "1000元が引かれ", "350ドルを当局が取り". */
const DEDUCTED =
  /^(?:余り|ほど|程度|前後)?(?:[(（][^)）]{0,16}[)）])?(?:が|を|ずつ)(?:会社|当局|国|党|北朝鮮当局|管理者)?(?:が|に)?(?:差し引|引か|引き去|天引|ピンハネ|ピンはね|抜[かきくい]|取り上げ|取[りらっ]|没収|徴収|巻き上げ)/u;
/** What a worker hands over: "毎月650ドルの納付", "月に900ドルを会社に納め". */
const HANDED_OVER =
  /^(?:余り|ほど|程度|前後|以上)?(?:[(（][^)）]{0,16}[)）])?(?:を|の|ずつ)[^、。]{0,18}?(?:納め|納付|上納|献納|差し出|会社に払[いっわ]|会社に支払[いっわ])|^(?:余り|ほど)?を(?:党|国|国家|当局|大使館|政府|平壌|本国)に、/u;
/** "北朝鮮当局に1000ドルを支払って": paid to those who sent them. */
const PAID_TO =
  /(?:当局|国家|政府|党|大使館|管理者|幹部|会社|事業所|保衛員|指導員|監視員|監視役|要員|領事|外交官)に(?:毎月|月に?|年に?)?(?:約|計)?$/u;
const PAYS = /^(?:余り|ほど|程度|以上)?(?:[(（][^)）]{0,6}[)）])?を?(?:支払|払|渡|送)/u;
/** "国に納める1500元": what is handed over stands before its sum as well. */
const TO_HAND_OVER =
  /(?:(?:国|党|当局|国家|政府|本国|平壌|会社|管理者)(?:に|へ)|から)(?:納め|上納す|払|渡|差し出す|差し引か|引か|天引きさ)(?:る|れる|う|す)?(?:月|毎月)?(?:約)?$/u;
/** "1万円の一部": some of a sum that was told before. */
const SOME_OF = /^(?:[(（][^)）]{0,16}[)）])?の(?:うちの?)?(?:一部|大半|大部分|ほとんど)/u;
/** "500万ドル(約7億円)の報奨金": what a sum is called right after it. */
const CALLED =
  /^(?:余り|ほど)?(?:[(（][^)）]{0,24}[)）])?の(?:報奨金|懸賞金|罰金|損害|被害|賠償|保証金|手数料|予算|援助|投資|借金|賄賂|[\p{Script=Han}ァ-ヶー]{1,5}(?<!給)(?:料|費|代|税)(?!金))/u;
const MAX_DEDUCTED = 50_000;
/** "求人広告では月15万ルーブル". */
const OFFERED = /(?:求人|募集)(?:広告|情報|サイト|票|欄|要項)[^。]{0,60}$/u;
/** "情報提供者に最高500万ドルを支払う": a reward, or what is made good. */
const PAID_TO_OTHERS =
  /(?:情報提供者|提供者|通報者|密告者|弁護士|債権者|被害者|遺族|原告|投資家|株主)に[^。、]{0,10}$/u;
/** "ドルに替えると1000ドルだった": the same sum in other money. */
const CONVERTED = /(?:ドル|円|元|ルーブル|ユーロ)に(?:替え|換え|換算|直[しす])[^。]{0,40}$/u;
/** "上納のノルマは1人月2000ドル": what is to be handed over. */
const LEVY =
  /(?:(?:上納|納付|忠誠資金)の?(?:ノルマ|目標|課題|割り当て|計画)|上納額|上納金|納付額|納付金)(?:は|が)[^。、]{0,12}$/u;
const MINIMUM_WAGE = /最低賃金[^。]{0,16}$/u;
/** "1件当たり数万円": a fee for a job. */
const PER_JOB = /1件(?:当たり|あたり|につき|に)[^。]{0,8}$/u;
/** "1平方メートルあたり3万ルーブル": what is paid for so much work. */
const PER_PIECE =
  /(?:メートル|トン|キロ|[個枚着本台棟戸箱束袋匹足]|立米|平米|坪|点)(?:当たり|あたり|につき|ごとに?)[^。、]{0,8}$/u;
/** "店ごとに平壌へ納める額": what each place hands over is no total. */
const EACH_PLACE =
  /(?:[店社隻班組]|工場|現場|チーム|病院|農場|団体|会社|企業|店舗)(?:ごと|当たり|あたり|につき)[^。]{0,24}$/u;
/** "そのうち4万は将校に": who gets a part of it is no worker. */
const GOES_TO =
  /^(?:余り|ほど)?(?:は|が|を)[^、。]{0,6}(?:将校|班長|管理者|幹部|指導員|監督|仲介人|仲介者|仲介業者|ブローカー|責任者|監視員)に(?=、|渡|取|入|行|回|流|消|納|払|届|。)/u;
/** "地方の建設労働者の平均月給": of all who do such work there, whoever they are. */
const AVERAGE_OF_ALL =
  /(?:地方|地域|地元|現地|[州県市]|全国|業界|国内|市内|州内|全産業|製造業|都市部)の[^。北、]{0,14}平均(?:月給|賃金|給与|収入|月収|年収|年俸|時給|日当)[^。]{0,12}$/u;
/** "漁獲の3割": a share of what stands before it, unless that is pay. */
const SHARE_OF = /([\p{Script=Han}\p{Script=Katakana}ー]+)の(?:約|ほぼ|およそ)?$/u;
const PAY =
  /(?:賃金?|給[料与金]?|月給|収入?|稼ぎ|報酬|取り|額|所得|残り|日当|全体|手当|年俸|金|分|うち|半分)$/u;
/** "労働者が半分以下となり": a share of them, not of their pay. */
const SHARE_OF_PEOPLE = /(?:労働者|従業員|作業員|人数|人員)(?:数)?(?:が|は)(?:約|ほぼ)?$/u;
/** "半分は平壌の大学生だ". */
const ARE_PEOPLE =
  /^(?:ほど|以上)?(?:は|が)[^、。\d]{0,12}(?:[学大]生|者|員|出身|女性|男性|女|男|未婚|既婚|\d代|若者|夫婦|親子)(?:だ|で|。|の|、)/u;
const AS_FEE = /^(?:ほど|程度)?[をの]?(?:手数料|仲介料|謝礼)(?:として|に|を)/u;

const low = ({ quantity }: Surroundings) => quantity.low ?? 0;

/** Whether a number is the part of a sum that others than the workers get. */
export const goesToOthers = ({ follows }: Surroundings): boolean => GOES_TO.test(follows);

/** Why a sum is neither pay nor what pay brings the state. */
export const NO_PAY: readonly Dismissal[] = [
  [
    "what something costs",
    ({ lead, follows }) => COST.test(lead) || (IN_NAME_OF.test(lead) && !TO_STATE.test(follows)),
  ],
  ["the pay of others", ({ lead }) => OF_OTHERS.test(lead)],
  ["the pay of an overseer", ({ lead, follows }) => OVERSEER.test(lead) && RECEIVES.test(follows)],
  ["what many earn together", (near) => low(near) < MAX_TOGETHER && TOGETHER.test(near.lead)],
  ["a sum taken from the pay", (near) => low(near) < MAX_DEDUCTED && DEDUCTED.test(near.follows)],
  [
    "a sum that is handed over",
    (near) =>
      low(near) < MAX_DEDUCTED &&
      (HANDED_OVER.test(near.follows) || (PAID_TO.test(near.lead) && PAYS.test(near.after))),
  ],
  ["a sum that is handed over", (near) => low(near) < MAX_DEDUCTED && TO_HAND_OVER.test(near.lead)],
  ["what the sum is called", ({ follows }) => CALLED.test(follows)],
  ["some of a sum told before", ({ follows }) => SOME_OF.test(follows)],
  ["what is offered to anyone", ({ told }) => OFFERED.test(told)],
  ["paid to others", ({ lead }) => PAID_TO_OTHERS.test(lead)],
  ["the same sum in other money", ({ told }) => CONVERTED.test(told)],
  ["a sum that is handed over", (near) => low(near) < MAX_DEDUCTED && LEVY.test(near.lead)],
  ["pay of a place, before they are named", isPayOfPlace],
  ["a rate by the piece", ({ lead }) => PER_PIECE.test(lead)],
  ["so much from each place", ({ lead }) => EACH_PLACE.test(lead)],
  ["a part that others get", (near) => low(near) < MAX_DEDUCTED && GOES_TO.test(near.follows)],
  ["the average of all who work there", ({ lead }) => AVERAGE_OF_ALL.test(lead)],
  ["a minimum wage", ({ lead }) => MINIMUM_WAGE.test(lead)],
  // "一銭も渡っていない", "1ドルももらえない": not one.
  ["not one", ({ quantity, after }) => quantity.low === 1 && after.startsWith("も")],
  [
    "a sum they did not have",
    ({ follows }) =>
      /^(?:[(（][^)）]{0,16}[)）])?も(?:持って|もらえ|なかった|ない|残ら|[^、。「」]{0,12}(?:な[いか]|ませ|ず(?!つ)))/u.test(
        follows,
      ),
  ],
  ["a fee for a job", ({ lead }) => PER_JOB.test(lead)],
];

/** Why a share is not one of pay. */
export const NO_SHARE_OF_PAY: readonly Dismissal[] = [
  ["a share of people", ({ quantity }) => /^(?:約|ほぼ)?(?:過?半数)/u.test(quantity.raw)],
  ["a share of people", ({ follows }) => ARE_PEOPLE.test(follows)],
  ["a share of people", ({ before }) => SHARE_OF_PEOPLE.test(before)],
  ["a share of something else", ({ before }) => isShareOfOther(before)],
  ["the rest of something else", isRestOfOther],
  ["a comparison", ({ before }) => /人の$|平均の$|水準の$/u.test(before)],
  ["a broker's fee", ({ follows }) => AS_FEE.test(follows)],
];

/** "上海の月給は2300元": where those spoken of have not been named yet, anyone's. */
function isPayOfPlace({ text, lead, sentence, quantity: { start } }: Surroundings): boolean {
  const of = PAY_OF.exec(lead);
  const at = start - lead.length + (of?.index ?? 0);
  return (
    of !== null &&
    sentence.mentions.some(
      ({ tag, end }) => (tag === "country" || tag === "locality") && end === at,
    ) &&
    !NAMED.test(text.slice(0, start))
  );
}

const PAY_OF = /の(?:平均)?(?:月給|賃金|給与|人件費|給料|月収|年収)(?:は|が)[^。]{0,10}$/u;
const NAMED = /北朝鮮|朝鮮民主|平壌|北の|脱北|北韓/u;

function isShareOfOther(before: string): boolean {
  const of = SHARE_OF.exec(before)?.[1];
  return of !== undefined && !PAY.test(of);
}

/** "漁獲の3割を受け取り、残る7割は軍が取る". */
function isRestOfOther({ before, text, sentence, quantity: { start } }: Surroundings): boolean {
  return (
    /残[るり]の?$/u.test(before) &&
    sentence.quantities.some(
      (other) =>
        other.dimension === "ratio" &&
        other.end <= start &&
        isShareOfOther(text.slice(Math.max(sentence.start, other.start - OF_NEAR), other.start)),
    )
  );
}

const OF_NEAR = 8;

import type { Dismissal, Surroundings } from "./surroundings.ts";

/** "42人増えた", "4千人も開く" tell a difference; "4千人に増えた" does not. */
const DIFFERENCE =
  /^(?:も|ほど|余り|以上|超|近く|程度)?(?:増(?!員)|減|多い|多く|少な|開く|開き|上回|下回|の増|の減)/u;
/** "5人1組", "8人部屋", "2週に1便". */
const GROUP =
  /^(?:の(?:グループ|班|組|チーム)|からなる|単位|部屋|一組|1組|ずつ|当たり|あたり|につき|乗り|がかり|一室|1室|が(?:1|一)(?:部屋|室)|で(?:シェア|共有|共用|一つ|1つ|一[人部室軒]|1[部室軒]|同じ|相部屋|暮ら|寝))/u;
const RATE_BEFORE = /人(?:当たり|あたり|につき)の?[^、。]{0,8}$/u;
const EACH_BEFORE =
  /(?:1|１|一)(?:隻|台|組|班|部屋|室|店|社|カ所|世帯|戸|件)(?:当たり|あたり|に|につき)?(?:約)?$/u;
/** "首謀者200人": people by another noun than one for those who work. */
const OTHER_PEOPLE_BEFORE =
  /[\p{Script=Han}](?<!労働|作業|従業|技術|就労|派遣|従事|勤労|労務|就業|技能|熟練|若|関係|国籍|出身|保持|在留|滞在)(?:者|犯|兵|民|客|生徒|隊員|党員)(?:の|は|が|も|数は)?(?:約|およそ|計|ら|ら約)?$/u;
/** "9千人以上の労働許可", "労働許可を申請した9千人": permits. */
const PERMITS = /^(?:以上|余り|ほど)?(?:分)?の(?:労働許可|就労許可|就労ビザ|ビザ|査証)/u;
const ASKED_FOR = /(?:労働許可|就労許可|ビザ|査証)を(?:申請|求め|希望)[^、。]{0,8}$/u;
/** "教育を目的に入国した", "「留学」と申告した": they came for something else. */
const PURPOSE =
  /(?:教育|留学|観光|学業|商用|就学)[」』]?(?:目的|を目的|を挙げ|と申告|と答え|のため)[^。、]{0,12}$/u;
/** "目的は「教育」が2万4千人": a line of a register of who crossed the border. */
const PURPOSE_LABEL =
  /[「『](?:教育|留学|観光|就労|商用|私用|公用|業務|ビジネス|通過)[」』](?:が|は)(?:約|およそ)?$/u;
const FOR_PURPOSE =
  /^(?:余り|ほど)?(?:が|は)[^。、]{0,10}(?:教育|留学|観光|学業|商用|就学)[」』]?(?:を?目的|のため|と(?:記載|申告|答え)|」、)/u;
/** Those who fled and are sent back are no workers who go home. */
const REFUGEES = /脱北|難民|北朝鮮(?:から|を)(?:脱出|逃れ|逃げ)/u;
const LABOUR = /労働者|就労|派遣|出稼ぎ|作業員|従業員|技術者/u;
const SENT_BACK = /送還|送り返/u;
/** "女性従業員12人が韓国に入った": they are defectors. */
const TO_SEOUL = /(?:韓国|ソウル)(?:に|へ)(?:入[っり国]|来た|逃れ|亡命|到着|渡[っり])/u;
/** "154人の給料については": whose pay it is. */
const POSSESSES =
  /^(?:余り|ほど|以上|近く|分)?の(?:証言|供述|署名|名簿|声を|話を|記録|データ|顔写真|写真|指紋|給料|給与|賃金|月給|年収|報酬|手取り|家族|遺族|旅券|宿舎|身元|氏名|名前|行方|消息|処遇|待遇|契約)/u;
const FLED = /^(?:余り|ほど)?(?:が|は|も)、?[^、。]{0,14}(?:脱北|亡命)(?!者)/u;
/** "元労働者は今も千人を超える": they work no more. */
const FORMER = /元(?:労働者|作業員|従業員)(?:は|が)(?:今も|なお)?(?:約|およそ)?$/u;
const CAPACITY =
  /^(?:余り|あまり|ほど|以上|超|近く|前後|程度)?(?:を|が|は|も|まで)?(?:収容|泊まれ|乗れ|座れ|入れる|入る部屋|の定員)/u;
const AUDIENCE =
  /^(?:余り|ほど|以上)?(?:が|は|も|ずつ)(?:上陸|来航|寄港|入港|集ま|参加|出席|見学|訪れ|訪問|観光|乗っ|乗り|並ん|来場|視聴|詰めかけ)/u;
/** "話を聞いた元労働者20人のうち17人". */
const HEARD = /(?:話を聞いた|聞き取りをした|面接した|調査した)[^、。]{0,12}$/u;
const ASKED =
  /^(?:余り|ほど)?(?:の[\p{Script=Han}]{1,6}(?=に(?:会|聞|取材|面会|接触)))?(?:に|を対象に|への|から)(?:聞き取り|面接|インタビュー|アンケート|調査|話を聞|聞い|会[いっ]|接触|取材|面会)/u;
/** "100人未満を使う小さな工場": how large such places are. */
/** Someone else speaks. */
const TOPIC = /は[^。]{0,60}$/u;
/** "20人余りが書面で答え、17人が…と訴えた": they tell of the others. */
const TELLS =
  /^(?:余り|ほど|以上)?(?:が|は)(?:「|(?:取材|書面|電話|調査|質問|記者)[^、。「」]{0,8}(?:答え|回答|応じ|語|話|明か)|[^、。「」]{0,24}と(?:証言し|訴え|回答し|答え))/u;
const SIZE_OF =
  /^(?:未満|以上|以下|超|余り)?(?:の[^、。を]{1,10})?を(?:使|雇|抱え)[^、。]{1,10}?(?:工場|企業|会社|事業所)/u;
/** "2人は査証が切れていた". */
const PAPERS =
  /^(?:は|が)、?(?:査証|ビザ|旅券|許可|在留資格)(?:が|の|を)[^、。]{0,6}(?:切れ|なく|ない|失効|期限|持た)/u;
/** "大学では3万人がITを学ぶ". */
const STUDY =
  /^(?:余り|ほど|以上|超)?(?:の[^、。]{0,8})?(?:が|は|を)[^、。]{0,12}(?:学ぶ|学び|学んで|在学|在籍し、?学|通学|卒業|養成|育成)/u;
/** "咸鏡道へ派遣", "平壌の建設現場": within the country. */
export const WITHIN =
  /(?:開城|羅先|金剛山)(?:工業団地|工団|特区)?で(?:は)?(?:働|勤|雇|就労|出勤)|(?:平壌|新義州|羅先|清津|南浦|元山|咸興|恵山)(?:市)?(?:に|で|へ|の工場)[^。]{0,12}(?:運び|運ん|持ち込|発注|委託|加工|縫わせ|作らせ)|(?:平壌|新義州|清津|咸興|恵山|元山)(?:市)?(?:内)?の(?:建設|住宅|工事|現場|工場|農場)|(?:咸鏡|平安|両江|慈江|黄海|江原)[南北]?道(?:に|へ|で|の)/u;
const SHARED_NEAR = 12;
const FLED_NEAR = 400;
const FLED_FAR = 1500;

/** "ロシアと中国に2万人ずつ": each of the places named has so many. */
function isSharedOut({
  after,
  sentence: { mentions },
  quantity: { start },
}: Surroundings): boolean {
  if (!after.startsWith("ずつ")) return false;
  const near = mentions.filter(
    ({ tag, end }) =>
      (tag === "country" || tag === "locality") && end <= start && start - end <= SHARED_NEAR,
  );
  return new Set(near.map(({ value }) => value)).size > 1;
}

/** Why a count is not of people who work abroad. */
export const NO_WORKERS_COUNTED: readonly Dismissal[] = [
  ["a difference", ({ after }) => DIFFERENCE.test(after)],
  ["so many to each", (near) => GROUP.test(near.after) && !isSharedOut(near)],
  ["so many to each", ({ lead, before }) => RATE_BEFORE.test(lead) || EACH_BEFORE.test(before)],
  ["a comparison", ({ before }) => /平均の約?$/u.test(before)],
  [
    "all at home",
    ({ before }) =>
      /(?:(?:家|国民|住民|軍人|党員|学生)は国全体|全国|創作社)(?:だけ)?(?:で|に)は?(?:約|およそ)?$/u.test(
        before,
      ),
  ],
  ["former workers", ({ lead }) => FORMER.test(lead)],
  ["inhabitants", ({ before }) => /人口(?:は|が)?、?(?:約|およそ|計)?$/u.test(before)],
  ["other people", ({ before }) => OTHER_PEOPLE_BEFORE.test(before)],
  [
    "those inside the country",
    ({ before, told, rest, sentence: { mentions } }) =>
      /(?:国内|北朝鮮|本国)(?:に|で|には)(?:も|別に|さらに|なお)?(?:約|およそ)?$/u.test(before) &&
      (/国外|海外/u.test(told + rest) ||
        (/別に|さらに/u.test(before) && mentions.some(({ tag }) => tag === "country"))),
  ],
  ["permits, not people", ({ follows, lead }) => PERMITS.test(follows) || ASKED_FOR.test(lead)],
  [
    "who came for something else",
    ({ lead, follows }) =>
      PURPOSE.test(lead) || PURPOSE_LABEL.test(lead) || FOR_PURPOSE.test(follows),
  ],
  [
    "those who fled and were sent back",
    ({ text, told, rest, sentence, quantity: { start, end } }) =>
      SENT_BACK.test(told + rest) &&
      REFUGEES.test(text.slice(Math.max(0, end - FLED_FAR), end)) &&
      !LABOUR.test(text.slice(Math.max(0, start - FLED_NEAR), sentence.end)),
  ],
  // "名簿の写し120人分": what there is one of for each.
  [
    "so many copies",
    ({ quantity, after }) => after.startsWith("分") || quantity.parts.unit === "人分",
  ],
  ["whose something is", ({ follows }) => POSSESSES.test(follows)],
  ["defectors", ({ rest }) => TO_SEOUL.test(rest) || FLED.test(rest)],
  [
    "room for so many",
    ({ after, before }) =>
      CAPACITY.test(after) || /(?:収容(?:人数|能力|力)?|定員)は?(?:約)?$/u.test(before),
  ],
  ["people who came or rode along", ({ after }) => AUDIENCE.test(after)],
  [
    "people asked for a study",
    ({ lead, after, follows, told }) =>
      HEARD.test(lead) || ASKED.test(after) || (TELLS.test(follows) && !TOPIC.test(told)),
  ],
  ["whose papers ran out", ({ follows }) => PAPERS.test(follows)],
  ["students", ({ follows }) => STUDY.test(follows)],
  ["the size of a firm", ({ follows }) => SIZE_OF.test(follows)],
  ["work at home", ({ told, rest }) => WITHIN.test(told + rest)],
];

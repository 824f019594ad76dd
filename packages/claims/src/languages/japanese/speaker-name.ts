/** What the names of those who speak end in. */
const SPEAKER_END =
  /(?:氏|さん|君|公社|会社|企業|議会|[州県市町村]当局|空港|税関|教会|学会|医師会|協議会|労働会|商工会|党|与党|野党|陪審|検事|判事|裁判官|司令官|事務局|事務所|支局|領事館|代表部|[^る]人|[^いるた相選]手|[医牧講教技]師|[護会理修]士|[店農雇家地坑]主|[工船校院班隊店社部課村町駅署組議]長|屋|の客|の男|の女|[農漁坑]夫|[主寡]婦|[息娘]子|友人|知人|隣人|親族|親戚|家族|仲間|同僚|先輩|後輩|[兄弟姉妹父母妻夫]|日報|時報|電子版|[国米カ]の声|自由アジア|タイムズ|タイムス|ポスト|ジャーナル|ジャパン|ニュース|デイリー|レビュー|ジャーナリスト|アナリスト|エコノミスト|コンサルタント|ブローカー|オーナー|マネジャー|マネージャー|スポークスマン|ディレクター|コーディネーター|ガイド|マン|ウーマン|ワーカー|リーダー|メンバー|スタッフ|ドライバー|トップ|首脳|閣僚|高官|店長|工場主|農場主|元締め|講師|作家|学者|歴史家|活動家|実業家|政治家|教授|研究員|研究者|専門家|評論家|報告者|報告書|報告|パネル|委員会|委|省|庁|局|署|院|部|府|政府|当局|当局者|関係者|消息筋|筋|通信|通信社|新聞|新聞社|紙|テレビ|放送|協会|ラジオ|メディア|サイト|誌|機関|団体|センター|連合|組織|NGO|大使|大使館|領事|報道官|長官|大臣|相|首相|大統領|次官|議員|知事|市長|社長|会長|代表|工場長|支配人|監督|現場監督|所長|局長|署長|室長|理事長|院長|班長|組長|男性|女性|住民|商人|貿易商|業者|業界|経営者|経営側|オーナー|店主|担当者|責任者|幹部|(?:者|員|官|民)\d人|記者|弁護士|医師|看護師|元労働者|元作業員|元管理者|脱北者|証言者|目撃者|運転手|通訳|同僚|料理人|作業員の1人|労働者の1人|1人|ひとり|米国|米政府|米|ロシア|中国|韓国|国連|安保理|モンゴル|カタール|クウェート|ポーランド|論考|論文|起訴状|判決|文書|内部文書|資料|統計|データ|調査|白書|書簡|名簿|議事録|議定書|契約書|帳簿|記録|集計|推計|試算|国情院|側|者|員|官|博士|学者|牧師|神父|農家|農場主|棟梁|公報|年鑑|財団|基金|研究所|捜査|取材|加盟国|チーム|グループ|大学|シンクタンク|事業家|資産家|ネットワーク|連盟|労組|組合|銀行|警察|検察|裁判所|本紙|本誌|書記|総書記|次長|課長|部長|編集長|声明|談話|発言|[A-ZＡ-Ｚ]{2,})$/u;
const NO_SPEAKER =
  /(?:北朝鮮|海外|派遣|外国人|出稼ぎ|建設|男性|女性)?(?<!元)(?:労働者|作業員|従業員)(?:たち|ら)?(?:の(?:賃金|月給|数|人数|手取り))?$|賃金$|月給$|人数$|総数$|手取り$|収入$|これら$|それら$|うち$|こと$|もの$|の(?:多く|大半|大部分|一部)$|ドル$|元$|円$|万人$|千人$|(?<![者員官民筋工たるの])\d人$|期限$|決議.{0,8}$|第\d+委員会$|^(?:国|人|者|部|省|庁|局|院|側|紙|員|官|軍|相|府|誌|筋|委|署|企業|会社|工場|雇用主|雇い主|給料|休み|食事|宿舎|契約|報告|調査|資料|統計|記録|推計|集計|一部|全部|大部|内部|東部|西部|北部|南部|幹部|本部|政権|国家|相手|全員|多く|大半|残り|前者|後者|各国|男|女|彼ら|彼女ら|人々|誰|自分|本人|他社|現場|職員|社員|住居|同社|最低|地元|前年|両国|両者|双方|病院|医院|学院|人員|定員|要員|満員|会員|教員|動員|死者|負傷者|外国人|対象者|出身者|帰国者|経験者|患者|観光客|ビザ|円相場|見方|見解|観測|指摘|声|話|説|情報|可能性|報道|疑惑|懸念|為替)$|(?:手法|手口|方法|制度|仕組み|動き|問題|傾向|状況|事態|実態|賃金|給料|給与|月給|年収|時給|日当|日給|手取り|報酬|収入|稼ぎ|工賃|月収|年俸|取り分|外貨|送金|勤務|労働|作業|休み|休日|休暇|時間|期間|年限|規模|総額|金額|額|割合|比率|率|数|人数|頭数|定員|内訳|全体|平均|最大|最多|契約|宿舎|部屋|食事|旅券|査証|許可|工場|現場|農場|店舗|施設|職場|工事|事業|仕事|暮らし|生活|日課|始業|終業|点呼|現地|市内|国内|同国|同市|当地)$|(?:北朝鮮の?人|北朝鮮国民|入国者|人たち|人々|多くの人)$|労働党|労働力$|(?:ビザ|査証|旅券)$|^[\d一二三四五六七八九十百千万数,.]{1,9}(?:人[超余強弱]?|[件社店便隻台枚回度])$|^(?:以前|最近|今|現在|当時|当初|従来|昨年|今年|来年|年内|今後|場合|時期|業種|職種|地域|場所|それ|これ|一説)$/u;
/** "団体は", "報告書は": of a body or a paper that was named before, if one was. */
export const BARE_ROLE = /^(?:団体|報告書?|論文|勧告|声明|白書)$/u;
/** Goes back to the one named before: "同氏", "この関係者". */
export const PRONOUN =
  /^(?:団体|報告書?|論文|勧告|声明|白書|彼|彼女|私自身|私|同(?:氏|省|庁|局|紙|通信|センター|関係者|団体|筋|署|機関|委|委員会|当局|サイト|誌|社|大使|教授|報告書|局長|相|知事)|この(?:関係者|消息筋|男性|女性|団体|当局者|専門家|筋|人物|商人|貿易商|元労働者|幹部|報告書|調査|統計)|その(?:男性|女性|人物)|前出の.{1,10})$/u;
/** What a named body did to say it: that is no part of the name, as a paper of its own is. */
export const GAVE_OUT =
  /(?:の)?(?:最新の|今年の|昨年の|最近の)?(?:公式)?(?:報道|推計|推定|話|発表|まとめ|説明|調べ|試算|見方|見積もり|分析|証言|計算|数字|情報|関係筋の話|言葉|見立て|内訳|談話|表現|言い分)$/u;
/** The noun phrase that words end in: "国連のダルスマン特別報告者", "ある政府消息筋", "現場の李さん". */
const SIGNS = "[\\p{Script=Han}\\p{Script=Katakana}ー・々〇A-Za-zＡ-Ｚａ-ｚ0-9０-９]+";
/** Nouns of verbs, whose endings are in kana: "下請けの男", "出入り業者". */
const VERBAL =
  "(?:下請け|元請け|孫請け|元締め|見張り|付き添い|出入り|受け入れ|引き受け|売り|手伝い|見習い|買い付け|仕入れ|住み込み|日雇い|組み立て|積み出し|荷揚げ|知り合い|顔見知り|顔なじみ|幼なじみ|まとめ|取りまとめ|雇い|お抱え|取り締まり|隣り|向かい|勤め|働き|送り出し|生き残り|乗り|船乗り|仲買い|使い|運び|聞き取り|切り抜き|張り紙|貼り紙|取り決め)";
const WORD = `(?:${VERBAL}?${SIGNS}${VERBAL}?|${VERBAL})`;
const SOME = "(?:(?<![にがで])ある|(?<!と)同じ|匿名の|元)?";
const NOUN_PHRASE = new RegExp(
  `(?:${SOME}${WORD}(?:さん|ら|たち)?の)*(?:(?<![にがで])ある)?${WORD}(?:さん|たち)?$`,
  "u",
);

/** "New Straits Times", "NK News": a name in Latin letters holds spaces. */
const LATIN_NAME =
  /[A-Z][A-Za-z.&'’-]*(?: [A-Za-z.&'’-]+){1,5}(?:の[\p{Script=Han}\p{Script=Katakana}ー]+)*$/u;

/** "逃げ出した6人": a number alone says of no one who they are; what is told of them does. */
const NUMBER_TOLD_OF = /[\p{Script=Han}\p{Script=Hiragana}]{2,12}[たる]\d{1,3}人$/u;

/** "金と名乗る男性": what someone calls himself. */
const CALLS_HIMSELF =
  /[\p{Script=Han}\p{Script=Katakana}ー・]{1,12}と(?:名乗る|称する|いう)(?:\d{2}代の)?(?:男性|女性|男|女|人物|業者|商人)$/u;

/** The name without what leads to it and what is put in brackets after it. */
export function nameOf(words: string): string {
  const bare = withoutBrackets(words).replace(/(?:など|ら)$/u, "");
  if (PRONOUN.test(bare.trim())) return bare.trim();
  const called = CALLS_HIMSELF.exec(bare)?.[0];
  if (called !== undefined) return called;
  const name = LATIN_NAME.exec(bare) ?? NUMBER_TOLD_OF.exec(bare) ?? NOUN_PHRASE.exec(bare);
  return trimName(name?.[0] ?? "");
}

function withoutBrackets(words: string): string {
  // "キム・チョル(仮名・48)氏", "貿易公社(KOTRA)の資料": what stands within the name.
  const whole = words.replace(/[(（][^()（）]{1,24}[)）](?=(?:氏|さん)$|の)/gu, "");
  return whole.replace(/^.*[】〉》]/u, "").replace(/[(（][^()（）]{0,24}[)）]?$/u, "");
}

/** "二〇一五年の国連報告者": of a person the year is no part; "2012年の報告" is a paper. */
const YEAR_BEFORE =
  /^[\d〇一二三四五六七八九]{2,4}年(?:\d{1,2}月)?の(?=.*(?:者|氏|官|員|省|庁|局|院)$)/u;

/** "アフリカ南東部のモザンビーク": of a country where it lies is no part. */
const WHERE_IT_LIES =
  /^.*(?:部|側|隣|国|岸|洋|海|島|湾|アフリカ|アジア|中東|欧州|南米|東欧|北欧|バルト|バルカン|カリブ|ヒマラヤ)の(?=(?:[\p{Script=Katakana}ー]{2,10}|中国|韓国|米国|英国)$)/u;

function trimName(words: string): string {
  return words
    .replace(YEAR_BEFORE, "")
    .replace(WHERE_IT_LIES, "")

    .replace(
      /^(?:\s|　|また|しかし|一方|ただし?|さらに|これに対し|だが|なお|このうち|ところが|そして|実際|もっとも|当時(?!の)|一方で|その後|同日|この日|これを受け|匿名を条件に|(?:筆者の)?手元の|筆者の|それでも|現在|つまり|今年|昨年(?!の)|去年|先月|今月|\d{4}年(?:に|\d{1,2}月(?:に)?)(?!の|出|公)|\d{1,2}日(?:に)?)+/u,
      "",
    )
    .replace(/\d{1,2}日$/u, "")
    .trim();
}

/** Whether a name is one of a body, a paper or a person that can say something. */
export function isSpeaker(name: string): boolean {
  if (name.length < 2 || NO_SPEAKER.test(name)) return false;
  return SPEAKER_END.test(name);
}

/** Whether a name can be one who speaks, where the words say that it does. */
export function maySpeak(name: string): boolean {
  return name.length >= 2 && !NO_SPEAKER.test(name);
}

/** Papers and stations: they hand on what others say. */
const MEDIA =
  /(?:通信社?|新聞社?|(?<!消息)紙|日報|時報|放送局?|ラジオ[^、]{0,12}|テレビ|メディア|サイト|誌|ニュース|タイムズ|タイムス|ポスト|ジャーナル|ジャパン|NK|VOA|RFA|BBC|CNN|NHK|AP|AFP|DW)$/u;

/** Whether a name is that of a paper or a station. */
export function isMedia(name: string): boolean {
  return MEDIA.test(name);
}

/** What those are called who may tell of their own life: no officials, and no bodies. */
const PERSON =
  /(?:さん|君|男性|女性|脱北者|経験者|元[\p{Script=Han}]{0,4}(?:労働者|作業員|技術者|従業員|料理人|管理者|監督|幹部|店員|運転手)|(?<!関係者|当局者|専門家|研究者|議員|記者)\d人)$/u;

/** Whether a name is that of one who may tell of his own life. */
export function isPerson(name: string): boolean {
  return PERSON.test(name);
}

const WORKER = /(?:労働者|作業員|従業員|技術者)$/u;

/** Whether a name can be that of one who is quoted: a worker as well. */
export function isQuotable(name: string): boolean {
  return maySpeak(name) || (name.length >= 2 && WORKER.test(name));
}

const YEAR = /(?:19[89]\d|20[0-4]\d)/u;

/** The year in the name of a paper: "2012年のNGO報告". */
export function yearOf(source: string): number | null {
  const year = YEAR.exec(source)?.[0];
  return year === undefined ? null : Number(year);
}

const EXPERT =
  /(?:教授|講師|研究員|研究委員|研究者|専門家|博士|学者|評論家|アナリスト|エコノミスト|報道官|長官|大臣|次官|審議官|[外首副法財]相|大統領|議員|委員|委員長|大使|公使|報告者|所長|院長|室長|局長|部長|理事|理事長|事務局長|[省庁府署])$/u;

/** Whether a name is that of one who reckons or rules: what is quoted is one figure, not an account. */
export function isExpert(name: string): boolean {
  return EXPERT.test(name);
}

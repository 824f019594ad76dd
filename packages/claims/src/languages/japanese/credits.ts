import type { Credit, Sentence } from "../../language-pack.ts";
import type { Span } from "../../mention.ts";
import { countries, localities } from "./countries.ts";

/** Verbs of saying, showing and reckoning, as their stems stand in a text. */
const SAYS =
  "述べ|明らかにし|語っ|語る|語り|語ら|伝え(?!られ)|報じ|発表し|指摘し|推計し|推計する|推定し|推定する|推測|話し|話す|証言|報告し|報告する|説明し|説明する|主張し|分析し|みてい|見てい|みる(?=[。、」]|が)|みており|見ており|公表し|強調し|答え|認め|公開し|まとめた|まとめ(?=、)|示し|示す|見積も|算出|記し|記す|記録し|書い|書く|書き|とした|とする(?!と)|とし(?=、)|としてい|訴え|批判し|予測し|挙げ|打ち明け|明かし|明かす|こぼす|こぼし|漏らし|漏らす|嘆く|嘆い|振り返|憤|断じ|回答し|通告|通知し|告げ|申告|届け出|数える|数え|はじく|はじい|否定し|撤回し|一蹴|反論|コメント|つづ|綴|言う|言い|言っ|いう(?=。)|明言|示唆|見込|計算|付け加え|補足し|皮肉|誇る|誇っ|突き止め|確認し|確かめ|把握し|計上し|掲げ|引用し|伝聞|紹介し|聞き取りをし|聞き取り調査をし|調査し|力説|弁明|弁解|ささや|見方を|との見方|との見解|と見な|警告し|警鐘|口にし|聞いた|請け合|言明|通報し";
const SPEAKS_AT =
  /述べ|発表|明らかに|説明|主張|否定|通告|報告|公表|反論|訴え|見方を|回答|通報|申告|「/u;
const SAYS_AT = new RegExp(SAYS, "u");
const BREAK = /[、。「」『』！？!?\n▽▼■◆●：:；;]/gu;

/** What the names of those who speak end in. */
const SPEAKER_END =
  /(?:氏|さん|君|日報|時報|電子版|タイムズ|タイムス|ポスト|ジャーナル|ジャパン|ニュース|デイリー|レビュー|ジャーナリスト|アナリスト|エコノミスト|コンサルタント|ブローカー|オーナー|マネジャー|マネージャー|スポークスマン|ディレクター|コーディネーター|ガイド|トップ|首脳|閣僚|高官|店長|工場主|農場主|元締め|作家|学者|歴史家|活動家|実業家|政治家|教授|研究員|研究者|専門家|評論家|報告者|報告書|報告|パネル|委員会|委|省|庁|局|署|院|部|府|政府|当局|当局者|関係者|消息筋|筋|通信|通信社|新聞|新聞社|紙|テレビ|放送|協会|ラジオ|メディア|サイト|誌|機関|団体|センター|連合|組織|NGO|大使|大使館|領事|報道官|長官|大臣|相|首相|大統領|次官|議員|知事|市長|社長|会長|代表|工場長|支配人|監督|現場監督|所長|院長|班長|組長|男性|女性|住民|商人|貿易商|業者|業界|経営者|経営側|オーナー|店主|担当者|責任者|幹部|(?:者|員|官|民)\d人|記者|弁護士|医師|看護師|元労働者|元作業員|元管理者|脱北者|証言者|目撃者|運転手|通訳|同僚|料理人|作業員の1人|労働者の1人|1人|ひとり|米国|米政府|米|ロシア|中国|韓国|国連|安保理|モンゴル|カタール|クウェート|ポーランド|起訴状|判決|文書|内部文書|資料|統計|調査|白書|書簡|名簿|議事録|議定書|契約書|帳簿|記録|集計|推計|試算|国情院|側|者|員|官|博士|学者|牧師|神父|農家|農場主|棟梁|公報|年鑑|財団|基金|研究所|ネットワーク|連盟|労組|組合|銀行|警察|検察|裁判所|本紙|本誌|書記|総書記|次長|課長|部長|編集長|[A-Z]{2,})$/u;
const NO_SPEAKER =
  /(?:北朝鮮|海外|派遣|外国人|出稼ぎ|建設|男性|女性)?(?:労働者|作業員|従業員)(?:たち|ら)?(?:の(?:賃金|月給|数|人数|手取り))?$|賃金$|月給$|人数$|総数$|手取り$|収入$|これら$|それら$|うち$|こと$|もの$|の(?:多く|大半|大部分|一部)$|ドル$|元$|円$|万人$|千人$|(?<![者員官民筋工])\d人$|期限$|決議.{0,8}$|第\d+委員会$|^(?:国|人|者|部|省|庁|局|院|側|紙|員|官|軍|相|府|誌|筋|委|署|企業|会社|工場|雇用主|雇い主|給料|休み|食事|宿舎|契約|報告|調査|資料|統計|記録|推計|集計|一部|全部|大部|内部|東部|西部|北部|南部|幹部|本部|政権|国家|相手|全員|多く|大半|残り|前者|後者|加盟国|各国|男|女|彼ら|彼女ら|人々|誰|自分|本人|他社|現場|職員|社員|住居|同社|最低|地元|前年|両国|両者|双方|病院|医院|学院|人員|定員|要員|満員|会員|教員|動員|死者|負傷者|外国人|対象者|出身者|帰国者|経験者|患者|観光客|ビザ|円相場|為替)$|労働党|労働力$/u;
const PRONOUN =
  /^(?:彼|彼女|私自身|私|同(?:氏|省|庁|局|紙|通信|センター|関係者|団体|筋|署|機関|委|委員会|当局|サイト|誌|社|大使|教授|報告書|局長|相|知事)|この(?:関係者|消息筋|男性|女性|団体|当局者|専門家|筋|人物|商人|貿易商|元労働者|幹部|報告書|調査|統計)|その(?:男性|女性|人物)|前出の.{1,10})$/u;
/** What a named body gave out: it ends the name. */
const GAVE_OUT =
  /(?:の)?(?:最新の|今年の|昨年の|最近の)?(?:公式)?(?:報道|推計|推定|集計|話|発表|まとめ|説明|資料|調べ|統計|試算|見方|見積もり|分析|証言|計算|数字|データ|情報|関係筋の話|言葉|見立て|内訳|談話|表現|言い分)$/u;
const LEAD =
  /(?:によると|によれば|による(?=推計|試算|集計|と、)|の(?:話|調べ|推計|推定|集計|試算|見方|説明|まとめ|発表|報道|統計|資料|見積もり|分析|データ|言い分|見立て|計算|数字|登録|記録|届け出|申告)で(?:は|も)?(?=、|[\p{Script=Han}\p{Script=Katakana}\d])|の[\p{Script=Han}]{0,4}(?:統計|集計|調査|名簿)で(?:は)?、|の(?:話|言葉|証言|報道|報告書|資料|推計|統計)(?:として|を引いて|を引用し|を基に|をもとに|に基づ)|を引いて|を引用し|(?<=紙|社|通信|新聞|放送|テレビ)が伝えたところでは)/gu;
/** "移民局の数字を引いて": who is quoted. */
const QUOTING = /引いて|引用|として/u;
/** "…したとRFAが報じた", "…」と男性は話す": the speaker right before the verb. */
const CLOSING = new RegExp(
  `(?:と、?|」と?、?|などと、?)([^、。「」『』\\n]{1,30}?)(?:は|が|も)(?:[^、。「」\\n]{0,14}?)(?:${SAYS})`,
  "gu",
);
/** "世界銀行が公表した報告書": whose paper it is. */
const GIVEN_OUT =
  /(?:出した|提出した|公表した|発表した|まとめた|公開した|作成した)[^、。「」]{0,14}?(?:報告書|報告|資料|推計|統計|白書|調査|意見書|文書|書簡|数字|人数|データ|結果)/gu;
/** Between the one who gave it out and the verb. */
const GIVER = /^(.{2,30}?)(?:が|の)(?:\d{1,2}日に?|今年|昨年|先月|このほど|.{0,14}に)?$/u;
/** "…するのが統一省の推計だ", "…との見方を米国は示していた": whose figure it is, at the end. */
const OWNED =
  /の(?:推計|見方|説明|試算|見立て|計算|言い分|推定|数字|主張)(?:だ|である|だった|という)(?=。|$|、)/gu;
const HEAD_SPEAKER =
  /^([^。、「」\n]{2,24}?)(?:[(（][^)）\n]{1,20}[)）])?(?:の話|に聞いた|に聞く|の談話|寄稿)[\s　:：]/u;
const INTERVIEWEE =
  /(?:^|[、。の\n―—]|さん[、,]|韓国に来た|暮らす|した)([\p{Script=Han}\p{Script=Katakana}ー・]{1,14}(?:知事|教授|さん|氏|博士|研究員|社長|所長|会長|大使|代表|弁護士|記者))(?:[(（]\d{1,2}[)）])?(?:[、,]|に(?:話を)?聞|が語|は語)/u;
const SOMEONE =
  /元?(?:男性|女性|労働者|作業員|技術者|現場監督|管理者|料理人|通訳|看護師|医師|幹部|店員)(?=[はがに(（])/u;
const INTERVIEW_HEAD = 1500;
/** "これは2015年に国連の特別報告者が述べた数字だ": the sentence after says whose figure it was. */
const TOLD_AFTER =
  /^\s{0,3}(?:これ|それ|この数字|その数字|この数|いずれも)は(?:もともと|そもそも)?、?(?:((?:19|20)\d{2})年(?:\d{1,2}月)?に、?)?([^、。\n]{2,30}?(?:が|の))(?:[^、。がの\n]{0,14}?)(?:述べ|示し|挙げ|出し|発表し|言っ|使っ|推計|見積|数字|試算|報告し|まとめ|公表し)/u;
/** "…から借りた値", in the sentence after. */
const BORROWED =
  /^[^。\n]{0,24}?(?:、|^)([^、。\n]{4,36}?)(?:から借りた|から引いた|からの引用|が出典|が出どころ)/u;
/** "地方政府の労働委員会が明らかにした。": a sentence that only names who said it. */
const SAID_AFTER = new RegExp(
  `^\\s{0,2}(?:これは|以上は)?([^、。「」\\n]{2,30}?)(?:が|は)(?:\\d{1,2}日、?)?(?:こう|そう|このように|これを|この数字を)?(?:${SAYS})(?:た|する|す|る)?。`,
  "u",
);
/** "47カ国の中間報告を足し合わせると": papers that figures are read from. */
const SHOWN =
  /(?:報告書?|資料|統計|名簿|文書|白書|議事録|集計)(?=を(?:見ると|みると|足し合わせると|合計すると|分析すると|基にすると)|には、?|からは|では、)/u;
/** "統一省1万9千": whose number it is, right before it. */
const OWNER =
  /(?<=^|[、。と])([\p{Script=Han}]{2,12}(?:省|庁|局|院|署|府|委|側|筋|社))(?:が|は)?(?=(?:約)?\d)/gu;
const LABEL = /^([^、。「」：:\s]{2,24}?)[:：「]/u;
/** "6千人(米国務省)": whose number it is, in brackets after it. */
const BRACKETED = /[\d人名万千円ドル％%][(（]([^()（）]{2,24})[)）]/gu;
/** The noun phrase that words end in: "国連のダルスマン特別報告者", "ある政府消息筋", "現場の李さん". */
const NOUN_PHRASE =
  /(?:(?:ある|匿名の|元)?[\p{Script=Han}\p{Script=Katakana}ー・々〇A-Za-z0-9０-９]+(?:さん|ら|たち)?の)*(?:ある)?[\p{Script=Han}\p{Script=Katakana}ー・々〇A-Za-z0-9０-９]+(?:さん|たち)?$/u;
const CITIES = new Set(
  `${countries}\n${localities}`
    .split(/[\n,|]/u)
    .map((name) => name.trim().replace(/^[A-Z]{2} /u, "")),
);
const COUNTRY =
  /^(?:米国|中国|ロシア|韓国|日本|北朝鮮|モンゴル|ポーランド|カタール|クウェート|マレーシア|オマーン|英国|米|[\p{Script=Katakana}ー]{2,10})$/u;
const MAX_SOURCE = 40;
const YEAR = /(?:19[89]\d|20[0-4]\d)/u;
const REPORT = /報告|調査|白書|研究/u;

/** Whom a Japanese sentence credits: by "によると", as the subject of a verb of saying, by a label. */
export function findCredits(text: string, sentence: Sentence): Credit[] {
  const slice = text.slice(sentence.start, sentence.end);
  const found: { source: string | null; at: Span; extra: Partial<Credit> }[] = [];
  const add = (words: string, offset: number, extra: Partial<Credit> = {}): boolean => {
    const source = nameOf(words);
    const isPronoun = PRONOUN.test(source);
    if (source.length < 1 || source.length > MAX_SOURCE) return false;
    if (!isPronoun && !isSpeaker(source)) return false;
    const start = sentence.start + offset + Math.max(0, words.lastIndexOf(source));
    const at = { start, end: start + source.length };
    if (found.some((other) => other.at.start < at.end && at.start < other.at.end)) return false;
    found.push({ source: isPronoun ? null : source, at, extra });
    return true;
  };

  const head = HEAD_SPEAKER.exec(slice);
  if (head !== null) add(head[1] ?? "", 0, { holds: "text", relays: true });
  for (const lead of slice.matchAll(LEAD)) {
    const from = lastBreak(slice, lead.index);
    const words = slice.slice(from, lead.index).replace(GAVE_OUT, "");
    add(words, from, QUOTING.test(lead[0]) ? { quoted: true } : {});
  }
  for (const bracket of slice.matchAll(BRACKETED)) {
    const words = (bracket[1] ?? "").split(/[、,，]/u)[0] ?? "";
    if (!COUNTRY.test(words)) add(words, bracket.index + bracket[0].indexOf(words));
  }
  const own = /^(?:「)?私(?:自身)?(?:の|は|が)/u.test(slice)
    ? HEAD_SPEAKER.exec(text.slice(0, 200))
    : null;
  if (own !== null) {
    const source = nameOf(own[1] ?? "");
    if (isSpeaker(source))
      found.push({ source, at: { start: sentence.start, end: sentence.start + 1 }, extra: {} });
  }
  for (const bodies of slice.matchAll(OWNER)) add(bodies[1] ?? "", bodies.index);
  const shown = SHOWN.exec(slice);
  if (shown !== null) {
    const from = lastBreak(slice, shown.index);
    add(slice.slice(from, shown.index + shown[0].length), from, { relays: true });
  }
  const label = LABEL.exec(slice)?.[1];
  if (label !== undefined && !COUNTRY.test(label)) add(label, 0, { relays: true });
  const asked = slice.startsWith("「") ? intervieweeOf(text, sentence.start) : undefined;
  if (asked !== undefined)
    found.push({
      source: asked,
      at: { start: sentence.start, end: sentence.start + 1 },
      extra: { relays: true },
    });
  let spoken = -1;
  for (const [start, end] of segmentsOf(slice)) {
    const segment = slice.slice(start, end);
    for (const topic of segment.matchAll(/[はも](?![いるなっ])/gu)) {
      const words = segment.slice(0, topic.index);
      const rest = slice.slice(start + topic.index + 1);
      if (/^(?:な[いくし]|不明|存在)/u.test(rest)) continue;
      if (!SAYS_AT.test(rest) && !rest.startsWith("「")) continue;
      // "当局者は本紙に、医師は「二百人いた」と答えた": only one of them speaks.
      if (spoken >= 0 && !SAYS_AT.test(slice.slice(spoken, start))) continue;
      // "ロシアは2万人前後とした": of a country alone it takes a verb that only speakers have.
      if (COUNTRY.test(nameOf(words)) && !SPEAKS_AT.test(rest)) continue;
      if (add(words, start)) {
        spoken = start + topic.index;
        break;
      }
    }
  }
  for (const closing of slice.matchAll(CLOSING)) {
    const words = closing[1] ?? "";
    add(words, closing.index + closing[0].indexOf(words, 1));
  }
  for (const given of found.length > 0 ? [] : slice.matchAll(GIVEN_OUT)) {
    const from = lastBreak(slice, given.index);
    const giver = GIVER.exec(slice.slice(from, given.index))?.[1];
    if (giver !== undefined) add(giver, from);
  }
  for (const owned of slice.matchAll(OWNED)) {
    const from = lastBreak(slice, owned.index);
    const words = slice.slice(from, owned.index);
    const owner = words.replace(/^.*[がは]/u, "");
    add(owner, from + words.length - owner.length);
  }
  found.sort((a, b) => a.at.start - b.at.start);
  const credits = found.map(({ source, at, extra }, i): Credit => {
    const next = found.slice(i + 1).find((other) => other.extra.quoted !== true);
    const whole = extra.relays === true || extra.quoted === true;
    // "中国に5万人いるとRFAが報じた": the first speaker may stand after all that is credited.
    return {
      source,
      at,
      scope: {
        start: i === 0 || whole ? sentence.start : at.start,
        end: whole ? sentence.end : (next?.at.start ?? sentence.end),
      },
      chain: [],
      year: source !== null && REPORT.test(source) ? yearOf(source) : null,
      holds: "paragraph",
      ...extra,
    };
  });
  if (credits.every(({ relays }) => relays === true)) {
    const after = findAfter(text, sentence);
    if (after !== null) credits.push(after);
  }
  return credits;
}

/** Someone credited only in what follows the sentence. */
function findAfter(text: string, sentence: Sentence): Credit | null {
  const rest = text.slice(sentence.end, sentence.end + 90);
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
  const borrowed = BORROWED.exec(rest)?.[1];
  if (borrowed !== undefined) return credit(nameOf(borrowed), yearOf(borrowed));
  const told = TOLD_AFTER.exec(rest);
  const teller = nameOf((told?.[2] ?? "").replace(/(?:が|の)$/u, ""));
  if (told !== null && isSpeaker(teller))
    return credit(teller, told[1] === undefined ? null : Number(told[1]));
  const said = SAID_AFTER.exec(rest)?.[1];
  if (said !== undefined && (isSpeaker(nameOf(said)) || PRONOUN.test(nameOf(said))))
    return credit(nameOf(said), null);
  return null;
}

/** Who answers in an interview: named, or told by what they are, before the first question. */
function intervieweeOf(text: string, before: number): string | undefined {
  const head = text.slice(0, Math.min(INTERVIEW_HEAD, before));
  const question = /(?:^|\n)(?:――|問[：:]|Q[.：:])/u.exec(head);
  if (question === null) return undefined;
  const told = head.slice(0, question.index);
  return INTERVIEWEE.exec(told)?.[1] ?? INTERVIEWEE.exec(head)?.[1] ?? SOMEONE.exec(told)?.[0];
}

function* segmentsOf(slice: string): Generator<[number, number]> {
  let start = 0;
  for (const stop of slice.matchAll(BREAK)) {
    if (stop.index > start) yield [start, stop.index];
    start = stop.index + stop[0].length;
  }
  if (start < slice.length) yield [start, slice.length];
}

/** Where the words begin that stand unbroken before an offset. */
function lastBreak(slice: string, offset: number): number {
  const before = slice.slice(Math.max(0, offset - MAX_SOURCE - 10), offset);
  const from = Math.max(
    ...["、", "。", "「", "」", "『", "』", "\n", "▽", "】"].map((sign) =>
      before.lastIndexOf(sign),
    ),
  );
  return offset - before.length + from + 1;
}

/** The name without what leads to it and what is put in brackets after it. */
function nameOf(words: string): string {
  const bare = withoutBrackets(words);
  if (PRONOUN.test(bare.trim())) return bare.trim();
  const name = NOUN_PHRASE.exec(bare)?.[0] ?? "";
  const place = /^([^の]{2,8})の(?=.{4,})/u.exec(name)?.[1];
  return trimName(place !== undefined && CITIES.has(place) ? name.slice(place.length + 1) : name);
}

function withoutBrackets(words: string): string {
  return words.replace(/^.*[】〉》]/u, "").replace(/[(（][^()（）]{0,24}[)）]?$/u, "");
}

/** "二〇一五年の国連報告者": of a person the year is no part; "2012年の報告" is a paper. */
const YEAR_BEFORE =
  /^[\d〇一二三四五六七八九]{2,4}年(?:\d{1,2}月)?の(?=.*(?:者|氏|官|員|省|庁|局|院)$)/u;

function trimName(words: string): string {
  return words
    .replace(YEAR_BEFORE, "")
    .replace(
      /^(?:\s|　|また|しかし|一方|ただし?|さらに|これに対し|だが|なお|このうち|ところが|そして|実際|もっとも|当時|一方で|その後|同日|この日|これを受け|匿名を条件に|それでも|つまり|今年|昨年(?!の)|去年|先月|今月|\d{4}年(?:に|\d{1,2}月(?:に)?)(?!の|出|公)|\d{1,2}日(?:に)?)+/u,
      "",
    )
    .replace(/\d{1,2}日$/u, "")
    .trim();
}

function isSpeaker(name: string): boolean {
  if (name.length < 2 || NO_SPEAKER.test(name)) return false;
  return SPEAKER_END.test(name);
}

function yearOf(source: string): number | null {
  const year = YEAR.exec(source)?.[0];
  return year === undefined ? null : Number(year);
}

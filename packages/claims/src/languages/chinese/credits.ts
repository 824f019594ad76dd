import type { Credit, Sentence } from "../../language-pack.ts";
import type { Span } from "../../mention.ts";
import { countries, localities } from "./countries.ts";

/** Verbs that credit what follows or precedes; each with what would make it another word. */
const SAYS =
  "通知(?![书单])|认定|認定|裁定|判定|查明|数过|估摸|粗算|记得|给(?:了|出)(?:了)?[^，。：]{0,8}(?:说法|數字|数字|估计)(?=，|：|是|$)|登记(?=在案)|登記(?=在案)|申报|申報|上报|上報|(?:访问|訪問|采访|採訪|调查|調查|走访|询问)(?=了?\\d)|(?:提交|递交|遞交|发表|發表|发布|發布|公布)(?=[^，。的]{0,12}(?:报告|報告))|表示|指出|透露|披露|报道|報道|報導|报导|估计|估計|估算|推算|推断|推斷|宣布|證實|证实|写道|寫道|写到|通报|通報|告诉|告訴|强调|強調|回应|回應|答复|答覆|介绍|介紹|坦言|直言|承认|承認|公布|发现|發現|显示|顯示|指控|指称|指稱|警告|预计|預計|预测|預測|解释|解釋|回忆|回憶|补充|補充|认为|認為|相信|推测|推測|判断|判斷|分析|声称|聲稱|宣称|宣稱|提到|谈到|談到|记录|記錄|记载|記載|渲染|炒作|放话|放話|重申|反驳|反駁|追问|列明|列出|列为|点名|點名|总结|统计(?=[，：有])|統計(?=[,，：:有])|汇总|测算|測算|核算|评估|評估|批评|批評|抱怨|感叹|曝光|爆料|计算(?!机)|計算(?!機)|收回|撤回|(?:的)?(?:口径|口徑|说法|說法|数字|數字|估计|估計|统计|統計|数据|數據|答案|结论|推算)(?:则|則|却|卻)?(?:是|为|為)|[报報](?=[的了出]{0,2}是?[\\d一二三四五六七八九十两兩])|估(?=[每年\\d约約])|(?<!说|說|算|来|就|只|也|却|据|都)报(?=，|：)|(?<![自名职職堪号號人简簡俗统統并別别又被据據所可对對相署签匀])称(?![^，。]{1,8}[为為])|(?<![自名职職堪号號人簡俗統並別又被據所可對相署簽勻])稱(?![^，。]{1,8}[为為])|(?<![小据據听聽来來学學传傳或再话的假没沒难难以解])说(?!法|明|服|唱|客|不)|(?<![小據聽來學傳或再話的假沒難解])說(?!法|明|服|唱|客|不)|指(?![标標定挥揮数數派导導向纹紋令望责責南])";
const VERB = new RegExp(SAYS, "gu");
/** Between two of these stands one clause. */
const BREAK = /[，,。；;：:！？!?“”"「」『』（）()|｜\n]/gu;

/** What the names of those who speak end in. */
const SPEAKER_END =
  /(?:部|学家|學家|作家|企业家|企業家|活动家|分析师|分析師|评论员|撰稿人|店长|厂长|廠長|组长|組長|队长|隊長|导游|部门|人员|人員|圈|部門|局|署|厅|廳|处|處|委|院|会|會|政府|当局|當局|方|方面|官员|官員|官|人士|发言人|發言人|负责人|負責人|人|大使|领事|領事|公使|参赞|总统|總統|总理|部长|部長|局长|局長|处长|主任|主席|州长|州長|市长|市長|议员|議員|专家|專家|专员|專員|教授|博士|学者|學者|研究员|研究員|研究所|研究院|智库|智庫|中心|组织|組織|团体|團體|机构|機構|协会|協會|学会|基金会|联盟|聯盟|网络|網絡|網路|媒体|媒體|傳媒|传媒|报|報|日报|日報|时报|時報|新闻|新聞|周刊|週刊|月刊|杂志|雜誌|社|台|臺|电台|電台|网|網|网站|網站|记者|記者|经理|經理|老板|老闆|店主|店员|商|商户|业者|業者|居民|村民|市民|线人|線人|知情者|目击者|消息|来源|报告|報告|报告书|报告員|報告員|报告员|统计|統計|数据|數據|资料|資料|文件|公文|档案|名单|白皮书|調查|调查|研究|报道|報道|報導|联合国|聯合國|小组|小組|安理会|安理會|国务院|國務院|财政部|白宫|克里姆林宫|使馆|領事館|公司|企业|工厂|法院|检察院|检方|警方|军方|女工|工人|工友|劳工|勞工|领班|工头|工頭|监工|厨师|司机|司機|同事|邻居|中介|译员|翻译|官方|程序员|工程师|者|生|女士|先生|小姐|夫人|某|氏|团队|團隊|作者|主管|干部|幹部|总监|總監|院长|院長|所长|所長|会长|會長|秘书|代表|律师|律師|医生|醫生|护士|同行|平台|账本|帳本|合同|通知|决议|備忘錄|备忘录|记录|紀錄|纪录|纪要|公报|公告|年报|年報|简报|簡報|美国|美國|中国|中國|俄罗斯|俄羅斯|韩国|韓國|日本|英国|平壤|首尔|首爾|莫斯科|华盛顿|華盛頓|北京|朝鲜|朝鮮|北韩|北韓|蒙古|波兰|波蘭|卡塔尔|卡達|科威特|马来西亚|馬來西亞|[A-Za-z]{2,})(?:[（(][^）)]{1,20}[）)])?$/u;
/** What contains a name is one who speaks: titles of papers, a title with a name after it. */
const SPEAKER_WITHIN =
  /《[^》]{2,20}》$|[A-Z]{3,}|(?:官员|官員|专家|專家|专员|專員|教授|博士|学者|研究员|研究員|部长|部長|主任|记者|記者|发言人|發言人|大使|议员|議員|负责人|老板|经理|律师|院长|所长|局长|科长|處長|处长|组长|工头|店主|女工|厨师|译员|领班)[\p{Script=Han}·•・\-A-Za-z]{1,12}$|[\p{Script=Han}]{1,6}[·•・][\p{Script=Han}·•・\-A-Za-z]{1,16}$/u;
const NO_SPEAKER =
  /工资|工資|月薪|薪[水资資金]|人数|人數|总数|總數|数字|數字|收入|规模|規模|金额|比例|这些|這些|可以|不能|没有|沒有|未[获獲经經]|其中|美元|人民币|卢布|之间|期间|\d(?:人|名)|[万萬]人|^(?:有人|人们|大家|外界|很多人|不少人|许多人|许多|工人|劳工|勞工|女工|人|本人|每人|个人|其他人|年轻人|男人|女人|一般人|朝鲜人|朝鮮人|北韩人|北韓人|朝鲜工人|朝鲜劳工|北韓勞工|北韓工人|结果|其|该|这|那|它|此|会|社会|机会|方|一方|双方|对方|地方|方面|部|全部|大部|内部|东部|北部|南部|西部|局|结局|处|好处|者|或者|生|台|网|商|某|院|医院|报|研究|消息|来源|企业|公司|工厂|餐厅|雇主)$|(?:大部|(?<![統统])一部|每一|东北|西北|华北)$|问题$|机会$|社会$|工地$|晚会$|人民币$/u;
const PRONOUN =
  /^(?:他|她|他们|他們|她们|她們|对方|對方|(?:该|該|上述|前述|这位|這位|这名|這名|那位|那名|这家|這家|同一)[\p{Script=Han}]{1,8}|文章|消息)$/u;
const LEADS =
  /(?:(?:他|她)?援引的是|另据|另據|又据|据|據|根据|根據|按照|依据|依據|按(?!时|期|月|天|人|小时|日|量|件)|援引|引述|引用)(?:了)?([^，,。；;：:“”「」！？\n]{2,44})/gu;
/** "按每人每月1600元": a rate, and no one who speaks. */
const COUNTED_RATE = /\d(?!\d{0,3}(?:年|号|號|届|屆|委))|每人|每月/u;
/** "据统计", "据报道": no one is named. */
const NAMELESS =
  /^(?:报道|報道|報導|报导|统计|統計|悉|了解|介绍|介紹|估计|估計|估算|传|傳|说|說|称|稱|信|此|透露|披露|推算|测算|最新|有关|相关|不完全|初步|多方|各方|韩联社)?(?:报道|報道|報導|统计|統計|数据|資料|资料|消息|估计|估計|估算|了解|推算|人士|方面)?$/u;
/** What a named body gave out: it ends the name. */
const GAVE_OUT =
  /(?:(?:的|所)?(?:最新|新近|今年|去年|当时|近期)?(?:援引|引述|发布|發布|公布|发表|發表|提交|出版|编写|撰写|整理|提供|掌握)|(?:的|所)?(?:最新|新近|\d{4}年(?:\d{1,2}月)?(?:份)?(?:的)?)?(?:报道|報道|報導|报导|消息|统计|統計|数据|數據|资料|資料|估计|估計|估算|透露|披露|说法|說法|推算|口径|口徑|的话|介绍|介紹|爆料|证词|證詞|指出|表示|称|稱|记载|記載|发现|显示|顯示)).*$/u;
/** Adverbs and times between the one who speaks and the verb. */
const BEFORE_VERB =
  /(?:(?:向(?!导)|对(?!外|朝|华|韩)|對(?!外|朝)|跟|同(?!事|行|乡|胞|伴)|在|于|於|就(?!业)|通过|透過|接受|受访|受訪|经(?!理|济|营|常|纪|纪)|曾在)[^，]{1,24}|[0-9０-９]{1,2}[日号號月]|(?:[0-9]{4}|去|今|前|上)年|[上下这本][个個]?月|[上本这]?[周週星期][一二三四五六日天]|[昨今][日天]|近日|日前|稍早|周初|早些时候|当[日天时地]|當[日天時地]|[一二三四五六七八九十]{1,2}月|则|則|却|卻|也|还|還|曾|又|再|都|均|随后|隨後|此前|最近|早前|同日|[上下]午|晚间|如此|再次|一再|进一步|公开|公開|一度|并|並|已|已经|私下|明确|普遍|常|经常|多次|十?多?[数几]?[十]?[一两三四五六七八九十]?年前|首次|事后|表态|出面|承认|笑着|苦笑|摇头|摆手|无奈地|低声|平静地|回忆|夸口|自豪地|诉苦|告诫|明言|改口|只|最多|着|地|所|仍|才|就此|最终|后来|後來|从未|只|保守|粗略|大致|初步|没有正面回应|只是|便|这样|這樣|以)+$/u;
const OPENING =
  /^(?:(?:但是?|而|不过|不過|然而|另外|此外|另(?!一)|同时|同時|其中|对此|對此|至于|至於|此前|日前|近日|昨[日天]|今[日天]|去年|今年|前年|[0-9]{4}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?|[0-9]{1,2}月(?:[0-9]{1,2}日)?|[0-9]{1,2}日|有(?!关)|如今|随后|隨後|接着|并(?!购)|並|且|当时|當時|后来|後來|可(?!能)|连|連|就连|光是|单是|据|據|只有|唯独|正如|直到|根据|截至目前|对|就)(?:\s|，)?)+/u;
const MAX_SOURCE = 40;
const YEAR = /(?:19[89]\d|20[0-4]\d)/u;
const REPORT = /报告|報告|调查|調查|白皮书|白皮書|研究/u;
/** "那是2017年美国国务院的口径": the sentence after says whose figure it was. */
const TOLD_AFTER =
  /^\s{0,3}(?:答[：:]\s?)?(?:那|这|這)(?:个数字|個數字|一数字|组数字)?(?:是|只是|其实是|其實是|不过是|来自|來自|出自)((?:19|20)\d{2})?年?([^，。？！\n]{2,24}?)(?:的|所)?(?:口径|口徑|说法|說法|数字|數字|估计|估計|数据|數據|统计|統計|推算|算法|给出|报告)/u;
/** "边疆区劳动委员会通报了这一情况": in the sentence after. */
const REPORTED_AFTER =
  /^\s{0,2}([^，。“”！？\n]{2,24}?)(?:通报|通報|公布|披露|证实|證實|透露|介绍|介紹)了?(?:这一|這一|上述|这个|這個|该|該)(?:情况|情況|数字|數字|消息|数据|數據)/u;
/** "那是2017年美国国务院的口径，…": the sentence itself says whose the figure is. */
const TOLD_HERE =
  /^(?:答[：:]\s?)?(?:那|这|這)(?:个数字|個數字|一数字)?(?:是|来自|來自|出自)((?:19|20)\d{2})?年?([^，。？！\n]{2,24}?)(?:的|所)?(?:口径|口徑|说法|說法|数字|數字|估计|估計|数据|數據|统计|統計|推算|报告)/u;
/** "…。”一名工人说。": the speaker stands after the quotation that closes the sentence. */
const AFTER_QUOTE = /^\s{0,2}([^，,。“”「」！？\n]{2,36})[。，,]/u;
/** "民间团体十多年前算的": whose sum it is, at the end of a clause. */
const MADE_BY = /^(.{2,24}?)(?:算|估|推算|估算|统计|統計|提出|给出|給出|公布|说)(?:出来|出)?的$/u;
const NOUN_LIKE =
  /^(?:报道|報道|報導|报导|统计|統計|估计|估計|分析|记录|記錄|预测|預測|推测|推測|推算|评估|判断|发现|回应|介绍|总结)$/u;
const SHOWS = /^(?:[，：]|$|显示|顯示|称|稱|说|說|指|是|为|为)/u;
/** "统一部1.9万": whose number it is, right before it. */
const OWNER =
  /^([\p{Script=Han}]{2,12}(?:部|院|局|署|厅|廳|委|社|方|司|组织|组))(?=(?:约|約|则|則|估)?\d)/u;
/** "而是借自2012年一个国际联盟的报告": where the number of the sentence before comes from. */
const BORROWED = /^[^。！？\n]{0,30}?(?:借自|引自|抄自|源自|出自|取自)([^，。！？\n]{4,30})/u;
const LABEL = /^([^，,。：:“”「」\s]{1,16})[：:]/u;
const INTERVIEWEE =
  /(?:问|問|记者|記者)[：:]\s?([^，,：:。？！\s]{1,8}(?:教授|博士|先生|女士|老师|老師|主任|研究员|研究員|所长|院长|律师|大使|部长|委员|委員|州长|州長|市长|市長|经理|主席|厂长|老板|记者))[，,、]/u;
const SOMEONE =
  /(?:前)?(?:女工|工人|程序员|翻译|厨师|领班|经理|医生|护士|包工头|工头|劳工|勞工|男子|女子|老板)(?=[，、。（(在于是])/u;
const INTRODUCED = /([\p{Script=Han}]{1,4}(?:先生|女士|教授|博士|某))/u;
const COUNTRY =
  /^(?:美国|美國|中国|中國|俄罗斯|俄羅斯|韩国|韓國|日本|英国|朝鲜|朝鮮|北韩|北韓|蒙古|波兰|波蘭|卡塔尔|卡達|科威特|马来西亚|馬來西亞|阿曼|北京|莫斯科|平壤)$/u;
/** "6000人（美国国务院，2015年）": whose number it is, in brackets after it. */
const BRACKETED = /[\d人名万萬元％%][（(]([^（）()]{2,24})[）)]/gu;
const INTERVIEW_HEAD = 2000;

type Found = { source: string | null; at: Span; extra: Partial<Credit> };

/** Whom a Chinese sentence credits: before or after a verb of saying, after "据", by a label. */
export function findCredits(text: string, sentence: Sentence): Credit[] {
  const slice = text.slice(sentence.start, sentence.end);
  const found: Found[] = [];
  const add = (words: string, offset: number, extra: Partial<Credit> = {}): boolean => {
    const source = nameOf(words);
    const isPronoun = PRONOUN.test(source);
    if (source.length < (isPronoun ? 1 : 2) || source.length > MAX_SOURCE) return false;
    const start = sentence.start + offset + Math.max(0, words.lastIndexOf(source));
    const at = { start, end: start + source.length };
    if (found.some((other) => other.at.start < at.end && at.start < other.at.end)) return false;
    found.push({ source: isPronoun ? null : source, at, extra });
    return true;
  };

  const here = TOLD_HERE.exec(slice);
  if (here !== null)
    add(here[2] ?? "", here[0].lastIndexOf(here[2] ?? ""), {
      year: here[1] === undefined ? null : Number(here[1]),
    });
  for (const lead of slice.matchAll(LEADS)) {
    const words = lead[1] ?? "";
    if (COUNTED_RATE.test(words)) continue;
    const name = words.replace(GAVE_OUT, "").replace(/的$/u, "");
    const offset = lead.index + lead[0].length - words.length;
    if (NAMELESS.test(name) || NO_SPEAKER.test(nameOf(name)) || !isSpeaker(nameOf(name))) continue;
    const quotes = /^(?:援引|引述|引用)/u.test(lead[0]);
    add(name, offset, quotes ? { quoted: true } : { relays: true });
  }
  for (const bracket of slice.matchAll(BRACKETED)) {
    const words = (bracket[1] ?? "").split(/[，,；]/u)[0] ?? "";
    const name = nameOf(words.replace(/[（(]/u, ""));
    if (isSpeaker(name) && !COUNTRY.test(name)) add(name, bracket.index + bracket[0].indexOf(name));
  }
  for (const [start, end] of segmentsOf(slice)) {
    const segment = slice.slice(start, end);
    const label = start === 0 ? LABEL.exec(slice) : null;
    if (label !== null) {
      const answered = /^答$/u.test(label[1] ?? "") ? intervieweeOf(text) : undefined;
      if (answered !== undefined) {
        found.push({
          source: answered,
          at: { start: sentence.start, end: sentence.start + 1 },
          extra: { relays: true },
        });
        continue;
      }
      const words = label[1] ?? "";
      const verb = [...words.matchAll(VERB)].at(0)?.index;
      const name = verb === undefined ? words : trimSubject(words.slice(0, verb));
      if (isSpeaker(name) && !COUNTRY.test(name)) {
        add(name, 0, verb === undefined ? { relays: true } : {});
        continue;
      }
    }
    const made = MADE_BY.exec(segment)?.[1];
    if (made !== undefined && isSpeaker(trimSubject(made))) {
      add(trimSubject(made), start);
      continue;
    }
    const owner = OWNER.exec(segment)?.[1];
    if (owner !== undefined && isSpeaker(trimSubject(owner))) {
      add(trimSubject(owner), start);
      continue;
    }
    for (const verb of segment.matchAll(VERB)) {
      const before = segment.slice(0, verb.index);
      // "劳工的报道里": a report, and no one who reports.
      if (
        before.endsWith("的") &&
        NOUN_LIKE.test(verb[0]) &&
        !SHOWS.test(segment.slice(verb.index + verb[0].length))
      )
        continue;
      const subject = trimSubject(before);
      if (
        PRONOUN.test(subject) ||
        isSpeaker(subject) ||
        opensName(subject, before, verb, segment)
      ) {
        add(subject, start + Math.max(0, before.lastIndexOf(subject)));
        break;
      }
    }
  }
  found.sort((a, b) => a.at.start - b.at.start);
  const credits = found.map(({ source, at, extra }, i): Credit => {
    const next = found.slice(i + 1).find((other) => other.extra.quoted !== true);
    const whole = extra.relays === true || extra.quoted === true;
    return {
      source,
      at,
      scope: {
        start: i === 0 || whole ? sentence.start : at.start,
        end: whole ? sentence.end : (next?.at.start ?? sentence.end),
      },
      chain: [],
      year: yearOf(source),
      holds: "paragraph",
      ...extra,
    };
  });
  if (credits.length === 0) {
    const after = findAfter(text, sentence);
    if (after !== null) credits.push(after);
  }
  return credits;
}

/** Someone credited only in what follows the sentence. */
function findAfter(text: string, sentence: Sentence): Credit | null {
  const rest = text.slice(sentence.end, sentence.end + 90);
  const told = TOLD_AFTER.exec(rest);
  const base = { scope: { start: sentence.start, end: sentence.end }, chain: [] };
  const borrowed = BORROWED.exec(rest)?.[1]?.replace(/[的]$/u, "");
  if (borrowed !== undefined) {
    const start = sentence.end + rest.indexOf(borrowed);
    const at = { start, end: start + borrowed.length };
    return { ...base, source: borrowed, at, year: yearOf(borrowed), holds: "sentence" };
  }
  const reported = REPORTED_AFTER.exec(rest)?.[1];
  const source = reported === undefined ? nameOf(told?.[2] ?? "") : trimSubject(reported);
  if (told !== null || (reported !== undefined && isSpeaker(source))) {
    const start = sentence.end + rest.indexOf(source);
    const at = { start, end: start + source.length };
    const year = told?.[1] === undefined ? null : Number(told[1]);
    return { ...base, source, at, year, holds: "sentence" };
  }
  if (!/[”」』]$/u.test(text.slice(sentence.start, sentence.end))) return null;
  const words = AFTER_QUOTE.exec(rest)?.[1] ?? "";
  for (const verb of words.matchAll(VERB)) {
    const subject = nameOf(trimSubject(words.slice(0, verb.index)));
    if (!isSpeaker(subject)) continue;
    const start = sentence.end + rest.indexOf(subject);
    return {
      ...base,
      source: PRONOUN.test(subject) ? null : subject,
      at: { start, end: start + subject.length },
      year: null,
      holds: "sentence",
    };
  }
  return null;
}

function* segmentsOf(slice: string): Generator<[number, number]> {
  let start = 0;
  for (const stop of slice.matchAll(BREAK)) {
    if (stop.index > start) yield [start, stop.index];
    start = stop.index + stop[0].length;
  }
  if (start < slice.length) yield [start, slice.length];
}

/** The one who speaks, without what leads to the name and what stands before the verb. */
function trimSubject(words: string): string {
  let name = words.slice(-60);
  // "本社莫斯科5日电 俄内务部": a dateline ends in a space.
  name = name.replace(/^.*[\p{Script=Han}0-9）)]\s+(?=\p{Script=Han})/u, "");
  name = name.replace(OPENING, "");
  for (let i = 0; i < 3; i++) {
    const shorter = name.replace(BEFORE_VERB, "");
    if (shorter === name || shorter.length < 1) break;
    name = shorter;
  }
  return nameOf(
    name.replace(
      /(?:新近|最新|最近|日前|近日|今年|去年|\d{4}年)?(?:提交|发布|發布|公布|发表|發表|出版|撰写|编写)的.{0,10}?(?:报告|報告|数据|數據|统计|統計|资料|資料|文件)$/u,
      "",
    ),
  );
}

const PLACES = new Set(
  `${countries}\n${localities}`
    .split("\n")
    .flatMap((line) => line.slice(3).split("|")[0]?.split(",") ?? [])
    .map((name) => name.trim()),
);
/** "哈巴罗夫斯克的建筑商": where one who speaks is, before a name that is long enough alone. */
const OF_PLACE = /^([\p{Script=Han}]{2,8})的(?=.{4,})/u;

/** "自称珍秀的前程序员" is 珍秀; "英国的EAHRNK" is EAHRNK. */
function nameOf(words: string): string {
  const place = OF_PLACE.exec(words)?.[1];
  return (place !== undefined && PLACES.has(place) ? words.slice(place.length + 1) : words)
    .replace(/^.{0,30}?(?:自称|自稱|化名|名叫|名为|叫做|叫)“?([^的“”]{2,8})”?的.{1,20}$/u, "$1")
    .replace(/^.{1,10}的(?=[A-Z]{3,})/u, "")
    .replace(/^在[^的]{1,12}的(?=.{3,})/u, "")
    .replace(/[（(][^）)]{0,24}[）)]?$/u, "")
    .replace(/(?:的|在|向|对|對)$/u, "")
    .trim();
}

function isSpeaker(name: string): boolean {
  if (PRONOUN.test(name)) return true;
  if (NO_SPEAKER.test(name) || name.length < 2) return false;
  return SPEAKER_END.test(name) || SPEAKER_WITHIN.test(name);
}

/** "伊万诺娃表示，": a short name that opens its clause, before a verb that only people have. */
function opensName(name: string, before: string, verb: RegExpMatchArray, segment: string): boolean {
  if (name.length < 2 || name.length > 16 || NO_SPEAKER.test(name)) return false;
  if (!/^\p{Script=Han}+$/u.test(name) || /[在有是了和与到被让把将就只都一这那]/u.test(name))
    return false;
  if (
    !/^(?:表示|透露|指出|坦言|直言|强调|強調|回忆|回憶|说|說|称|稱|告诉|告訴|解释|解釋|抱怨|感叹|补充|介绍)$/u.test(
      verb[0],
    )
  )
    return false;
  return (
    before.length - name.length <= 8 && (verb.index ?? 0) + verb[0].length >= segment.length - 1
  );
}

function intervieweeOf(text: string): string | undefined {
  const head = text.slice(0, INTERVIEW_HEAD);
  const asked = INTERVIEWEE.exec(head);
  const intro = INTRODUCED.exec(head.slice(0, Math.max(0, head.search(/问[：:]/u))));
  const told = head.slice(0, Math.max(0, head.search(/问[：:]|問[：:]|——/u)));
  return asked?.[1] ?? intro?.[1] ?? SOMEONE.exec(told)?.[0];
}

function yearOf(source: string | null): number | null {
  const year = source !== null && REPORT.test(source) ? YEAR.exec(source)?.[0] : undefined;
  return year === undefined ? null : Number(year);
}

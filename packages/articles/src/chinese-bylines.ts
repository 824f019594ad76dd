// Where papers in Chinese name their reporters: behind a label on a line of its own, in the brackets
// that open a story, and in those that close it.

/** Two to four signs, or a foreign name around a dot. */
const NAME = "(?:[\\p{sc=Han}]{1,6}·[\\p{sc=Han}·]{1,8}|[\\p{sc=Han}]{2,4}?)";
/** What a reporter did, behind the name. */
const WORK = "(?:报道|報導|報道|电|電|讯|訊|编译|編譯|综合|綜合|撰稿|撰文|整理)";
/** Roles of those who write. */
const WRITER = "(?:记者|記者|作者|撰文|撰稿人?|采写|採寫|採訪|文字|文|编译|編譯)";
const LABEL = new RegExp(
  `(^|\\s|[（(【〔［[|｜/／])[\\p{sc=Han}\\w]{0,8}?(?<!编|編|责任|責任)${WRITER}{1,2}(\\s?[:：|｜丨/／]\\s?|\\s|)(?=\\p{sc=Han})`,
  "u",
);
/** Labels that open words as well, and so need a sign behind them. */
const NEEDS_SIGN = /(?:文字|文|撰文|撰稿人?|采写|採寫|採訪|编译|編譯|作者)$/u;
/** "國際中心／張樣本報導", "張樣本／綜合報導", "編輯/張樣本撰文". */
const DESK_AND_NAME = new RegExp(
  `^[\\p{sc=Han}]{0,6}(?:中心|部|组|組)[／/](${NAME})(?:${WORK})[）)】〕]?$|^[（(【〔［[]?(${NAME})[／/][\\p{sc=Han}]{0,6}(?:報導|报道|編譯|编译|核稿編輯)[）)】〕］\\]]?$|^[編编][輯辑]\\s?[/／]\\s?(${NAME})撰[文稿]$`,
  "u",
);
/** "北京报道", behind a blank. */
const PLACE = new RegExp(`^[\\p{sc=Han}]{2,4}(?:\\d{1,2}日)?${WORK}[）)】〕］\\]]?$`, "u");
const TOKEN = new RegExp(`^(${NAME})(?:${WORK})?[）)】〕］\\]]?$`, "u");
/** "張樣本台北報導": three signs are the name, the rest the place. */
const NAME_AND_PLACE =
  /^(\p{sc=Han}{3})\p{sc=Han}{2,4}(?:\d{1,2}日)?(?:报道|報導|報道|电|電)[）)】〕］\]]?$/u;
/** Families' names, which nearly all names open with: "记者调查发现" holds none. */
const FAMILY =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱丘江尹薛闫閆阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯常温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷曲盛冉翁骆駱路游辛靳管柴鲍鮑华華祁房滕屈饶饒牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦麦麥褚娄婁窦竇戚岑景党黨宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺官封鞠位鄢钮鈕涂習习])/u;
const NAME_AND_MARK = /^\p{sc=Han}{2,4}[／/]/u;
/** Another writer follows, of whatever rank. */
const ANOTHER = /^[\p{sc=Han}]{0,4}(?:记者|記者)$/u;
const NO_NAME =
  /编辑|編輯|责编|摄影|攝影|通讯员|实习|记者|記者|报道|報導|报导|综合|综述|綜合|来源|來源|审核|校对|视频|图片|本报|本報|专题|專題|即時|媒體|消息/u;
const OUTLET = /(?:[网網报報社台]|新闻|新聞)$/u;
const SEPARATORS = /[\s、，,]+/u;
/** Where the names end. */
const END = /[|｜/／;；]|[）)】〕］\]].|\d{4}/u;
/** Brackets near the start of a story. */
const GROUP =
  /(?<=(^|[电電讯訊】。〉\s])\s?)[【〔（(［[]([^【】〔〕（）()［］[\]]{2,40})[】〕）)］\]]/gu;
const BARE_NAMES = new RegExp(`^${NAME}(?:[\\s、]{1,2}${NAME}){0,3}$`, "u");
/** A wire's place and day before a name in brackets. */
const WIRE = /^(?:电|電|讯|訊|\s)$/u;
const DAY_WIRED = /\d日[电電讯訊]\s?[（(]/u;
const MAX_LINE = 60;

/** The names in a line that says they are its authors'; empty where it does not. */
export function chineseNamesIn(line: string): string[] {
  if (line.length > MAX_LINE || /[。？！]$/u.test(line)) return [];
  const desk = DESK_AND_NAME.exec(line)?.slice(1).find(Boolean);
  if (desk !== undefined && isName(desk)) return [desk];
  const label = LABEL.exec(line);
  if (label === null) return [];
  const [found, before = "", sign = ""] = label;
  const isSure = sign.trim() !== "";
  if (!isSure && NEEDS_SIGN.test(found.trimEnd())) return [];
  const rest = line.slice(label.index + found.length);
  // A label that runs into the name opens the line, or what the name's bearer did follows a mark.
  if (sign === "" && /\s/u.test(before) && !NAME_AND_MARK.test(rest)) return [];
  const { names, isWhole } = namesOf(rest.slice(0, endOf(rest)));
  if (isSure) return names;
  const isListed = sign !== "" || isWhole;
  return isListed && names.every((name) => FAMILY.test(name) || name.includes("·")) ? names : [];
}

/** The names in the brackets that open a story. */
export function chineseNamesInOpening(opening: string): string[] {
  for (const [, before = "", inside = ""] of opening.matchAll(GROUP)) {
    const words = inside.split(SEPARATORS);
    const start = words.findIndex((word) => /记者|記者|文[／/]/u.test(word));
    const names = chineseNamesIn(start > 0 ? words.slice(start).join(" ") : inside);
    if (names.length > 0) return names;
    if (WIRE.test(before) && DAY_WIRED.test(opening) && BARE_NAMES.test(inside))
      return words.filter((name) => isName(name));
  }
  return [];
}

function endOf(rest: string): number | undefined {
  const at = rest.search(END);
  return at === -1 ? undefined : at + (/^[）)】〕］\]]/u.test(rest.slice(at)) ? 1 : 0);
}

/** The names that a list opens with, and whether it holds nothing else. */
function namesOf(list: string): { names: string[]; isWhole: boolean } {
  const names: string[] = [];
  for (const word of list.split(SEPARATORS)) {
    if (word === "" || ANOTHER.test(word) || OUTLET.test(word)) continue;
    if (names.length > 0 && PLACE.test(word) && list.includes(` ${word}`)) break;
    const name = NAME_AND_PLACE.exec(word)?.[1] ?? TOKEN.exec(word)?.[1] ?? "";
    if (!isName(name)) return { names, isWhole: false };
    names.push(name);
  }
  return { names, isWhole: true };
}

function isName(name: string): boolean {
  return name.length >= 2 && !NO_NAME.test(name) && !OUTLET.test(name);
}

// Where papers in Japanese name their reporters: on a line of their own, and in the brackets that
// open or close a story.

const SIGNS = "[\\p{sc=Han}々ヶ\\p{sc=Hiragana}\\p{sc=Katakana}ー]";
/** A name of three to seven signs, most of them Han, or of two parts with a blank between. */
const NAME = `(?=[\\p{sc=Han}々ヶ]{2})(?:[\\p{sc=Han}々ヶ]{1,4}\\s${SIGNS}{1,4}|${SIGNS}{3,7})`;
const NAMES = `(${NAME}(?:[、，]\\s?${NAME}){0,3})`;
/** An office, a post or a kind of work before a name. */
const OFFICE = `(?:(?:取材[・･])?文|聞き手|構成|取材|執筆|ライター|編集委員|論説委員|特派員|記者|${SIGNS}{1,8}(?:部|支局|総局|支社|支局長|特派員))`;
const LINE = new RegExp(
  `^(?:${OFFICE}[・･＝=:：／/\\s]|[\\p{sc=Katakana}ー]{2,8}[＝=])\\s?${NAMES}(?:$|\\s\\p{sc=Han}{1,3}[・･＝=:：／/])|^(${NAME})(?:\\s記者$|，[A-Za-z]{3,20}$)`,
  "u",
);
/** "【パリ＝山田例子】". */
const OPENING = new RegExp(`^[【（［]${SIGNS}{2,12}[＝=・\\s]${NAMES}[】）］]`, "u");
/** "…した。（社会部 山田例子）", "…した。取材・文：山田例子". */
const CLOSING = new RegExp(
  `(?:^|[。」])\\s?(?:[【（](?:(?:${OFFICE}[・･＝=:：／/\\s])|${SIGNS}{2,8}[＝=])?\\s?${NAMES}[】）]|${OFFICE}[・･＝=:：／/]\\s?${NAMES})$`,
  "u",
);
/** Families' names that open a good half of all names. */
const FAMILIES =
  "佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|渡部|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|斎藤|斉藤|齋藤|清水|山崎|池田|橋本|阿部|石川|山下|中島|石井|小川|前田|岡田|長谷川|藤田|近藤|後藤|村上|遠藤|青木|坂本|藤井|福田|太田|西村|藤原|三浦|岡本|松田|中川|中野|原田|小野|田村|竹内|金子|和田|中山|石田|上田|森田|柴田|酒井|工藤|横山|宮崎|宮本|内田|高木|安藤|谷口|大野|丸山|今井|河野|藤本|村田|武田|上野|杉山|増田|平野|菅原|久保|松井|千葉|岩崎|桜井|木下|野口|松尾|野村|菊地|佐野|大西|杉本|新井|浜田|菅野|市川|古川|水野|小松|島田|小島";
/** "【山田例子】", alone on a line or before the first words: what else stands so is no name. */
const FAMILY_IN_BRACKETS = new RegExp(`^【((?:${FAMILIES})\\s?${SIGNS}{1,4})】`, "u");
/** Agencies, desks, and notes that stand in such brackets. */
const NO_NAME =
  /(?:共同|時事|通信|新聞|支局|編集部|ニュース|放送|電子版|取材班|支社|本社|提供|撮影|参照|関連|写真|略|終|続|完|注|述)$|^(?:敬称|写真|関連|記事|肩書|年齢)/u;
const MAX_LINE = 40;
/** As much of a paragraph as its last brackets take. */
const MAX_END = 40;

/** The names in a line of no more than these and what they are. */
export function japaneseNamesIn(line: string): string[] {
  if (line.length > MAX_LINE) return [];
  const found = FAMILY_IN_BRACKETS.exec(line) ?? LINE.exec(line);
  return namesOf(found?.[1] ?? found?.[2]);
}

/** The names in the brackets that open a story. */
export function japaneseNamesInOpening(opening: string): string[] {
  return namesOf((FAMILY_IN_BRACKETS.exec(opening) ?? OPENING.exec(opening))?.[1]);
}

/** The names behind the last words of a story. */
export function japaneseNamesAtEnd(paragraph: string): string[] {
  const found = CLOSING.exec(paragraph.slice(-MAX_END));
  return namesOf(found?.[1] ?? found?.[2]);
}

function namesOf(list: string | undefined): string[] {
  return (list?.split(/[、，]\s?/u) ?? []).filter((name) => !NO_NAME.test(name));
}

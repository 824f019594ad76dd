// Where papers of East Asia name a reporter: in the dateline that opens a story, or in its last line.

const KOREAN = "[가-힣]{2,4}";
const KOREAN_ROLE = "(?:선임|수석|인턴)?\\s?(?:기자|특파원|논설위원|PD)";
const HAN = "[\\p{sc=Han}·]{2,4}";
const KANA_NAME = "[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}]{3,7}";

/** "(서울=통신) 홍길동 임꺽정 기자 = ", "[신문 홍길동 기자] ", "홍길동 기자 = ". */
const KOREAN_DATELINE = new RegExp(
  `^(?:[[(【][^\\])】]{2,24}[\\])】]\\s?)?(${KOREAN}(?:[\\s·ㆍ,]{1,2}${KOREAN}){0,3})\\s?${KOREAN_ROLE}\\s?=|^[[(【][^\\])】]{0,12}\\s(${KOREAN})\\s?${KOREAN_ROLE}[\\])】]`,
  "u",
);
/** What a reporter did, behind the name. */
const CHINESE_WORK = "報導|报道|報道|編譯|编译|綜合|综合|撰稿";
/** "…电（记者李样本、王样本）", "【某网】（记者 李样本）", "〔記者王示例／台北報導〕", "〔某報/記者王示例報導〕". */
const CHINESE_DATELINE = new RegExp(
  `(?:^|电\\s?|】|[。〉]\\s)[（(〔【](?:[\\p{sc=Han}]{2,6}[/／]?)?(?:记者|記者)\\s?(${HAN}?(?:[、，,\\s]{1,2}${HAN}?){0,4})(?=${CHINESE_WORK}|[）)〕】／/]|\\s(?:通讯员|实习|摄影))`,
  "u",
);
/** "（中央社記者王示例台北7日電）": three characters are the name, the rest the place. */
const TAIWANESE_DATELINE =
  /[（(](?:[\p{sc=Han}]{2,6})?記者(\p{sc=Han}{3})\p{sc=Han}{2,4}\d{1,2}日/u;
/** "【ワシントン＝山田例子】", and at the end of a story "【山田例子】". */
const JAPANESE_DATELINE = new RegExp(`^【[^】＝=・]{2,12}[＝=・](${KANA_NAME})】`, "u");
const JAPANESE_END = new RegExp(`[。」]\\s?【(${KANA_NAME})】$`, "u");
/** "（山田例子）": four or five characters, most of them Han. */
const JAPANESE_BRACKETS =
  /(?:^|[。」]\s?)（(?![^）]*[略図写終完注続提])(\p{sc=Han}{2,3}[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{2})）$/u;
/** An agency's own reports name no one. */
const AGENCY_END = /(?:共同|時事|通信|新聞|支局|編集部)$/;
/** "홍길동 기자(desk@…)", "홍길동 desk@…", "…뉴스 홍길동입니다." */
const KOREAN_SIGNATURE = new RegExp(
  `^[[(【]?(${KOREAN})\\s?${KOREAN_ROLE}?\\s?[(/]?\\s?[\\w.+-]{1,40}@|^(?:글[·ㆍ]?(?:사진)?|[=■])\\s?(${KOREAN})\\s?${KOREAN_ROLE}|@[\\w.-]{3,40}\\s(${KOREAN})\\s?${KOREAN_ROLE}$|(?:뉴스|기자)\\s(${KOREAN})입니다\\.?$`,
  "u",
);
/** "Анна Пример, специально для …". */
const RUSSIAN_SIGNATURE =
  /^(\p{Lu}\p{L}{1,20}\s\p{Lu}\p{L}{1,20}),\s(?:специально|для|собкор|наш корр)/u;
/** How far into a story its dateline may reach. */
const MAX_DATELINE = 80;
const MAX_SIGNATURE = 80;
const JAPANESE_TAIL = 24;
const EASTERN = /[\p{sc=Han}\p{sc=Hangul}]/u;

/** Names in the dateline of the first paragraphs, or set behind the last one. */
export function namesInDateline(paragraphs: string[]): string[] {
  for (const paragraph of paragraphs.slice(0, 2)) {
    const start = paragraph.slice(0, MAX_DATELINE);
    if (!EASTERN.test(start)) continue;
    for (const pattern of [
      KOREAN_DATELINE,
      TAIWANESE_DATELINE,
      CHINESE_DATELINE,
      JAPANESE_DATELINE,
    ]) {
      const found = pattern.exec(start)?.slice(1).find(Boolean);
      if (found !== undefined && !AGENCY_END.test(found)) return splitNames(found);
    }
  }
  const tail = (paragraphs.at(-1) ?? "").slice(-JAPANESE_TAIL);
  const end = (JAPANESE_END.exec(tail) ?? JAPANESE_BRACKETS.exec(tail))?.[1];
  return end === undefined || AGENCY_END.test(end) ? [] : [end];
}

/** The name in a line that signs a story, with an address or a role: the first such line. */
export function nameInSignature(lines: string[]): string[] {
  for (const line of lines) {
    if (line.length > MAX_SIGNATURE) continue;
    const signed = KOREAN_SIGNATURE.exec(line) ?? RUSSIAN_SIGNATURE.exec(line);
    const name = signed?.slice(1).find(Boolean);
    if (name !== undefined) return [name];
  }
  return [];
}

function splitNames(names: string): string[] {
  return names.split(/[\s、，,·ㆍ]{1,2}/).filter((name) => name.length > 1);
}

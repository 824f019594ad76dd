// Where papers in Korean name their reporters: on a line of their own, in the words that open a story,
// and in a line that signs it.

const NAME = "[가-힣]{2,4}";
const ROLE =
  "(?:[가-힣]{2,4}?전문|선임|수석|인턴|객원|전문|대)?\\s?(?:기자|특파원|논설위원|칼럼니스트|앵커|PD)";
/** Families' names: of three syllables that open with one, most are a name. */
const FAMILY =
  "[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국은편용]";
const SURE_NAME = `${FAMILY}[가-힣]{2}`;
/** "홍길동·임꺽정 기자", "홍길동 임꺽정 기자": between blanks only what is surely a name. */
const SEVERAL = `(${NAME}(?:\\s?[·ㆍ,]\\s?${NAME}){1,3}|${SURE_NAME}(?:\\s${SURE_NAME}){1,3})`;
/** What a role may stand behind that is no name. */
const NO_NAME = "(?!본사|본지|취재|사진|편집|수습|시민|전문|객원|담당|기자명)";
const LINE = new RegExp(
  `(?:^|[=|/[(\\s])(?:${SEVERAL}|${NO_NAME}(${NAME}))\\s?${ROLE}(?:$|[\\s=|/\\])(])|(?:본사|본지)\\s?기자\\s(${NAME})$`,
  "u",
);
/** "홍길동 객원기자", "작성자 홍길동", "취재 홍길동 편집 임꺽정". */
const ALONE = new RegExp(
  `^(?:작성자|글쓴이|취재)\\s?[:：]?\\s(${NAME})(?:\\s(?:편집|촬영|영상|사진|그래픽).*)?$`,
  "u",
);
/** "(서울=통신) 홍길동 임꺽정 기자 = ", "홍길동 기자 = ". */
const DATELINE = new RegExp(
  `^(?:[[(【][^\\])】]{2,24}[\\])】]\\s?)?(${NAME}(?:[\\s·ㆍ,]{1,2}${NAME}){0,3})\\s?${ROLE}\\s?=`,
  "u",
);
/** "[도쿄=홍길동 특파원]", "【예시일보 홍길동 기자】", "[홍길동 기자]". */
const OPENING = new RegExp(
  `^[[【(](?:[^\\]】)=]{0,14}[\\s=])?(${NAME}(?:\\s?[·ㆍ,]\\s?${NAME}){0,3})\\s?${ROLE}[\\]】)]`,
  "u",
);
/** "예시방송 홍길동입니다.": how a report on air closes. */
const ON_AIR = new RegExp(`^[가-힣A-Z]{2,10}\\s(${SURE_NAME})입니다\\.?$`, "u");
/** "홍길동 기자(desk@…)", "홍길동 desk@…", "글·사진 홍길동 기자", "…뉴스 홍길동입니다." */
const SIGNATURE = new RegExp(
  `^[[(【]?(${NAME})\\s?(?:${ROLE})?\\s?[(/]?\\s?[\\w.+-]{1,40}@|^(?:글[·ㆍ]?(?:사진)?|[=■])\\s?(${NAME})\\s?${ROLE}|@[\\w.-]{3,40}\\s(${NAME})\\s?${ROLE}$|(?:뉴스|기자)\\s(${NAME})입니다\\.?$`,
  "u",
);
const MAX_LINE = 60;

/** The names in a line that says they are reporters'; empty where it does not. */
export function koreanNamesIn(line: string): string[] {
  if (line.length > MAX_LINE) return [];
  return namesOf((LINE.exec(line) ?? ALONE.exec(line) ?? ON_AIR.exec(line))?.slice(1));
}

/** The names in the brackets that open a story. */
export function koreanNamesInOpening(opening: string): string[] {
  return namesOf((DATELINE.exec(opening) ?? OPENING.exec(opening))?.slice(1));
}

/** The name in a line that signs a story, with an address or a role; undefined where there is none. */
export function koreanNameInSignature(line: string): string | undefined {
  return SIGNATURE.exec(line)?.slice(1).find(Boolean);
}

function namesOf(found: (string | undefined)[] | undefined): string[] {
  const list = found?.find((names) => names !== undefined);
  return (list?.split(/[\s·ㆍ,]{1,3}/u) ?? []).filter((name) => name !== "기자명");
}

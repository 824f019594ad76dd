import { findCountry } from "./country-finder.ts";
import { contentTokens, isUnspaced } from "./fold-words.ts";

/**
 * An office that every state has, in any language: what it sees to ("labour"), what it is
 * ("ministry"), and whose it is, where the words say so.
 */
export type Office = { country: string | null; subject: string; form: string };

type Words = { id: string; spaced: RegExp; unspaced: RegExp };

const SUBJECTS: readonly Words[] = [
  {
    id: "labour",
    spaced:
      /^(?:labou?r|employment|manpower|work|human|resources|social|security|protection|труд\p{L}*|занятост\p{L}*|социальн\p{L}*|защит\p{L}*)$/u,
    unspaced:
      /고용노동|인적자원|노동|劳工|勞工|고용|인력|사회보장|人力资源和?|人力資源和?|社会保障|社會保障|劳动|勞動|労働|厚生/g,
  },
  {
    id: "foreign",
    spaced: /^(?:foreign|external|affairs|relations|иностранн\p{L}*|внешн\p{L}*|дел|мид)$/u,
    unspaced: /외교|외무|外交|外务|外務/g,
  },
  {
    id: "interior",
    spaced: /^(?:interior|internal|home|affairs|внутренн\p{L}*|дел|мвд)$/u,
    unspaced: /내무|内务|內務|内政/g,
  },
  {
    id: "migration",
    spaced: /^(?:immigration|migration|миграционн\p{L}*|миграции)$/u,
    unspaced: /이민|출입국|移民|出入境|出入国在留?|入管/g,
  },
  { id: "police", spaced: /^(?:police|полици\p{L}*)$/u, unspaced: /경찰|警察|警方|公安/g },
  { id: "customs", spaced: /^(?:customs|таможен\p{L}*)$/u, unspaced: /관세|세관|海关|海關|税関/g },
  {
    id: "defence",
    spaced: /^(?:defen[cs]e|оборон\p{L}*)$/u,
    unspaced: /국방|国防|國防|防卫|防衛/g,
  },
  {
    id: "statistics",
    spaced: /^(?:statistics?|statistical|статистик\p{L}*|статистическ\p{L}*)$/u,
    unspaced: /통계|统计|統計/g,
  },
  {
    id: "health",
    spaced: /^(?:health|здравоохранени\p{L}*)$/u,
    unspaced: /보건|卫生|衛生|保健/g,
  },
  {
    id: "construction",
    spaced: /^(?:construction|строительств\p{L}*)$/u,
    unspaced: /건설|建设|建設/g,
  },
];

const FORMS: readonly Words[] = [
  {
    id: "inspectorate",
    spaced: /^(?:inspectorate|inspection|inspectors?|инспекци\p{L}*)$/u,
    unspaced:
      /감독원|감독청|감독국|감독관|근로감독|監督署|監督局|监察局|監察局|监察署|監察署|督察/g,
  },
  {
    id: "embassy",
    spaced: /^(?:embassy|ambassador|envoy|посол|посла|посольств\p{L}*)$/u,
    unspaced: /대사관?|大使馆?|大使館/g,
  },
  {
    id: "ministry",
    spaced: /^(?:ministry|ministers?|министерств\p{L}*|министр\p{L}*|мид|мвд|минтруд\p{L}*)$/u,
    unspaced: /부장관|장관|부$|部长|部長|大臣|相$|外相|省|部/g,
  },
  {
    id: "government",
    spaced: /^(?:government|authorit(?:y|ies)|правительств\p{L}*|власт\p{L}*)$/u,
    unspaced: /정부|당국|政府|当局|當局/g,
  },
  {
    id: "service",
    spaced:
      /^(?:agency|service|bureau|department|office|служб\p{L}*|ведомств\p{L}*|управлени\p{L}*|агентств\p{L}*|департамент\p{L}*)$/u,
    unspaced: /관리국|관리청|管理局|청$|국$|局|厅|廳|庁/g,
  },
];

/** Who speaks for an office, and what else stands beside its name without making it another. */
const BESIDE =
  /^(?:national|state|federal|central|public|country|countries|republic|deputy|vice|acting|then|figures?|data|records?|numbers?|shows?|says?|said|spokes(?:man|woman|person)|officials?|representatives?|senior|top|annual|local|host|государственн\p{L}*|национальн\p{L}*|федеральн\p{L}*|страны|республики|местн\p{L}*|представител\p{L}*|глава|главы|заместитель|официальн\p{L}*|пресс|и|по)$/u;
const BESIDE_UNSPACED =
  /국가|중앙|연방|현지|해당국|대변인|관계자|발표|측|国家|國家|中央|联邦|聯邦|当地|當地|该国|該國|同国|现地|現地|发言人|發言人|報道官|官员|官員|当局者|の|的|和|与/g;

function parseSpaced(rest: string): Omit<Office, "country"> | undefined {
  const subjects = new Map<string, number>();
  const forms: string[] = [];
  for (const token of contentTokens(rest)) {
    const subject = SUBJECTS.filter(({ spaced }) => spaced.test(token));
    const form = FORMS.find(({ spaced }) => spaced.test(token));
    for (const { id } of subject) subjects.set(id, (subjects.get(id) ?? 0) + 1);
    if (form !== undefined) forms.push(form.id);
    if (subject.length === 0 && form === undefined && !BESIDE.test(token)) return undefined;
  }
  // "Foreign affairs" and "internal affairs" share a word: the subject that holds most of them.
  const [subject = ["", 0]] = [...subjects].toSorted((a, b) => b[1] - a[1]);
  return { subject: subject[0], form: pickForm(forms) };
}

function parseUnspaced(rest: string): Omit<Office, "country"> | undefined {
  let left = rest;
  const take = (list: readonly Words[]) =>
    list.flatMap(({ id, unspaced }) => {
      const before = left;
      left = left.replace(unspaced, " ");
      return left === before ? [] : [id];
    });
  const [subject = ""] = take(SUBJECTS);
  const forms = take(FORMS);
  return left.replace(BESIDE_UNSPACED, "").trim() === ""
    ? { subject, form: pickForm(forms) }
    : undefined;
}

/** "Public authority", "labour inspection service": the form that says most. */
function pickForm(forms: readonly string[]): string {
  return FORMS.find(({ id }) => forms.includes(id))?.id ?? "";
}

/** Reads folded words as an office; undefined where they hold anything that no office's name does. */
export function parseOffice(folded: string): Office | undefined {
  const found = findCountry(folded);
  const rest = found?.rest ?? folded;
  const told = isUnspaced(folded) ? parseUnspaced(rest.replaceAll(" ", "")) : parseSpaced(rest);
  if (told === undefined || (told.form === "" && told.subject === "")) return undefined;
  return { country: found?.code ?? null, ...told };
}

// What is a name of a person in a byline, and what stands around it.

import { cleanLine } from "./clean-text.ts";

const BY =
  "(?:(?:(?:view|see|read)\\s)?(?:(?:all|more)\\s)?(?:posts|articles|stories)\\s{1,3}|(?:written|submitted|posted|escrito|publicado|écrit|rédigé|soumis|geschrieben|verfasst|geschreven|napisane|words|text|story|article|report(?:ed)?|analysis|opinion|published)\\s{1,3})?(?:by|von|par|por|di|(?:scritto|pubblicato) da|door|av|af|przez|autor|author|authors|autore|auteur|автор|авторы|текст|penulis|oleh|tác giả|γράφει (?:ο|η)|szerző|írta|autoři|napsala?|yaza[nr]|scris de|ein(?:e)? (?:bericht|analyse|kommentar|reportage|interview|gastbeitrag|beitrag) von|propos recueillis par|reportage d[ei]|texto de|testo di|haber(?=\\s?[:：])|muhabir(?=\\s?[:：])|autor(?:ka|ica)|avtor(?:ica)?|執筆|取材[・･]文|文責|文字|撰文|撰稿|采写|文|tekst|sk(?:re|rei|ri)vet a[fv]|skriven av|підготува(?:в|ла)|подготовила?|بقلم|كتبت?|إعداد|نویسنده|מאת|โดย|作者|記者|记者|文|기자)";
/** What opens a byline: "By", "Von", "Автор:", "文／". */
export const PREFIX = new RegExp(`^${BY}\\s{0,3}(?:[:：|／/＝=]|—|\\s)\\s{0,3}`, "iu");
/** The same, alone on its line. */
export const LABEL = new RegExp(`^${BY}\\s{0,3}[:：]?$`, "iu");
/** Words that name the author before a colon alone, and elsewhere open titles and texts. */
export const LABELLED =
  /^(?:words|text[eo]?|testo|tekst[iy]?|story|reporter|report(?:age|agem)|redacci[óo]n|redação|redaktion|redakce|oprac(?:owa(?:nie|ł[ao]?)|\.)|dodał[ao]?|piš[eu]|autorin|interview|protokoll|dziennikar(?:z|ka)|röportaj|phóng viên|रिपोर्ट|रिपोर्टर|autorius|autorė|autors|kirjoittaja|toimittaja|egilea|συντάκτης|συντάκτρια|συγγραφέας|корреспондент|автор(?:ка)? (?:статьи|текста|материала|публикации)|беседовал[аи]?|pewarta|wartawan|bài(?: viết)?|الكاتبة?|المحرر|تحریر|خبرنگار|مصنف|लेखक|লেখক|ผู้เขียน|ผู้สื่อข่าว|எழுதியவர்|著者|執筆者?|筆者|ライター|構成|作成者|取材|글쓴이|작성자|글|취재|기자명|필자)\s{0,3}[:：／/=＝]\s{0,3}/iu;
/** What a byline calls a person whom it does not name, or adds to the name. */
export const ROLE =
  /(?<![\p{L}])(?:senior|staff|(?:\p{L}{0,6}writer|editor|correspondent|reporter|columnist|contributor)s?|journalistes?|envoy[ée]e?s? spécia\p{L}{1,4}|correspondante?s?|korrespondent(?:in)?|redakt(?:eur|ion|eurin)|corresponsal|enviad[oa] especial|redacción|inviat[oa]|corrispondente|корреспондент|обозреватель|редактор|журналист(?:ка)?|специальный|собкор|спецкор|кореспондент|periodista|jornalista|giornalista|rep[oó]rter(?:in)?|journalist(?:in|a)?|dziennikar(?:z|ka)|muhabir[i]?|wartawan|jurnalis|phóng viên|مراسل(?:ة)?|صحف[يى](?:ة)?|محرر(?:ة)?|特派員|特派员|記者|记者|기자|특파원)(?![\p{L}])/iu;
const AGENCY =
  /^(?:ap|afp|dpa|reuters|associated press|the associated press|agence france-presse|bloomberg|usa today|cnn|bbc|pti|ians|ani|tass|efe|ansa|lusa|xinhua|yonhap|kyodo)$/i;
/** An outlet's name behind a person's, told by its last word: "Ann Example, Example Today". */
const OUTLET_END =
  /(?:\p{L}\S*\s)+(?:news|times|today|tribune|herald|journal|gazette|chronicle|sports?|online|magazine|network|radio|television|(?:news|wire) service|news agency|(?:news )?bureau)$/iu;
const WRITTEN_FOR = /^(?:special )?(?:for|to) (?:the )?\p{Lu}/iu;
/** The same without a comma. */
const AGENCY_END =
  /\s(?:the )?(?:associated press|agence france-presse|reuters(?: health)?|bloomberg news|press association|idg news service)$/iu;
/** Words of outlets, offices and teams, and what ends an address. */
const ORGANIZATION =
  /(?<!\p{L})(?:news|times|today|tribune|herald|journal|gazette|chronicle|telegraph|sports|online|magazine|network|media|radio|tv|service|services|agency|bureau|desk|team|staff|ugc|wire reports|reports|editors|editorial|redaktion|redakce|redakcja|redacción|redacció|redacao|redação|redazione|rédaction|redactie|redakcia|szerkesztőség|редакция|редакція|связь|press|агентство|university|institute|department|ministry|ltd|inc|llc|gmbh|group|company|foundation|association)(?!\p{L})|\.(?:com|org|net|gov|info|tv|[a-z]{2})$|^\S{3,}&\S{3,}$|(?:编辑部|編集部|新闻网|新聞網|通讯社|通訊社|日报|日報|晚报|新聞社|通信社|편집국|편집부|뉴스팀|취재팀)$/iu;
/** One word with a capital behind a full name is where it was written; a degree has more capitals. */
const PLACE = /^\p{Lu}(?:\p{Ll}{3,}|\p{Ll}+-\p{Lu}\p{Ll}+)$/u;
const AND = /\s(?:and|&|und|et|y|e|och|og|en|и|та)\s/i;
const WEEKDAY = /\s(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;
/** Words that no byline has: labels and dates around it. */
export const NOT_A_NAME =
  /^(?:our|my|your|its|their|this)\b|\bleave a\b|\b(?:photographs?|photography|videos?|illustrations?|graphics?|read|minutes?|min|share|updated?|published|posted|comments?|follow|subscribe|photo|image|getty|view|connect|contact|e-?mail|account|via|with|spotlight|bio|profile|more|about|all|articles|posts|on|at|https?)\b/iu;
const MAX_NAME = 300;
/** An outlet behind a name: "Ann Example, NEWS EXAMPLE"; degrees are shorter. */
const CAPITALS = /^(?:\p{Lu}{5,}|\p{Lu}{2,}(?:\s\p{Lu}{2,}){1,3})$/u;
/** What an agency gave to it. */
const WITH_AGENCY =
  /\s(?:avec|with|mit|con|com|met|med|z|и)\s(?:the )?(?:afp|ap|reuters|agenc\p{L}{1,5}|agentur\p{L}{0,3}|dpa|efe|ansa|lusa|anp|material\p{L}{0,3}|агентств\p{L}{1,3})(?!\p{L}).*$/iu;
/** "BBC Labour" before a role names an outlet. */
const ACRONYM = /(?<!\p{L})\p{Lu}{3,}(?!\p{L})/u;
/** "Ann Example (AFP)", "Анна Пример (редактор отдела)". */
const BRACKETED = /(?<=\p{L})\s?[（(][^()（）]{2,60}[)）]$/u;
/** "王示例／綜合報導", "王示例 編譯": what the reporter did. */
const CHINESE_WORK = /(?:[\s／/]+\p{sc=Han}{0,6})?(?:報導|报道|報道|編譯|编译|撰文|撰稿|整理)$/u;
/** What systems call whoever put a page up. */
const GENERIC_ACCOUNT =
  /^(?:super ?user|(?:site |web ?site |wp )?admin(?:istrator)?|webmaster|root|guest|default|администратор|админ|管理员|管理員|管理者|관리자|المدير|yönetici|administrador|amministratore)$/i;

/** True for a text that may be a name, as far as its length and signs tell. */
export function looksLikeName(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 80 &&
    text.split(" ").length <= 10 &&
    !/\d|\sby$|[。？！?!]/i.test(text) &&
    /^\p{L}/u.test(text) &&
    !NOT_A_NAME.test(text.split(",")[0] ?? "")
  );
}

/** A name as a page gives it, without label, role, outlet and address; empty where none is left. */
export function cleanName(text: string, siteName: string | null): string {
  let name = cleanLine(text.slice(0, MAX_NAME))
    .replace(PREFIX, "")
    .replace(/\s*(?:[|•·]\s|｜).*$/, "")
    .replace(
      /[\s.,;]*\b(?:medically |fact[- ]?)?(?:reviewed|edited|checked|updated|verified) (?:by|on)\b.*$/i,
      "",
    )
    .replace(/\s*[<(]?[\w.+-]{1,40}@[\w.-]{1,60}[>)]?/, "")
    .replace(/\s*@\w{0,40}\s?(?=$|,)/, "")
    .replace(WEEKDAY, "")
    .replace(WITH_AGENCY, "")
    .replace(BRACKETED, "")
    .replace(CHINESE_WORK, "")
    .replace(/^([가-힣]{2,4})(?:기자|특파원)$/, "$1")
    .replace(/^[\s,;:|/／-]+|[\s,;:|/／-]+$/g, "");
  name = withoutRole(name, siteName);
  const person = name.replace(AGENCY_END, "");
  if (isFullName(person)) name = person;
  if (siteName !== null && name.toLowerCase().endsWith(` ${siteName.toLowerCase()}`))
    name = name.slice(0, -siteName.length).replace(/[\s,;:|/-]+$/, "");
  return name.length > 120 || /^https?:|^@|^\d+$|\d{4}/.test(name) ? "" : name;
}

/** "Ann Example, Staff Writer", "Ann Example - News Example": the names alone. */
export function withoutRole(name: string, siteName: string | null): string {
  const [person = "", ...others] = name.split(/\s*,\s+|\s[-–—]\s/).map((part) => {
    const bare = part.slice(0, ROLE.exec(part)?.index).trimEnd();
    return bare !== "" && !isOutlet(bare, name) && areFullNames(bare) && !/ \p{Lu}$/u.test(bare)
      ? bare
      : part;
  });
  if (!areFullNames(person) || ROLE.test(person)) return name;
  const site = siteName?.toLowerCase();
  const kept = others.filter(
    (part) =>
      !ROLE.test(part) &&
      !AGENCY.test(part) &&
      !OUTLET_END.test(part) &&
      !WRITTEN_FOR.test(part) &&
      !PLACE.test(part) &&
      !(CAPITALS.test(part) && /\p{Ll}/u.test(person)) &&
      !/^the\s/i.test(part) &&
      !AGENCY.test(part.split(" ")[0] ?? "") &&
      (site === undefined || site.length < 3 || !part.toLowerCase().startsWith(site)),
  );
  const names = [person, ...kept].join(", ");
  return names.length === name.length ? name : names;
}

/** Holds an acronym, where the whole byline is not in capitals. */
function isOutlet(text: string, byline: string): boolean {
  return ACRONYM.test(text) && /\p{Ll}/u.test(byline);
}

/** "Ann Example and Bo Sample". */
function areFullNames(text: string): boolean {
  return text.split(AND).every((name) => isFullName(name));
}

/** "Example, Ann" as "Ann Example". */
export function withFirstName(name: string): string {
  const [last = "", first = "", ...more] = name.split(/,\s{0,3}/);
  const isPair = more.length === 0 && first !== "" && last.split(" ").length <= 2;
  return isPair && first.split(" ").length <= 3 ? `${first} ${last}` : name;
}

/** Two to five words that begin with capitals, or a script that has none. */
export function isFullName(name: string): boolean {
  const words = name.split(/\s+/);
  if (!/[\p{Lu}\p{Ll}]/u.test(name)) return words.length <= 4;
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => /^\p{Lu}/u.test(word) && !/['’]s$/.test(word))
  );
}

/** What may well be the name of an outlet or an office, which pages set where a person's would be. */
export function isOrganization(name: string): boolean {
  return ORGANIZATION.test(name);
}

/** A login, or a template's placeholder: "j.smith", "admin2". */
export function isAccount(name: string): boolean {
  return /^[a-z\d]+(?:[._-][a-z\d]+)*$/.test(name) || GENERIC_ACCOUNT.test(name);
}

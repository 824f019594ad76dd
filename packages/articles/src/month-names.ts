/** Month names and their usual short forms, lower case without dots, to the month's number. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    // English, German, Dutch, French, Spanish, Portuguese, Italian
    "january jan januar jänner januari janvier janv enero ene janeiro gennaio gen",
    "february feb februar februari février fevrier févr fevr febrero fevereiro fev febbraio febr",
    "march mar mär märz maerz mrz maart mrt mars marzo março marco",
    "april apr avril avr abril abr aprile",
    "may mai mei mayo maio maggio mag",
    "june jun juni juin junio junho giugno giu",
    "july jul juli juillet juil julio julho luglio lug",
    "august aug augustus août aout agosto ago",
    "september sep sept septembre septiembre setiembre setembro set settembre sett",
    "october oct oktober okt octobre octubre outubro out ottobre ott",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre",
  ].flatMap((names, index) => names.split(" ").map((name): [string, number] => [name, index + 1])),
);

/** The same for other calendars, as far as one name means one month in all of them. */
export const MORE_MONTHS: ReadonlyMap<string, number> = new Map(
  [
    "sij січ января янв январь січня stycznia sty ledna ocak januára január januari ianuarie ιανουαρίου ιανουάριος ιαν يناير كانون2 جانفي ژانویه جنوری janúar leden januar januarja janvārī sausio jaanuar tammikuuta tammikuu gener xaneiro януари јануара जनवरी ינואר มกราคม มค ιανουαριου জানুয়ারি",
    "pebrero velj лют февраля фев февр февраль лютого lutego lut února únor şubat februára február februarie φεβρουαρίου φεβρουάριος φεβ فبراير شباط فيفري فوریه فروری february februarja februārī vasario veebruar helmikuuta helmikuu febrer febreiro февруари фебруара फ़रवरी फरवरी פברואר กุมภาพันธ์ กพ φεβρουαριου ফেব্রুয়ারি",
    "marso marec mac márc ožu бер марта мар март березня marca marzec března březen mart marts martā március martie μαρτίου μάρτιος μαρ مارس آذار اذار مارچ maret kovo märts maaliskuuta maaliskuu març марта मार्च מרץ มีนาคม มีค μαρτιου মার্চ",
    "ápr кві апреля апр апрель квітня kwietnia kwi dubna duben nisan apríla április aprilie απριλίου απρίλιος απρ أبريل ابريل إبريل نيسان أفريل آوریل اپریل aprila aprīlī balandžio aprill huhtikuuta huhtikuu април априла अप्रैल אפריל เมษายน เมย απριλιου এপ্রিল",
    "máj svi тра мая май травня maja května květen mayıs mája május maj μαΐου μαϊου μάιος μαι مايو أيار ايار ماي مه مئی gegužės toukokuuta toukokuu maig मई מאי พฤษภาคม พค μαιου মে",
    "hunyo jún junij чер июня июн июнь червня czerwca cze června červen haziran júna június iunie ιουνίου ιούνιος ιουν يونيو يونيه حزيران جوان ژوئن جون junija birželio juuni kesäkuuta kesäkuu juny xuño юни јуна जून יוני มิถุนายน มิย ιουνιου জুন",
    "hulyo júl julij julai srp лип июля июл июль липня lipca lip července červenec temmuz júla július iulie ιουλίου ιούλιος ιουλ يوليو يوليه تموز جويلية ژوئیه جولائی julija jūlijā liepos juuli heinäkuuta heinäkuu juliol xullo юли јула जुलाई יולי กรกฎาคม กค ιουλιου জুলাই",
    "ogos avgust kol сер августа авг август серпня sierpnia sie srpna srpen ağustos augusta augusztus αυγούστου αύγουστος αυγ أغسطس اغسطس آب أوت اوت اگست agustus augusti avgusta augustā rugpjūčio elokuuta elokuu agost अगस्त אוגוסט สิงหาคม สค αυγουστου আগস্ট",
    "setyembre szept ruj вер сентября сен сент сентябрь вересня września wrz září eylül septembra szeptember septembrie σεπτεμβρίου σεπτέμβριος σεπ سبتمبر أيلول ايلول سپتامبر ستمبر septembrī rugsėjo syyskuuta syyskuu setembre септември септембра सितंबर सितम्बर ספטמבר กันยายน กย σεπτεμβριου সেপ্টেম্বর",
    "oktubre жов октября окт октябрь жовтня października paź října říjen ekim októbra október octombrie οκτωβρίου οκτώβριος οκτ أكتوبر اكتوبر تشرين1 اکتبر اکتوبر oktobra oktobrī spalio oktoober lokakuuta lokakuu октомври октобра अक्टूबर अक्तूबर אוקטובר ตุลาคม ตค οκτωβριου অক্টোবর",
    "nobyembre stu лис ноября ноя нояб ноябрь листопада listopada listopadu listopad lis kasım novembra noiembrie νοεμβρίου νοέμβριος νοε نوفمبر تشرين2 نوامبر نومبر novembrī lapkričio marraskuuta marraskuu ноември новембра नवंबर नवम्बर נובמבר พฤศจิกายน พย νοεμβριου নভেম্বর",
    "disyembre disember гру декабря дек декабрь грудня grudnia gru prosince prosinec aralık decembra decembrie δεκεμβρίου δεκέμβριος δεκ ديسمبر كانون1 دسامبر دسمبر desember decembrī gruodžio detsember joulukuuta joulukuu desembre декември децембра दिसंबर दिसम्बर דצמבר ธันวาคม ธค δεκεμβριου ডিসেম্বর",
  ].flatMap((names, index) => names.split(" ").map((name): [string, number] => [name, index + 1])),
);

const local = new Map<string, ReadonlyMap<string, number>>();
const NONE: ReadonlyMap<string, number> = new Map();

/**
 * The months of one language, by its tag: Croatian and Polish both have a "listopad", a month
 * apart. Empty for a tag that is none.
 */
export function monthsOf(tag: string): ReadonlyMap<string, number> {
  const lang = /^[a-z]{2,3}(?![a-z])/i.exec(tag)?.[0].toLowerCase() ?? "";
  const known = local.get(lang);
  if (known !== undefined) return known;
  // An unknown language would get the machine's own.
  if (lang === "" || Intl.DateTimeFormat.supportedLocalesOf(lang).length === 0) return NONE;
  const months = new Map<string, number>();
  for (const month of ["long", "short"] as const)
    for (const style of [{ month }, { month, day: "numeric" }] as const)
      for (const [index, name] of namesOf(lang, style).entries()) months.set(name, index + 1);
  local.set(lang, months);
  return months;
}

/** Languages whose months are in no table here; many pages in them declare none. */
const UNDECLARED =
  "hr sr mk be lv az uz kk ky tg sq is ga cy eu mn sw hy ka ta te ml kn gu pa my km lo am ne".split(
    " ",
  );
/** Shorter ones of Latin letters may well be words of another language. */
const MIN_UNDECLARED = 5;
let undeclared: ReadonlyMap<string, number> | undefined;

/** The month that a name means in one of the smaller languages, unless it means two. */
export function monthInAnyLanguage(name: string): number | undefined {
  if (name.length < MIN_UNDECLARED && /^[a-z]/.test(name)) return undefined;
  undeclared ??= findUndeclared();
  return undeclared.get(name) || undefined;
}

function findUndeclared(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const lang of UNDECLARED)
    for (const [name, month] of monthsOf(lang))
      found.set(name, (found.get(name) ?? month) === month ? month : 0);
  return found;
}

function namesOf(lang: string, style: Intl.DateTimeFormatOptions): string[] {
  const format = new Intl.DateTimeFormat(`${lang}-u-ca-gregory`, { ...style, timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) =>
    format
      .formatToParts(new Date(Date.UTC(2024, month, 15)))
      .filter(({ type }) => type === "month")
      .map(({ value }) => value.toLowerCase().replace(/\.$/, ""))
      .join(""),
  );
}

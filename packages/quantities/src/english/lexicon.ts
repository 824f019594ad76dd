import type { Dimension, Period } from "../quantity.ts";

/** What a word can be in a quantity. A word may be several things at once. */
export type Lexeme = {
  /** A cardinal: "seven", "twenty". */
  cardinal?: number;
  /** A scale that multiplies what stands before: "hundred", "million", "dozen". */
  scale?: number;
  /** A scale letter that counts only where it is glued to digits: "30k", "1.2bn". */
  letter?: number;
  /** An ordinal, also the name of a fraction: "third" is 3. */
  ordinal?: number;
  /** "dozens", "thousands": a vague number of this order. */
  order?: number;
  unit?: UnitOf;
  /** An ISO 4217 code that stands before or after its number. */
  currency?: string;
  period?: Period;
  /** "monthly": a rate told by an adjective. */
  rate?: Period;
  month?: boolean;
  /** A word that no counted noun reaches over. */
  stop?: boolean;
  /** A noun for people, singular in `unit`. */
  people?: boolean;
  /** "rose", "down": the change that it tells. */
  change?: "up" | "down";
  /** A number, or a multiple of one, can start with this word. */
  opens?: boolean;
  /** A noun whose number is a name: "Resolution 2397". */
  label?: boolean;
};

export type UnitOf = { code: string; dimension: Dimension };

const lexicon = new Map<string, Lexeme>();

export function lookUp(word: string): Lexeme | undefined {
  return lexicon.get(word);
}

function add(words: string, lexeme: Lexeme): void {
  for (const word of words.split(" ")) {
    lexicon.set(word, { ...lexicon.get(word), ...lexeme });
  }
}

const CARDINALS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen " +
  "sixteen seventeen eighteen nineteen twenty";
CARDINALS.split(" ").forEach((word, value) => add(word, { cardinal: value }));
"thirty forty fifty sixty seventy eighty ninety"
  .split(" ")
  .forEach((word, i) => add(word, { cardinal: 30 + 10 * i }));
add("fourty", { cardinal: 40 });

const SCALES: [string, number][] = [
  ["hundred", 100],
  ["thousand", 1e3],
  ["lakh lac", 1e5],
  ["million mln mio mn", 1e6],
  ["crore", 1e7],
  ["billion bln bn", 1e9],
  ["tln", 1e12],
  ["trillion trn tn", 1e12],
  ["quadrillion", 1e15],
];
for (const [words, scale] of SCALES) add(words, { scale });
add("dozen doz dozs", { scale: 12 });
add("nought nil", { cardinal: 0 });
add("tln", { scale: 1e12 });

const ORDERS: [string, number][] = [
  ["tens", 10],
  ["dozens", 12],
  ["hundreds", 100],
  ["thousands", 1e3],
  ["lakhs", 1e5],
  ["millions", 1e6],
  ["crores", 1e7],
  ["billions", 1e9],
  ["trillions", 1e12],
];
for (const [word, order] of ORDERS) add(word, { order });

const LETTERS: [string, number][] = [
  ["k", 1e3],
  ["m mm", 1e6],
  ["b", 1e9],
  ["t", 1e12],
  ["bn mn tn mln bln trn", 0],
];
for (const [words, letter] of LETTERS) if (letter > 0) add(words, { letter });

const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth " +
  "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth";
ORDINALS.split(" ").forEach((word, i) => {
  add(word, { ordinal: i + 1 });
  if (i !== 1) add(`${word}s`, { ordinal: i + 1 });
});
"thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
  .split(" ")
  .forEach((word, i) => add(`${word} ${word}s`, { ordinal: 30 + 10 * i }));
add("half halves", { ordinal: 2 });
add("quarter quarters", { ordinal: 4 });
add("hundredth hundredths", { ordinal: 100 });
add("thousandth thousandths", { ordinal: 1e3 });
add("millionth millionths", { ordinal: 1e6 });
add("billionth billionths", { ordinal: 1e9 });
add("trillionth trillionths", { ordinal: 1e12 });

function addUnit(dimension: Dimension, code: string, words: string): void {
  add(words, { unit: { code, dimension } });
}
function addPlurals(dimension: Dimension, code: string, words: string): void {
  for (const word of words.split(" ")) addUnit(dimension, code, `${word} ${word}s`);
}

for (const period of ["hour", "day", "week", "month", "year"] as const) {
  addPlurals("time", period, period);
  add(period, { period });
}
addUnit("time", "hour", "hr hrs");
addUnit("time", "year", "yr yrs");
addUnit("time", "minute", "min mins");
addUnit("time", "second", "sec secs seconds");
addPlurals("time", "minute", "minute");
addPlurals("time", "decade", "decade");
addUnit("time", "century", "century centuries");
add("annum", { period: "year" });
add("hourly", { rate: "hour" });
add("daily", { rate: "day" });
add("weekly", { rate: "week" });
add("monthly", { rate: "month" });
add("annual annually yearly", { rate: "year" });

addUnit("ratio", "percent", "% percent pct pc percents percentage");
addUnit("ratio", "basis point", "bps bp");
addUnit("ratio", "[ppb]", "ppb");
addUnit("ratio", "[ppm]", "ppm");

const PHYSICAL: [string, string, string][] = [
  // code, plural by -s, written as is
  ["nm", "nanometer nanometre", "nm"],
  ["um", "micrometer micrometre micron", "μm µm um"],
  ["mm", "millimeter millimetre", "mm"],
  ["cm", "centimeter centimetre", "cm"],
  ["m", "meter metre", ""],
  ["km", "kilometer kilometre", "km kms"],
  ["[in_i]", "inch", "inches ″"],
  ["[ft_i]", "foot", "feet ft"],
  ["[yd_i]", "yard", "yd yds"],
  ["[mi_i]", "mile", "mi"],
  ["[nmi_i]", "", "nmi"],
  ["m2", "", "sqm m2 m²"],
  ["km2", "", "km2 km² sqkm"],
  ["[sft_i]", "", "sqft ft2 ft²"],
  ["[acr_us]", "acre", ""],
  ["har", "hectare", "ha"],
  ["m3", "", "m3 m³"],
  ["cm3", "", "cc cm3"],
  ["cm2", "", "cm2 cm²"],
  ["mm2", "", "mm2 mm²"],
  ["L", "liter litre", ""],
  ["mL", "milliliter millilitre", "ml"],
  ["[gal_us]", "gallon", "gal gals"],
  ["[pt_us]", "pint", ""],
  ["[qt_us]", "quart", ""],
  ["[oz_av]", "ounce", "oz"],
  ["mg", "milligram milligramme", "mg"],
  ["ug", "microgram microgramme", "mcg μg µg"],
  ["g", "gram gramme", ""],
  ["kg", "kilogram kilogramme kilo", "kg kgs"],
  ["[lb_av]", "pound", "lb lbs"],
  ["[stone_av]", "stone", ""],
  ["t", "tonne", ""],
  ["ton", "ton", ""],
  ["Mt", "megaton megatonne", ""],
  ["Gt", "gigaton gigatonne", ""],
  ["[mi_i]/h", "", "mph m.p.h"],
  ["km/h", "", "kph kmh"],
  ["[kn_i]", "knot", "kt"],
  ["[mi_i]/[gal_us]", "", "mpg"],
  ["rpm", "", "rpm"],
  ["[HP]", "horsepower", "hp"],
  ["brake horsepower", "", "bhp"],
  ["W", "watt", ""],
  ["kW", "kilowatt", "kw"],
  ["MW", "megawatt", "mw"],
  ["GW", "gigawatt", "gw"],
  ["TW", "terawatt", "tw"],
  ["kW.h", "", "kwh"],
  ["MW.h", "", "mwh"],
  ["GW.h", "", "gwh"],
  ["TW.h", "", "twh"],
  ["mA.h", "", "mah"],
  ["V", "volt", ""],
  ["F", "farad", ""],
  ["eV", "electronvolt", "ev"],
  ["N.m", "", "nm:torque"],
  ["Pa", "pascal", "pa"],
  ["MPa", "megapascal", "mpa"],
  ["GPa", "gigapascal", "gpa"],
  ["[psi]", "", "psi"],
  ["k[psi]", "", "ksi"],
  ["Hz", "hertz", "hz"],
  ["kHz", "kilohertz", "khz"],
  ["MHz", "megahertz", "mhz"],
  ["GHz", "gigahertz", "ghz"],
  ["bit", "bit", ""],
  ["By", "byte", ""],
  ["kBy", "kilobyte", "kb"],
  ["MBy", "megabyte", "mb"],
  ["GBy", "gigabyte gig", "gb"],
  ["TBy", "terabyte", "tb"],
  ["Mbit/s", "", "mbps"],
  ["Gbit/s", "", "gbps"],
  ["megapixel", "megapixel", "mp"],
  ["Cel", "", "celsius ℃ centigrade degc"],
  ["[degF]", "", "fahrenheit ℉ degf"],
  ["K", "", "kelvin"],
  ["deg", "degree", "° deg"],
  ["kV", "kilovolt", "kv"],
  ["A", "ampere amp", ""],
  ["ppg", "", "ppg"],
  ["rpg", "", "rpg"],
  ["apg", "", "apg"],
  ["[lbf_av].[ft_i]", "", "lb-ft:torque"],
  ["dB", "decibel", "db"],
  ["cal", "calorie", "cal"],
  ["[bbl_us]", "barrel", "bbl bbls"],
  ["[bbl_us]/d", "", "bpd"],
  ["min", "", ""],
];
for (const [code, plural, written] of PHYSICAL) {
  if (plural !== "") addPlurals("physical", code, plural);
  if (written !== "") addUnit("physical", code, written);
}

const CURRENCIES: [string, string][] = [
  ["USD", "$ usd dollar dollars greenback greenbacks buck bucks"],
  ["EUR", "€ eur euro euros"],
  ["GBP", "£ gbp sterling quid"],
  ["JPY", "jpy yen"],
  ["CNY", "cny rmb yuan renminbi"],
  ["KRW", "₩ krw won"],
  ["KPW", "kpw"],
  ["RUB", "₽ rub rouble roubles ruble rubles"],
  ["INR", "₹ inr rupee rupees rs"],
  ["CAD", "cad"],
  ["AUD", "aud"],
  ["NZD", "nzd"],
  ["HKD", "hkd"],
  ["SGD", "sgd"],
  ["TWD", "twd"],
  ["MYR", "myr rm ringgit ringgits"],
  ["ILS", "₪ ils nis shekel shekels"],
  ["CHF", "chf franc francs"],
  ["TRY", "₺ lira liras"],
  ["ZAR", "zar rand rands"],
  ["DKK", "dkk"],
  ["SEK", "sek krona kronor"],
  ["NOK", "nok kroner"],
  ["BRL", "brl reais"],
  ["MXN", "mxn peso pesos"],
  ["PHP", "php ₱"],
  ["THB", "thb ฿ baht"],
  ["VND", "vnd ₫ dong"],
  ["BTC", "btc ₿ bitcoin bitcoins"],
  ["PLN", "pln zloty zlotys zloties zlotych złoty złotys zł"],
  ["CZK", "czk koruna korunas koruny korun"],
  ["HUF", "huf forint forints"],
  ["AED", "aed dirham dirhams dhs"],
  ["QAR", "qar riyal riyals"],
  ["SAR", "sar"],
  ["KWD", "kwd"],
  ["OMR", "omr"],
  ["MNT", "mnt tugrik tugriks togrog togrogs tögrög"],
  ["KZT", "kzt tenge"],
  ["UAH", "uah hryvnia hryvnias ₴"],
  ["IDR", "idr rupiah"],
  ["KHR", "khr riel riels"],
  ["LAK", "lak kip kips"],
  ["BDT", "bdt taka takas"],
  ["PKR", "pkr"],
  ["LKR", "lkr"],
  ["NGN", "ngn ₦ naira nairas"],
  ["KES", "kes shilling shillings"],
  ["ETB", "etb birr birrs"],
  ["IQD", "iqd dinar dinars"],
  ["IRR", "irr rial rials"],
  ["BHD", "bhd"],
  ["JOD", "jod"],
  ["DZD", "dzd"],
  ["LYD", "lyd"],
  ["EGP", "egp"],
  ["MMK", "mmk kyat kyats"],
  ["NPR", "npr"],
  ["MVR", "mvr rufiyaa"],
  ["KGS", "kgs som soms"],
  ["UZS", "uzs"],
  ["TJS", "tjs somoni"],
  ["GEL", "gel lari"],
  ["AZN", "azn manat manats"],
  ["AMD", "amd"],
  ["BYN", "byn"],
  ["RSD", "rsd"],
  ["BGN", "bgn leva"],
  ["RON", "ron lei"],
  ["LVL", "lvl"],
  ["LTL", "ltl litas"],
  ["EEK", "eek kroons"],
  ["GHS", "ghs cedi cedis"],
  ["ZMW", "zmw kwacha kwachas"],
  ["BWP", "bwp pula"],
  ["NAD", "nad"],
  ["AOA", "aoa kwanza kwanzas"],
  ["MZN", "mzn metical meticals meticais"],
  ["TZS", "tzs"],
  ["UGX", "ugx"],
  ["RWF", "rwf"],
  ["CDF", "cdf"],
  ["ERN", "ern nakfa"],
  ["GMD", "gmd dalasi"],
  ["MGA", "mga ariary"],
  ["XOF", "xof"],
  ["XAF", "xaf"],
  ["DEM", "dem deutschmark deutschmarks"],
  ["FIM", "fim markka"],
  ["HRK", "hrk kuna kn"],
  ["CRC", "crc ₡"],
  ["cent", "cent cents ¢"],
  ["penny", "pence penny pennies"],
];
for (const [code, words] of CURRENCIES) add(words, { currency: code });

const PEOPLE =
  "worker labourer laborer employee citizen resident national migrant refugee soldier troop officer " +
  "official student teacher doctor nurse engineer builder miner logger fisherman guard driver user customer " +
  "patient victim passenger player member fan child woman man girl boy adult kid person human prisoner " +
  "inmate detainee protester voter expert programmer developer specialist technician waitress waiter seamstress " +
  "labor labour crew staff defector deportee expatriate expat hire subscriber seafarer sailor farmer hacker trainee " +
  "intern overseer supervisor manager family household villager civilian fighter recruit tourist visitor " +
  "individual foreigner korean american german russian chinese japanese nepalese indian vietnamese pole " +
  "counterpart graduate construction_worker athlete musician artist cook chef cleaner carer nurse pilot minder " +
  "loader operator craftsman serviceman policeman policewoman spokesman businessman gunman workman seaman crewman " +
  "slave captive hostage survivor participant attendee viewer listener reader follower shareholder investor " +
  "delegate lawmaker deputy candidate immigrant emigrant applicant jobseeker contractor volunteer agent";
const IRREGULAR: Record<string, string> = {
  child: "children",
  woman: "women",
  man: "men",
  person: "persons",
  family: "families",
  deputy: "deputies",
  seamstress: "seamstresses",
  waitress: "waitresses",
};
for (const word of PEOPLE.split(" ")) {
  const plural = IRREGULAR[word] ?? (word.endsWith("man") ? `${word.slice(0, -3)}men` : `${word}s`);
  add(`${word} ${plural}`, { people: true, unit: { code: word, dimension: "people" } });
}
addUnit("people", "people", "people persons person");
addUnit("people", "staff", "staff");
add("people", { people: true });
for (const word of [
  "human",
  "korean",
  "american",
  "german",
  "russian",
  "indian",
  "labor",
  "labour",
  "crew",
  "pole",
  "chinese",
  "japanese",
  "nepalese",
  "vietnamese",
  "construction_worker",
  "individual",
  "national",
  "family",
  "household",
]) {
  // These are adjectives or groups first; only their plural counts people.
  const lexeme = lexicon.get(word);
  if (lexeme !== undefined && !["family", "household", "national", "individual"].includes(word)) {
    delete lexeme.unit;
    delete lexeme.people;
  }
}

add(
  "january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
  { month: true },
);
add("may", { month: true });

add(
  "the a an this that these those its their his her our my your of in on at by for from to with without within into onto " +
    "through during since until till before after between among against across around about over under above below " +
    "and or but nor so yet if when while where which who whom whose what why how because although though as than then " +
    "is are was were be been being am has have had having do does did done will would shall should can could may might must " +
    "not no it he she they we you i them him us me there here also just only even still already now later earlier ago " +
    "said says say saying told tells reported according per each every all both either neither any some more most less " +
    "least up down out off back away again once were that's it's via despite towards toward upon amid near behind beyond " +
    "work works worked working live lives lived living left made makes make went go goes going came come took take got get " +
    "remain remained remains stayed stay died killed injured earn earns earned paid pay pays sent abroad overseas " +
    "however meanwhile including such like unlike except besides alone together never ever always often usually " +
    "who've which's has been began begin face faced faces arrived return returned become became used using based " +
    "fell rose dropped rises falls fall rise grew lost gained high higher lower low ahead respectively annually total " +
    "gets takes comes makes needs wants keeps puts sends brings pays says allows stands means seems looks feels uses gives shows year-on-year compared because almost nearly roughly whether very too",
  { stop: true },
);

const UP =
  "rose rise rises rising risen gained gain gains gaining jumped jump jumps jumping climbed climb climbs climbing increased increase " +
  "increases increasing grew grow grows growing grown up surged surge surges surging soared soar soars soaring advanced advance advances " +
  "added adding rallied leapt leaped spiked swelled swollen expanded boosted improved strengthened hiked rebounded skyrocketed climbing";
const DOWN =
  "fell fall falls falling fallen dropped drop drops dropping declined decline declines declining decreased decrease decreases decreasing " +
  "down lost lose loses losing slid slide slides sliding slipped slip slips slumped slump slumps tumbled tumble tumbles plunged plunge plunges " +
  "plummeted plummet plummets shrank shrunk shrinks shrinking sank sunk sinks reduced reduces reducing lowered eased dipped dip dips " +
  "shed sheds crashed dwindled contracted weakened halved retreated";
add(UP, { change: "up" });
add(DOWN, { change: "down" });

add(
  "resolution resolutions article articles section chapter page row no nos version phase round season episode part " +
    "volume item rule act form room line lot gate flight route highway interstate apartment suite district channel paragraph " +
    "paragraphs annex appendix table figure decree directive order docket case bill model type class mark division league game " +
    // Indices of shares have a number in their name.
    "ftse nikkei asx dax cac sp csi stoxx russell topix kospi nasdaq " +
    "clause schedule step stage tier group pier unit building block house bus train ward zone area sector formula grade",
  { label: true },
);

for (const lexeme of lexicon.values()) {
  const part = lexeme.ordinal === 2 || lexeme.ordinal === 4;
  if (part || lexeme.cardinal !== undefined || lexeme.order !== undefined) lexeme.opens = true;
}
add("several few couple scores", { opens: true });
add("a an once twice thrice double triple treble quadruple", { opens: true });

let byCode: Map<string, string> | undefined;

/** For each ratio and physical unit the longest word that tells it, made on first use. */
export function unitsByCode(): Map<string, string> {
  if (byCode !== undefined) return byCode;
  byCode = new Map();
  for (const [word, { unit }] of lexicon) {
    if (unit === undefined || (unit.dimension !== "physical" && unit.dimension !== "ratio"))
      continue;
    if (word.includes(":") || word.length < (byCode.get(unit.code)?.length ?? 0)) continue;
    byCode.set(unit.code, word);
  }
  return byCode;
}

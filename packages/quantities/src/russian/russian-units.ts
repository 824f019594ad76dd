import { CURRENCY_SIGNS } from "../cjk/currencies.ts";
import { UNIT_SIGNS } from "../cjk/measures.ts";
import { Lexicon } from "../scan/lexicon.ts";
import type { Unit } from "../scan/spot.ts";

const money = (unit: string): Unit => ({ unit, dimension: "money" });
const time = (unit: string): Unit => ({ unit, dimension: "time" });
const count = (unit: string): Unit => ({ unit, dimension: "count" });
const physical = (unit: string): Unit => ({ unit, dimension: "physical" });
const PEOPLE: Unit = { unit: "people", dimension: "people" };
const LABEL: Unit = { unit: null, dimension: "none", role: "label" };

export const SIGNS = new Lexicon<Unit>([...UNIT_SIGNS, ...CURRENCY_SIGNS]);
export const SIGNS_BEFORE = new Lexicon<Unit>(
  CURRENCY_SIGNS.map(([unit, words]) => [unit, words.toLowerCase()]),
);

/**
 * Words after a number, by stem and endings: `стем:а,у,ом` stands for стема, стему, стемом. A stem
 * alone is the whole word, and `стем*` any word that starts so.
 */
const WORDS: [Unit, string][] = [
  [money("USD"), "доллар: ,а,у,ом,е,ы,ов,ам,ами,ах долл бакс: ,а,у,ы,ов"],
  [money("RUB"), "рубл:ь,я,ю,ем,е,и,ей,ям,ями,ях руб р"],
  [money("EUR"), "евро"],
  [money("CNY"), "юан:ь,я,ю,ем,е,и,ей,ям,ями,ях"],
  [money("KRW"), "вон: ,а,ы,у"],
  [money("JPY"), "иен: ,а,ы,у,ам йен: ,а,ы,у,ам"],
  [money("GBP"), "фунт: ,а,у,ом,ы,ов,ам,ами"],
  [money("PLN"), "злот:ых,ый,ого,ому,ые,ым"],
  [money("MNT"), "тугрик: ,а,ов,и,ам,ами"],
  [money("KZT"), "тенге"],
  [money("UAH"), "гривен гривн:а,ы,у,ам"],
  [money("BYN"), "белрубл:ей,я,ь"],
  [money("CHF"), "франк: ,а,ов,и,ам"],
  [money("KWD"), "динар: ,а,ов,ы,ам,ами"],
  [money("QAR"), "риал: ,а,ов,ы,ам риял: ,а,ов,ы,ам"],
  [money("AED"), "дирхам: ,а,ов,ы,ам"],
  [money("INR"), "рупи:й,я,и,ю,ям"],
  [money("THB"), "бат: ,а,ов,ы,ам"],
  [money("VND"), "донг: ,а,ов,и"],
  [money("TRY"), "лир: ,а,ы,у,ам"],
  [money("ILS"), "шекел:ь,я,ей,и"],
  [money("CZK"), "крон: ,а,ы,у,ам"],
  [money("HUF"), "форинт: ,а,ов,ы"],
  [money("MYR"), "ринггит: ,а,ов,ы"],
  [money("IDR"), "рупия рупиях"],
  [money("MXN"), "песо"],
  [money("UZS"), "сум: ,а,ов,ы сом: ,а,ов,ы"],
  [money("TJS"), "сомони"],
  [money("AZN"), "манат: ,а,ов,ы"],
  [money("AMD"), "драм: ,а,ов,ы"],
  [money("GEL"), "лари"],
  [money("MZN"), "метикал: ,а,ов,ы,ам метикалей"],
  [money("AOA"), "кванз: ,а,ы кванза"],
  [money("NGN"), "найра найр:ы"],
  [money("cent"), "цент: ,а,ов,ы"],
  [money("kopeck"), "копе:ек,йка,йки,йку"],
  [{ unit: "percent", dimension: "ratio" }, "процент: ,а,у,ом,е,ы,ов,ам,ами,ах проц"],
  [time("second"), "секунд: ,а,ы,у,ам,ами сек"],
  [time("minute"), "минут: ,а,ы,у,ам,ами мин"],
  [
    time("hour"),
    "час: ,а,у,ом,ы,ов,ам,ами,ах часовой часового часовая часовую часовом часовые часовых часовым",
  ],
  [time("day"), "ден:ь дня дню днем дне дни дней дням днями днях сутки суток суткам сутками"],
  [time("week"), "недел:я,и,е,ю,ей,ь,ям,ями,ях"],
  [time("month"), "месяц: ,а,у,ем,е,ы,ев,ам,ами,ах мес"],
  [time("year"), "год: ,а,у,ом,е,ы,ов,ам,ами,ах лет летие летия летием г гг"],
  [time("quarter"), "квартал: ,а,ов,ы"],
  [count("country"), "стран: ,а,ы,е,у,ой,ам,ами,ах государств: ,а,о,у,ам,ами,ах держав: ,а,ы"],
  [count("city"), "город: ,а,у,ов,ам,ами,ах городов"],
  [count("region"), "регион: ,а,ов,ам,ах област:ь,и,ей,ях провинци:й,я,и,ях,ям"],
  [
    count("company"),
    "компани:й,я,и,ю,ей,ям,ями,ях фирм: ,а,ы,ам,ах предприяти:й,я,е,ю,ям,ях организаци:й,я,и,ям,ях",
  ],
  [count("factory"), "завод: ,а,ов,ы,ам,ах фабрик: ,а,и,ах"],
  [count("restaurant"), "ресторан: ,а,ов,ы,ам,ах"],
  [count("time"), "раз раза разам разами"],
  [count("case"), "случа:й,я,ев,ям,и дел дела"],
  [count("family"), "сем:ей,ья,ьи,ьям"],
  [count("ship"), "суд:но,на,ов,ам кораб:ль,ля,лей,ли"],
  [count("vehicle"), "машин: ,а,ы автомобил:ь,я,ей,и вагон: ,а,ов,ы автобус: ,а,ов,ы"],
  [count("contract"), "контракт: ,а,ов,ы договор: ,а,ов,ы"],
  [count("permit"), "разрешени:й,я,е виз: ,а,ы патент: ,а,ов,ы"],
  [count("copy"), "экземпляр: ,а,ов,ы,ам"],
  [count("place"), "мест: ,а,о,ам,ах объект: ,а,ов,ах площад:ок,ка,ки,ках"],
  [count("piece"), "штук: ,а,и,у шт единиц: ,а,ы,у"],
  [count("vacancy"), "ваканси:й,я,и"],
  [physical("m"), "метр: ,а,у,ом,е,ы,ов,ам,ами,ах м"],
  [physical("km"), "километр: ,а,у,ом,е,ы,ов,ам,ами,ах км"],
  [physical("cm"), "сантиметр: ,а,ов,ы см"],
  [physical("mm"), "миллиметр: ,а,ов,ы мм"],
  [physical("kg"), "килограмм: ,а,у,ом,е,ы,ов,ам,ами,ах кг кило"],
  [physical("g"), "грамм: ,а,ов,ы"],
  [physical("t"), "тонн: ,а,ы,у,ам,ами т"],
  [physical("ha"), "гектар: ,а,ов,ы га"],
  [physical("L"), "литр: ,а,ов,ы л"],
  [physical("[bbl]"), "баррел:ь,я,ей,и"],
  [physical("MW"), "мегаватт: ,а,ов"],
  [physical("m2"), "кв"],
  [PEOPLE, "человек: ,а,у,ом,е чел люд:и,ей,ям,ьми,ях лиц: ,а,о,ам,ами душ лица персон: ,а,ы"],
  [
    LABEL,
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря утра вечера ночи пополудни век: ,а,е,ов,у,ом класс:а,е,у час-пик параграф: ,а пункт: ,а,е,у стать:я,и,е,ю дома этаж: ,е,а,у",
  ],
];

const BY_WORD = new Map<string, Unit>();
for (const [unit, list] of WORDS) {
  // A space after the colon is the empty ending, so it must not split the list.
  for (const item of list.replaceAll(": ,", ":0,").split(" ")) {
    const [stem = "", endings] = item.split(":");
    for (const ending of endings?.split(",") ?? ["0"]) {
      BY_WORD.set(stem + (ending === "0" ? "" : ending), unit);
    }
  }
}

/** The unit that a word after a number names, the word in lower case and without ё. */
export function findUnitWord(word: string): Unit | undefined {
  const found = BY_WORD.get(word);
  if (found !== undefined) return found;
  return isPeople(word) ? PEOPLE : undefined;
}

/** Words for people, by how they begin: северокорейцев, граждан. */
const PEOPLE_STEMS =
  "работник работниц работающ трудящ гражд северокореец северокорейц южнокорейц корейц кореян кореец иностранц иностранец мигрант гастарбайтер военнослужащ солдат боец бойц сапер специалист строителе строителя строители строителю строителем врач медик медсест сварщик политзаключ заключенн узник жител женщин мужчин детей ребен студент стажер беженц сотрудник служащ рыбак лесоруб повар официант швей программист хакер инженер учител пассажир турист перебежчик очевидц свидетел участник депутат офицер генерал дипломат журналист эксперт моряк шахтер скульптор художник отделочник монтажник каменщик штукатур крестьян пенсионер подданн сограждан соотечественник китайц китаец узбек вьетнамц россиян монгол африканц наемник контрактник новобран призывник погибш ранены раненны пленн жертв потерпевш пострадавш кандидат вахтовик респондент опрошенн".split(
    " ",
  );
/** Words for people that are the beginning of others. */
const PEOPLE_WORDS = new Set(
  "рабочий рабочего рабочему рабочим рабочем рабочие рабочих рабочими военные военных".split(" "),
);
const PEOPLE_SUFFIX = /^[а-я]{3,20}щи[кц]/;

function isPeople(word: string): boolean {
  if (PEOPLE_WORDS.has(word) || PEOPLE_SUFFIX.test(word)) return true;
  return PEOPLE_STEMS.some((stem) => word.startsWith(stem));
}

/** Adjectives of currencies that change the code: гонконгских долларов. */
export const CURRENCY_ADJECTIVES: [RegExp, string, string][] = [
  [/^гонконгск/, "USD", "HKD"],
  [/^тайваньск/, "USD", "TWD"],
  [/^сингапурск/, "USD", "SGD"],
  [/^канадск/, "USD", "CAD"],
  [/^австралийск/, "USD", "AUD"],
  [/^новозеландск/, "USD", "NZD"],
  [/^белорусск/, "RUB", "BYN"],
  [/^северокорейск/, "KRW", "KPW"],
  [/^катарск/, "QAR", "QAR"],
  [/^саудовск/, "QAR", "SAR"],
  [/^иранск/, "QAR", "IRR"],
  [/^оманск/, "QAR", "OMR"],
  [/^кувейтск/, "KWD", "KWD"],
  [/^чешск/, "CZK", "CZK"],
  [/^шведск/, "CZK", "SEK"],
  [/^норвежск/, "CZK", "NOK"],
  [/^датск/, "CZK", "DKK"],
  [/^египетск/, "GBP", "EGP"],
];

/** Month names as feeds write them, in lower case without dots; three letters of English suffice. */
const MONTHS: string[][] = [
  "jan january janvier janv enero ene januar jän jänner gennaio gen januari янв января январь січ січня januára styczeń stycznia ιαν janeiro ocak يناير كانون",
  "feb february février févr fév febrero februar febbraio februari фев февраля февраль лют лютого luty lutego februára φεβ fevereiro fev şubat فبراير",
  "mar march mars marzo märz mär mrz maart мар марта март бер березня marzec marca márc március μάρ μαρ março mart مارس",
  "apr april avril avr abril abr aprile апр апреля апрель квіт квітня kwiecień kwietnia ápr április απρ nisan أبريل ابريل",
  "may mai mayo mag maggio mei мая май трав травня maj maja máj május μαϊ μάϊ maio mayıs مايو",
  "jun june juin junio juni giugno giu июн июня июнь черв червня czerwiec czerwca jún június ιούν ιον junho haziran يونيو",
  "jul july juillet juil julio juli luglio lug июл июля июль лип липня lipiec lipca júl július ιούλ ιολ julho temmuz يوليو",
  "aug august août aoû agosto ago augustus авг августа август серп серпня sierpień sierpnia augusztus αύγ αυγ ağustos أغسطس اغسطس",
  "sep sept september septembre septiembre set settembre сен сент сентября сентябрь вер вересня wrzesień września szept szeptember σεπ setembro eylül سبتمبر",
  "oct october octobre octubre okt oktober ott ottobre окт октября октябрь жовт жовтня październik października október οκτ outubro out ekim أكتوبر اكتوبر",
  "nov november novembre noviembre novembro ноя ноября ноябрь лист листопада listopad listopada νοέ νοε kasım نوفمبر",
  "dec december décembre déc diciembre dic dezember dez dicembre desember дек декабря декабрь груд грудня grudzień grudnia δεκ dezembro aralık ديسمبر",
].map((line) => line.split(" "));

const MONTH_OF_WORD = new Map(
  MONTHS.flatMap((words, i) => words.map((word) => [word, i + 1] as const)),
);

/** The month, 1 to 12, that a word names in the languages feeds are dated in, or undefined. */
export function monthOf(word: string): number | undefined {
  const lower = word.toLowerCase().replace(/\.$/, "");
  return MONTH_OF_WORD.get(lower) ?? MONTH_OF_WORD.get(lower.slice(0, 3));
}

/**
 * Minutes east of UTC of the zone names that are in use. CST, EST, IST and BST have other meanings
 * elsewhere: RFC 822's is taken for the American ones, the commonest of news for the rest.
 */
export const ZONE_MINUTES = new Map<string, number>(
  Object.entries({
    ut: 0,
    utc: 0,
    gmt: 0,
    z: 0,
    wet: 0,
    "etc/gmt": 0,
    "etc/utc": 0,
    est: -300,
    edt: -240,
    cst: -360,
    cdt: -300,
    mst: -420,
    mdt: -360,
    pst: -480,
    pdt: -420,
    et: -300,
    ct: -360,
    mt: -420,
    pt: -480,
    ast: -240,
    adt: -180,
    akst: -540,
    akdt: -480,
    hst: -600,
    nst: -210,
    bst: 60,
    ist: 330,
    cet: 60,
    met: 60,
    mez: 60,
    mesz: 120,
    cest: 120,
    mest: 120,
    west: 60,
    eet: 120,
    eest: 180,
    msk: 180,
    msd: 240,
    trt: 180,
    samt: 240,
    yekt: 300,
    omst: 360,
    krat: 420,
    irkt: 480,
    yakt: 540,
    vlat: 600,
    magt: 660,
    kst: 540,
    jst: 540,
    hkt: 480,
    sgt: 480,
    pht: 480,
    wib: 420,
    ict: 420,
    pkt: 300,
    npt: 345,
    awst: 480,
    acst: 570,
    acdt: 630,
    aest: 600,
    aedt: 660,
    nzst: 720,
    nzdt: 780,
    sast: 120,
    cat: 120,
    eat: 180,
    wat: 60,
    brt: -180,
    art: -180,
    clt: -240,
  }),
);

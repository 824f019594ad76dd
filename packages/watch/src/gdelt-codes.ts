/** GDELT's names of languages (ISO 639-3, a few of its own) by ISO 639-1. */
const LANGUAGES = `af:afr ar:ara az:axe bg:bul bn:ben bo:bod bs:bos ca:cat cs:ces da:dan de:deu el:ell
  en:eng es:spa et:est fa:fas fi:fin fr:fra gl:glg gu:guj he:heb hi:hin hr:hrv hu:hun hy:hye id:ind
  is:isl it:ita ja:jpn ka:kat kk:kaz kn:kan ko:kor lt:lit lv:lav mk:mkd ml:mal mn:mon mr:mar ms:msa
  ne:nep nl:nld nn:nno no:nor pa:pan pl:pol pt:por ro:ron ru:rus si:sin sk:slk sl:slv so:som sq:sqi
  sr:srp sv:swe sw:swa ta:tam te:tel th:tha tr:tur uk:ukr ur:urd vi:vie zh:zho`;

/** GDELT's codes of countries (FIPS 10-4) by ISO 3166-1 alpha-2; one code where both are the same. */
const COUNTRIES = `AD:AN AE AF AG:AC AI:AV AL AM AO AR AS:AQ AT:AU AU:AS AW:AA AZ:AJ BA:BK BB BD:BG BE
  BF:UV BG:BU BH:BA BI:BY BJ:BN BM:BD BN:BX BO:BL BR BS:BF BT BW:BC BY:BO BZ:BH CA CD:CG CF:CT CG:CF
  CH:SZ CI:IV CK:CW CL:CI CM CN:CH CO CR:CS CU CV CY CZ:EZ DE:GM DJ DK:DA DM:DO DO:DR DZ:AG EC EE:EN
  EG EH:WI ER ES:SP ET FI FJ FK FM FO FR GA:GB GB:UK GD:GJ GE:GG GF:FG GG:GK GH GI GL GM:GA GN:GV GP
  GQ:EK GR GT GU:GQ GW:PU GY HK HN:HO HR HT:HA HU ID IE:EI IL:IS IM IN IQ:IZ IR IS:IC IT JE JM JO
  JP:JA KE KG KH:CB KI:KR KM:CN KN:SC KP:KN KR:KS KW:KU KY:CJ KZ LA LB:LE LC:ST LI:LS LK:CE LR:LI
  LS:LT LT:LH LU LV:LG LY MA:MO MC:MN MD ME:MJ MG:MA MH:RM MK ML MM:BM MN:MG MO:MC MP:CQ MQ:MB MR
  MS:MH MT MU:MP MV MW:MI MX MY MZ NA:WA NC NE:NG NG:NI NI:NU NL NO NP NR NU:NE NZ OM:MU PA:PM PE
  PF:FP PG:PP PH:RP PK PL PM:SB PR:RQ PS:WE PT:PO PW:PS PY:PA QA RE RO RS:RI RU:RS RW SA SB:BP SC:SE
  SD:SU SE:SW SG:SN SH SI SK:LO SL SM SN:SG SO SR:NS SS:OD ST:TP SV:ES SY SZ:WZ TC:TK TD:CD TG:TO TH
  TJ:TI TL:TT TM:TX TN:TS TO:TN TR:TU TT:TD TV TW TZ UA:UP UG US UY UZ VA:VT VC VE VG:VI VI:VQ VN:VM
  VU:NH WF WS XK:KV YE:YM YT:MF ZA:SF ZM:ZA ZW:ZI`;

/** GDELT's code of a language by its ISO 639-1 code. */
export const GDELT_LANGUAGES = parseCodes(LANGUAGES);
/** GDELT's code of a country by its ISO 3166-1 alpha-2 code: `CH`, to GDELT, is China. */
export const GDELT_COUNTRIES = parseCodes(COUNTRIES);

function parseCodes(table: string): ReadonlyMap<string, string> {
  return new Map(
    table.split(/\s+/).map((entry) => {
      const [iso = "", code = iso] = entry.split(":");
      return [iso, code];
    }),
  );
}

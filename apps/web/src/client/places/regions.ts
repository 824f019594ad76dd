/** Parts of the world in the order they are shown, by ISO 3166-1 codes; each code stands once. */
export const REGIONS: readonly { name: string; codes: string }[] = [
  { name: "Russia and its neighbours", codes: "RU BY UA MD GE AM AZ KZ KG TJ TM UZ MN" },
  { name: "East Asia", codes: "CN HK MO TW JP KR KP" },
  { name: "South-East Asia", codes: "BN KH ID LA MM MY PH SG TH TL VN" },
  { name: "South Asia", codes: "AF BD BT IN LK MV NP PK" },
  { name: "Middle East", codes: "AE BH IL IQ IR JO KW LB OM PS QA SA SY TR YE CY" },
  {
    name: "Africa",
    codes:
      "DZ AO BJ BW BF BI CM CV CF TD KM CG CD CI DJ EG GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG MW ML MR MU YT MA MZ NA NE NG RE RW ST SN SC SL SO ZA SS SD TZ TG TN UG EH ZM ZW SH IO",
  },
  {
    name: "Europe",
    codes:
      "AL AD AT AX BE BA BG HR CZ DK EE FO FI FR DE GG GI GR HU IE IM IS IT JE LI LT LU LV MC ME MK MT NL NO PL PT RO RS SE SI SJ SK SM ES CH GB VA XK",
  },
  {
    name: "The Americas",
    codes:
      "AG AI AR AW BB BL BM BO BQ BR BS BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PM PR PY SR SV SX TC TT US UY VC VE VG VI",
  },
  {
    name: "Oceania",
    codes: "AS AU CC CK CX FJ FM GU KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS",
  },
];

/** Places by region, in the order of the regions; what no region names comes last. */
export function groupByRegion<P extends { place: string | null }>(
  places: readonly P[],
): { name: string; places: P[] }[] {
  const groups = REGIONS.map(({ name, codes }) => {
    const ofRegion = new Set(codes.split(" "));
    return { name, places: places.filter(({ place }) => place !== null && ofRegion.has(place)) };
  });
  const known = new Set(REGIONS.flatMap(({ codes }) => codes.split(" ")));
  const rest = places.filter(({ place }) => place !== null && !known.has(place));
  return [...groups, { name: "Elsewhere", places: rest }].filter(
    (group) => group.places.length > 0,
  );
}

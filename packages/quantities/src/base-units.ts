/** A unit in terms of the base unit of its kind. */
export type Base = { unit: string; factor: number };

/** Exact factors; the survey units of the US are taken as international ones. */
const KINDS: Record<string, Record<string, number>> = {
  hour: { second: 1 / 3600, minute: 1 / 60 },
  year: { decade: 10, century: 100 },
  m: {
    nm: 1e-9,
    um: 1e-6,
    mm: 1e-3,
    cm: 1e-2,
    km: 1e3,
    "[in_i]": 0.0254,
    "[ft_i]": 0.3048,
    "[yd_i]": 0.9144,
    "[mi_i]": 1609.344,
    "[nmi_i]": 1852,
  },
  kg: {
    ug: 1e-9,
    mg: 1e-6,
    g: 1e-3,
    t: 1e3,
    Mt: 1e9,
    Gt: 1e12,
    "[lb_av]": 0.45359237,
    "[oz_av]": 0.028349523125,
    "[stone_av]": 6.35029318,
  },
  m2: {
    mm2: 1e-6,
    cm2: 1e-4,
    km2: 1e6,
    har: 1e4,
    "[acr_us]": 4046.8564224,
    "[sin_i]": 0.00064516,
    "[sft_i]": 0.09290304,
    "[syd_i]": 0.83612736,
    "[smi_us]": 2589988.110336,
  },
  L: {
    mL: 1e-3,
    cm3: 1e-3,
    m3: 1e3,
    "[gal_us]": 3.785411784,
    "[qt_us]": 0.946352946,
    "[pt_us]": 0.473176473,
    "[foz_us]": 0.0295735295625,
    "[cft_i]": 28.316846592,
    "[bbl_us]": 158.987294928,
  },
  "km/h": { "m/s": 3.6, "[mi_i]/h": 1.609344, "[kn_i]": 1.852 },
  kW: { W: 1e-3, MW: 1e3, GW: 1e6, TW: 1e9 },
  "kW.h": { "W.h": 1e-3, "MW.h": 1e3, "GW.h": 1e6, "TW.h": 1e9 },
};

const BASES = new Map<string, Base>();
for (const [unit, kind] of Object.entries(KINDS)) {
  for (const [code, factor] of Object.entries(kind)) BASES.set(code, { unit, factor });
}

/** The base unit that a unit is told in, and how many it holds; undefined for a base unit itself. */
export function baseOf(unit: string): Base | undefined {
  return BASES.get(unit);
}

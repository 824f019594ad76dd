import type { Claim } from "@figurewatch/claims";
import type { Measure, Origin } from "@figurewatch/watch";
import type { JudgeContext } from "../src/match-figure.ts";
import { createOriginDirectory } from "../src/origin-directory.ts";

/** A claim of 50,000 workers abroad, said in October 2015 by the rapporteur, unless told otherwise. */
export function buildClaim(told: Partial<Claim> = {}): Claim {
  return {
    measure: "workers_abroad",
    low: 50_000,
    high: 50_000,
    comparator: "eq",
    unit: "people",
    per: null,
    value: null,
    place: null,
    locality: null,
    sector: null,
    payee: null,
    asOf: "2015-10",
    asOfInferred: false,
    saidOn: "2015-10-28",
    source: "the rapporteur",
    sourceChain: [],
    sourceYear: null,
    modality: "stated",
    vague: false,
    quote: "",
    start: 0,
    end: 0,
    prefix: "",
    suffix: "",
    confidence: 0.9,
    reasons: [],
    ...told,
  };
}

function origin(
  id: string,
  kind: Origin["kind"],
  name: string,
  names: string[] = [],
  speaksFor: string | null = null,
): Origin {
  return { id, kind, name, names, speaksFor };
}

export const ORIGINS: Origin[] = [
  origin("un", "un", "United Nations", ["UN", "U.N.", "유엔", "ООН"]),
  origin(
    "panel",
    "un",
    "Panel of Experts",
    ["the Panel", "UN experts", "전문가패널", "専門家パネル"],
    "un",
  ),
  origin("office", "un", "the rapporteur", ["Special Rapporteur", "特别报告员"], "un"),
  origin(
    "rapporteur",
    "person",
    "Marzuki Darusman",
    ["Darusman", "다루스만", "Дарусман"],
    "office",
  ),
  origin("network", "ngo", "Labour Rights Network", ["LRN"]),
  origin("host", "government", "Qatar", ["카타르", "Катар"]),
  origin("ministry", "government", "Qatari labour ministry", ["카타르 노동부"], "host"),
  origin("agency", "government", "National Intelligence Service", ["NIS", "국정원"]),
  origin("outlet", "press", "Radio Free Asia", ["RFA"]),
];

function measure(id: string, told: Partial<Measure>): [string, Measure] {
  return [
    id,
    {
      id,
      title: id,
      definition: id,
      kind: "stock",
      dimension: "people",
      unit: "people",
      per: null,
      cues: {},
      notToBeTakenFor: [],
      shelfLifeMonths: 24,
      toleranceMonths: 12,
      siblings: [],
      ...told,
    },
  ];
}

/** Judging by a small watch of our own, seen at the start of 2026. */
export function buildContext(told: Partial<JudgeContext> = {}): JudgeContext {
  return {
    measures: new Map([
      measure("workers_abroad", { siblings: ["workers_dispatched"] }),
      measure("workers_dispatched", { kind: "flow", siblings: ["workers_abroad"] }),
      measure("revenue", { kind: "flow", dimension: "money", unit: null, per: "year" }),
      measure("wage", { kind: "level", dimension: "money", unit: null, per: "month" }),
      measure("pay_withheld", { kind: "level", dimension: "ratio", unit: "percent" }),
    ]),
    origins: createOriginDirectory(ORIGINS),
    seenOn: "2026-01-01",
    ...told,
  };
}

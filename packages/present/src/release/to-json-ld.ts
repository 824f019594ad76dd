import type { FigureView, MeasureView, SightingView } from "@figurewatch/contract";
import { given } from "../given.ts";
import { toPeriod } from "./to-period.ts";

type Node = { "@id"?: string; "@type": string; [property: string]: unknown };

/** Where the page of a figure or an article is; null where no address is known to others. */
export type LinkBase = string | null;

const idOf = (base: LinkBase, kind: string, id: string) =>
  base === null ? `#${kind}-${id}` : `${base}/${kind}s/${id}`;

/** A document of schema.org with these nodes. */
export function toJsonLd(nodes: readonly Node[]): string {
  return `${JSON.stringify({ "@context": "https://schema.org", "@graph": nodes }, null, 1)}\n`;
}

/** A measure of the codebook as a StatisticalVariable. */
export function toVariable({ id, title, definition, unit }: MeasureView, base: LinkBase): Node {
  return {
    "@id": idOf(base, "measure", id),
    "@type": "StatisticalVariable",
    name: title,
    description: definition,
    ...(unit === null ? {} : { unitText: unit }),
  };
}

/** A figure as an Observation, and each telling of it as a Claim about that, with its words. */
export function toObservation(
  figure: FigureView,
  tellings: readonly SightingView[],
  base: LinkBase,
): Node[] {
  const id = idOf(base, "figure", figure.id);
  const { low, high, value, unit, place } = figure;
  const observation: Node = {
    "@id": id,
    "@type": "Observation",
    name: figure.says,
    variableMeasured: { "@id": idOf(base, "measure", figure.measure) },
    observationAbout:
      place === null
        ? { "@type": "Place", name: "World" }
        : { "@type": "Country", identifier: place },
    ...toObservedAt(figure.asOf),
    ...(value !== null ? { value } : low === high ? { value: low } : {}),
    ...given("minValue", low),
    ...given("maxValue", high),
    ...(unit === null ? {} : /^[A-Z]{3}$/.test(unit) ? { unitCode: unit } : { unitText: unit }),
    additionalProperty: PROPERTIES.flatMap((name) =>
      figure[name] === null ? [] : [{ "@type": "PropertyValue", name, value: figure[name] }],
    ),
    ...(figure.citation === null ? {} : { subjectOf: toCited(figure.citation) }),
  };
  return [observation, ...tellings.map((telling) => toClaim(telling, id, base))];
}

/** What schema.org has no word for, under ours: the codebook of a release explains them. */
const PROPERTIES = [
  "comparator",
  "per",
  "sector",
  "locality",
  "payee",
  "modality",
  "vague",
  "asOf",
  "asOfInferred",
  "saidOn",
  "originName",
  "originYear",
  "supersededBy",
  "review",
] as const satisfies readonly (keyof FigureView)[];

function toObservedAt(asOf: string | null) {
  const period = toPeriod(asOf);
  if (period === null) return {};
  return typeof period === "string"
    ? { observationDate: period }
    : { observationDate: period.start, observationPeriod: period.duration };
}

function toCited({ publisher, date, url }: NonNullable<FigureView["citation"]>): Node {
  return {
    "@type": "CreativeWork",
    publisher: { "@type": "Organization", name: publisher },
    ...given("datePublished", date),
    ...given("url", url),
  };
}

function toClaim(telling: SightingView, figure: string, base: LinkBase): Node {
  const { claimId, quote, source, articleTitle, articleUrl, publisher, publishedAt } = telling;
  return {
    "@id": `${base === null ? "" : `${base}/articles/${telling.articleId}`}#claim-${claimId}`,
    "@type": "Claim",
    text: quote,
    about: { "@id": figure },
    // Who is credited may be a person, a body or "officials": a name is all that is known.
    ...given("creditText", source),
    appearance: {
      "@type": "NewsArticle",
      ...given("headline", articleTitle),
      url: articleUrl,
      ...(publisher === null ? {} : { publisher: { "@type": "Organization", name: publisher } }),
      ...given("datePublished", publishedAt),
      ...given("archivedAt", telling.archived?.url ?? null),
    },
    keywords: telling.verdict,
  };
}

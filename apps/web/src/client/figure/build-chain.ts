import type { FigureDetail } from "@figurewatch/contract";

export type ChainLink = {
  kind: "origin" | "missing" | "relay" | "print";
  /** Several for outlets that printed the same words side by side. */
  names: { name: string; date: string | null; articles: number }[];
};

export type Chain = { key: string; links: ChainLink[] };

/**
 * The ways a figure came to print, from who first stated it to who printed it; one way for each row
 * of names that the texts put between. What no text shows is a link of its own, marked missing.
 */
export function buildChains({ figure, sightings }: FigureDetail): Chain[] {
  const ways = Map.groupBy(sightings, ({ source, sourceChain }) =>
    JSON.stringify([source === null, relaysOf(source, sourceChain)]),
  );
  const chains = [...ways].map(([key, group]): Chain => {
    const first = group[0];
    const source = first?.source ?? null;
    const outlets = Map.groupBy(group, ({ publisher }) => publisher ?? "unknown publisher");
    return {
      key,
      links: [
        source === null
          ? missing(figure)
          : link("origin", figure.originName ?? source, figure.originYear?.toString() ?? null),
        ...relaysOf(source, first?.sourceChain ?? []).map((name) => link("relay", name, null)),
        {
          kind: "print",
          names: [...outlets].map(([name, prints]) => ({
            name,
            date: prints[0]?.publishedAt ?? null,
            articles: prints.length,
          })),
        },
      ],
    };
  });
  return figure.citation === null ? chains : [citedChain(figure), ...chains];
}

type Figure = FigureDetail["figure"];

const link = (kind: ChainLink["kind"], name: string, date: string | null): ChainLink => ({
  kind,
  names: [{ name, date, articles: 1 }],
});

/** Who stands between origin and outlet, the nearest to the origin first. */
const relaysOf = (source: string | null, chain: readonly string[]) =>
  chain.filter((name) => name !== source).toReversed();

/** The way into the baseline: its origin, and the publication that is cited for it. */
function citedChain(figure: Figure): Chain {
  const { citation, originName, originYear, saidOn } = figure;
  return {
    key: "baseline",
    links: [
      originName === null
        ? missing(figure)
        : link("origin", originName, originYear?.toString() ?? saidOn),
      ...(citation === null || citation.publisher === originName
        ? []
        : [link("print", citation.publisher, citation.date)]),
    ],
  };
}

const missing = ({ originName }: Figure): ChainLink =>
  link(
    "missing",
    originName === null
      ? "missing: no text names who counted"
      : "missing: these tellings name no one",
    null,
  );

import { sayCount, sayEdtf } from "../words.ts";
import type { Chain, ChainLink } from "./build-chain.ts";

const ROLES: Record<ChainLink["kind"], string> = {
  origin: "stated by",
  missing: "stated by",
  relay: "relayed by",
  print: "printed by",
};

/** The ways from who counted to who printed; a hole in one is shown as a hole. */
export function ProvenanceChain({ chains }: { chains: Chain[] }) {
  if (chains.length === 0) {
    return <p className="missing">missing: no text names who counted</p>;
  }
  return (
    <ul className="chains">
      {chains.map(({ key, links }) => (
        <li key={key}>
          <ol className="chain">
            {links.map(({ kind, names }) => (
              <li key={kind + names.map(({ name }) => name).join()} className={`chain-${kind}`}>
                <span className="chain-role">{ROLES[kind]}</span>{" "}
                {names.map(({ name, date, articles }, i) => (
                  <span key={name}>
                    {i === 0 ? "" : "; "}
                    {name}
                    <span className="quiet">
                      {date === null ? "" : `, ${sayEdtf(date)}`}
                      {articles > 1 ? ` (${sayCount(articles, "article")})` : ""}
                    </span>
                  </span>
                ))}
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ul>
  );
}

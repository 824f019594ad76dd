import type { SightingView } from "@figurewatch/contract";
import { sayDay } from "../words.ts";
import { ExternalLink } from "./external-link.tsx";

type ArchivedCopyProps = {
  archived: SightingView["archived"];
  /** What it is a copy of, for who hears the link alone. */
  of: string;
};

/** The page as a public archive shows it, after a dot; nothing where it has none. */
export function ArchivedCopy({ archived, of }: ArchivedCopyProps) {
  if (archived === null) return null;
  return (
    <>
      {" · "}
      <ExternalLink url={archived.url}>
        archived copy<span className="visually-hidden"> of {of}</span>
      </ExternalLink>{" "}
      <span className="quiet">({sayDay(archived.capturedAt)})</span>
    </>
  );
}

import { Fragment } from "react";
import { withKnownOn } from "../known-on/known-on-search.ts";
import { useKnownOn } from "../known-on/use-known-on.ts";
import { useRights } from "../session/use-session.ts";

const FORMATS = [
  { format: "bibtex", name: "BibTeX" },
  { format: "ris", name: "RIS" },
  { format: "csl", name: "CSL-JSON" },
] as const;

/** A figure to take away: as references, as data, and for members with all that it stands on. */
export function FigureFiles({ figureId }: { figureId: string }) {
  const { canRead } = useRights();
  const knownOn = useKnownOn();
  return (
    <p className="quiet">
      As references:{" "}
      {FORMATS.map(({ format, name }, i) => (
        <Fragment key={format}>
          {i === 0 ? "" : ", "}
          <a
            href={withKnownOn(`/api/figures/${figureId}/citations?format=${format}`, knownOn)}
            download
          >
            {name}
          </a>
        </Fragment>
      ))}
      . As data:{" "}
      <a href={withKnownOn(`/api/figures/${figureId}/linked-data`, knownOn)} download>
        JSON-LD
      </a>
      {canRead ? (
        <>
          . With its pages, hashes and decisions:{" "}
          <a href={withKnownOn(`/api/figures/${figureId}/evidence`, knownOn)} download>
            evidence pack
          </a>
        </>
      ) : null}
    </p>
  );
}

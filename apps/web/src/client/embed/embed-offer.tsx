import type { MeasureView } from "@figurewatch/contract";
import { useKnownOn } from "../known-on/use-known-on.ts";
import type { MeasureSearch } from "../measure/measure-search.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { useSession } from "../session/use-session.ts";
import { sayDay } from "../words.ts";
import { buildEmbedSnippet, embedPath, isLoopback } from "./embed-snippet.ts";
import { NotPublic } from "./not-public.tsx";

type EmbedOfferProps = {
  measure: MeasureView;
  search: MeasureSearch;
  place: string;
  sector: string;
};

/** The code that shows the view inside a page of someone else, or why there can be none. */
export function EmbedOffer(props: EmbedOfferProps) {
  const { data: session } = useSession();
  if (session === undefined) return null;
  return (
    <details className="embed-offer">
      <summary>Embed this view in a page of yours</summary>
      {session.isPublic ? <Snippet {...props} /> : <NotPublic />}
    </details>
  );
}

function Snippet({ measure, search: { sort, dir }, place, sector }: EmbedOfferProps) {
  const knownOn = useKnownOn();
  const order = { ...(sort === undefined ? {} : { sort }), ...(dir === undefined ? {} : { dir }) };
  const view = { measure, place, sector, order, knownOn };
  const snippet = buildEmbedSnippet(view, location.origin);
  return (
    <>
      <p>
        Chart, latest figures and table with their sources,{" "}
        {knownOn === undefined
          ? "kept up to date as articles are read."
          : `as known on ${sayDay(knownOn)}.`}{" "}
        <a href={embedPath(view)} target="_blank" rel="noreferrer">
          See it
        </a>
      </p>
      {isLoopback(location.hostname) ? (
        <p className="notice">
          This works on this machine only: elsewhere, {location.host} leads to whatever machine the
          reader sits at. Copy the code from the address under which others reach this page.
        </p>
      ) : null}
      <pre tabIndex={0} role="region" aria-label="Code to embed">
        <code>{snippet}</code>
      </pre>
      <CopyButton label="Copy the code" text={() => snippet} />
    </>
  );
}

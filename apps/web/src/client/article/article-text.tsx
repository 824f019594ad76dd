import type { ArticleDetail } from "@figurewatch/contract";
import { useMemo } from "react";
import { splitAtClaims } from "./split-at-claims.ts";

type Claim = Pick<ArticleDetail["claims"][number], "id" | "start" | "end">;

type ArticleTextProps = {
  text: string;
  lang: string | null;
  claims: Claim[];
  /** The claim that is pointed at; its words stand out. */
  active: string | null;
};

/** The text as it was read. Words of claims are marked and carry the claims' numbers as links. */
export function ArticleText({ text, lang, claims, active }: ArticleTextProps) {
  const paragraphs = useMemo(() => splitAtClaims(text, claims), [text, claims]);
  const numberOf = (id: string) => claims.findIndex((claim) => claim.id === id) + 1;
  const firstParts = new Set<string>();
  return (
    <article className="text" lang={lang ?? undefined}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph.start}>
          {paragraph.parts.map(({ start, text: words, claimIds, endOf }) => {
            const [first] = claimIds;
            if (first === undefined) return <span key={start}>{words}</span>;
            const opens = claimIds.filter((id) => !firstParts.has(id));
            for (const id of opens) firstParts.add(id);
            return (
              <span key={start}>
                <mark
                  id={opens[0] === undefined ? undefined : `words-${opens[0]}`}
                  className={active !== null && claimIds.includes(active) ? "mark-active" : ""}
                  data-claim={first}
                >
                  {words}
                </mark>
                {endOf.map((id) => (
                  <sup key={id}>
                    <a href={`#claim-${id}`} aria-label={`claim ${numberOf(id)}`} data-claim={id}>
                      {numberOf(id)}
                    </a>
                  </sup>
                ))}
              </span>
            );
          })}
        </p>
      ))}
    </article>
  );
}

type QuoteProps = { quote: string; prefix?: string; suffix?: string; cite?: string | null };

/** The verbatim words, with what stands around them greyed. Always text, never markup. */
export function Quote({ quote, prefix = "", suffix = "", cite }: QuoteProps) {
  return (
    <figure className="quote">
      <blockquote>
        <span className="quiet">
          {prefix === "" ? "" : "…"}
          {prefix}
        </span>
        <mark>{quote}</mark>
        <span className="quiet">
          {suffix}
          {suffix === "" ? "" : "…"}
        </span>
      </blockquote>
      {cite ? <figcaption>{cite}</figcaption> : null}
    </figure>
  );
}

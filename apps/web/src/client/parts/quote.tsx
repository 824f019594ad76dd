import { quoteContext } from "./quote-context.ts";

type QuoteProps = { quote: string; prefix?: string; suffix?: string; cite?: string | null };

/** The verbatim words, with what stands around them greyed. Always text, never markup. */
export function Quote({ quote, prefix = "", suffix = "", cite }: QuoteProps) {
  const { before, after } = quoteContext({ prefix, suffix });
  return (
    <figure className="quote">
      <blockquote>
        <span className="quiet">{before}</span>
        <mark>{quote}</mark>
        <span className="quiet">{after}</span>
      </blockquote>
      {cite ? <figcaption>{cite}</figcaption> : null}
    </figure>
  );
}

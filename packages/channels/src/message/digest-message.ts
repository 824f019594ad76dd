import { type DigestNotice, hintCommand } from "@figurewatch/contract";
import { cutText } from "./cut-text.ts";
import { type Block, type Message, type MessageOptions, toOneLine, toPage } from "./message.ts";
import { sayTime } from "./say-time.ts";
import { sayRest, sayTrouble, toList } from "./sources-message.ts";

/** A digest is skimmed; the page has the rest. */
const MAX_QUOTE = 400;

const LABELS: Record<DigestNotice["figures"][number]["verdict"], string> = {
  new: "New",
  changed: "Changed",
  conflicting: "Conflicting",
  misquoted: "Misquoted",
  corroborating: "Backed",
  repeated: "Told again",
  recycled: "Recycled",
};

/** What a day or a week brought, in words: what was seen, that nothing was, and what is broken. */
export function buildDigestMessage(notice: DigestNotice, options: MessageOptions): Message {
  const { publicUrl, timeZone } = options;
  const at = (iso: string) => sayTime(iso, timeZone);
  const link = toPage(publicUrl, "");
  const blocks: Block[] = [
    { kind: "lines", lines: [sayWork(notice, at), saySeen(notice)] },
    ...notice.figures.map((figure) => toEntry(figure, publicUrl)),
    ...toMore(notice),
    ...toList(
      "In trouble",
      notice.troubled.map((trouble) => sayTrouble(trouble, at)),
    ),
    { kind: "lines", lines: sayState(notice) },
    {
      kind: "links",
      links: [
        { label: "Overview", url: link },
        { label: "Sources", url: toPage(publicUrl, "sources") },
      ],
    },
  ];
  return { title: toOneLine(notice.title), blocks, link };
}

function sayWork({ from, to, articles }: DigestNotice, at: (iso: string) => string): string {
  const read = `${count(articles.read, "article")} read, ${articles.relevant} of them on the subject`;
  return `From ${at(from)} to ${at(to)}: ${read}.`;
}

function saySeen({ counts }: DigestNotice): string {
  const { repeated = 0, recycled = 0 } = counts;
  const told = countNews(counts);
  const again =
    repeated + recycled === 0
      ? "no known figure was told again"
      : `known figures were told again ${count(repeated + recycled, "time")}` +
        (recycled === 0 ? "" : `, ${recycled} of them as if they were of now`);
  if (told > 0) return `Worth a look: ${count(told, "telling")}. Besides, ${again}.`;
  return `Nothing new: ${again}.`;
}

/** Tellings that are more than a known figure told again. */
function countNews({ repeated: _known, recycled: _old, ...news }: DigestNotice["counts"]): number {
  return Object.values(news).reduce((sum, each) => sum + each, 0);
}

function toEntry(figure: DigestNotice["figures"][number], publicUrl: string): Block {
  const { verdict, says, quote, source, articleTitle, publisher, reason, figureId } = figure;
  const credit = source === null ? "No one credited" : `Credited to ${source}`;
  const where = articleTitle ?? "an article without a title";
  return {
    kind: "entry",
    title: `${LABELS[verdict]}: ${says}`,
    url: toPage(publicUrl, "figures", figureId),
    quote: cutText(quote, MAX_QUOTE),
    lines: [`${credit}, in ${where}${publisher === null ? "" : ` (${publisher})`}`, reason],
  };
}

function toMore({ counts, figures }: DigestNotice): Block[] {
  const more = countNews(counts) - figures.length;
  if (more <= 0 || figures.length === 0) return [];
  return [{ kind: "lines", lines: [`And ${more} more on the page.`] }];
}

function sayState({ sources, troubled, undelivered }: DigestNotice): string[] {
  return [
    sayRest(sources, troubled.length),
    ...(undelivered === 0
      ? []
      : [
          `${count(undelivered, "message")} could not be delivered. See why, and send them anew, by: ` +
            hintCommand("deliveries"),
        ]),
  ];
}

const count = (number: number, what: string) => `${number} ${number === 1 ? what : `${what}s`}`;

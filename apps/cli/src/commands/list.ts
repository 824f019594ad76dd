import { hintCommand } from "@figurewatch/contract";
import { describeCount } from "@figurewatch/ledger";
import { listAlertDetails, listFigures, listSourceHealth, NEVER } from "@figurewatch/store";
import { EXIT, Failure } from "../failure.ts";
import { formatTable, type Column } from "../output/table.ts";
import { readDay } from "../read-day.ts";
import { refuseOtherWatch } from "../require-loaded.ts";
import { withDatabase } from "../with-database.ts";

type ListOptions = { json?: boolean; measure?: string; knownOn?: string };
type Asked = { watchId: string; measure: string | undefined; knownOn: string | undefined };
type Listing = { columns: Column[]; rows: string[][]; json: unknown[] };

const MAX_FIGURES = 100_000;
const DEFAULT_WIDTH = 110;

/** `figurewatch sources`, `figures` and `alerts`: what the database holds, as a table or JSON. */
export async function list(
  name: "sources" | "figures" | "alerts",
  options: ListOptions,
): Promise<number> {
  const knownOn = readDay("--known-on", options.knownOn);
  return withDatabase(async ({ db, watch }) => {
    const { measure } = options;
    const known = [...watch.codebook.measures, ...watch.codebook.categories].map(({ id }) => id);
    if (measure !== undefined && !known.includes(measure)) {
      throw new Failure(
        `There is no measure "${measure}"; there are: ${known.join(", ")}`,
        EXIT.usage,
      );
    }
    await refuseOtherWatch(db, watch);
    const listing = await LISTS[name](db, { watchId: watch.id, measure, knownOn });
    if (options.json === true) {
      process.stdout.write(`${JSON.stringify(listing.json, null, 2)}\n`);
    } else if (listing.rows.length === 0) {
      process.stdout.write(
        knownOn === undefined
          ? `No ${name} yet; start by: ${hintCommand("up")}\n`
          : `No ${name} on ${knownOn}: choose a later day\n`,
      );
    } else {
      const width = process.stdout.columns ?? DEFAULT_WIDTH;
      process.stdout.write(`${formatTable(listing.columns, listing.rows, width)}\n`);
    }
    return EXIT.ok;
  });
}

type Read = (db: Parameters<typeof listFigures>[0], asked: Asked) => Promise<Listing>;

const LISTS: Record<"sources" | "figures" | "alerts", Read> = {
  async sources(db, { watchId }) {
    const sources = await listSourceHealth(db, watchId);
    const text = (state: Record<string, unknown>, key: string) =>
      typeof state[key] === "string" ? state[key] : null;
    return {
      columns: [
        // Whole, since it is what poll and snooze ask for.
        {
          title: "id",
          width: Math.max(2, ...sources.map(({ definition }) => definition.id.length)),
        },
        { title: "source", share: 3 },
        { title: "state", width: 9 },
        { title: "items", width: 5 },
        { title: "next try", width: 16 },
        { title: "cause", share: 4 },
      ],
      rows: sources.map(({ definition, state, lastError, itemCount, nextPollAt, enabled }) => [
        definition.id,
        definition.title,
        text(state, "health") ?? "new",
        String(itemCount),
        enabled && nextPollAt < NEVER
          ? nextPollAt.toISOString().slice(0, 16).replace("T", " ")
          : "stopped",
        text(state, "cause") ?? lastError ?? "",
      ]),
      json: sources,
    };
  },
  async figures(db, { measure, ...known }) {
    const figures = await listFigures(db, {
      ...known,
      limit: MAX_FIGURES,
      ...(measure === undefined ? {} : { measure }),
    });
    return {
      columns: [
        { title: "figure", share: 4 },
        { title: "scope", share: 2 },
        { title: "about", width: 10 },
        { title: "said", width: 10 },
        { title: "origin", share: 3 },
        { title: "articles", width: 8 },
      ],
      rows: figures.map((figure) => [
        describeCount(figure),
        [figure.locality, figure.place, figure.sector].filter((part) => part !== null).join(", ") ||
          "worldwide",
        figure.asOf ?? "none",
        figure.saidOn ?? "none",
        figure.originName ?? "no one named",
        String(figure.articleCount),
      ]),
      json: figures,
    };
  },
  async alerts(db, { measure, ...known }) {
    const alerts = (await listAlertDetails(db, known)).filter(
      ({ claim }) => measure === undefined || claim.measure === measure,
    );
    return {
      columns: [
        { title: "when", width: 16 },
        { title: "alert", share: 4 },
        { title: "why", share: 4 },
        { title: "article", share: 3 },
      ],
      rows: alerts.map(({ alert, article }) => [
        alert.createdAt.toISOString().slice(0, 16).replace("T", " "),
        alert.title,
        alert.why[0] ?? "",
        article.title ?? article.canonicalUrl,
      ]),
      json: alerts,
    };
  },
};

import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

export const Fault = z.enum(["damaged", "slow", "dies", "robots", "moved", "broken"]);
export type Fault = z.infer<typeof Fault>;

const Outlet = z.strictObject({
  id: z.string(),
  title: z.string(),
  format: z.enum(["rss", "atom", "rdf", "json"]),
  language: z.string(),
  country: z.string(),
  publisher: z.string(),
  charset: z.enum(["utf-8", "euc-kr", "windows-1251", "gb18030", "shift_jis"]).default("utf-8"),
  fault: Fault.optional(),
});
export type Outlet = z.infer<typeof Outlet>;

/** What an article shows a reader; `pnpm demo` ends with the count of each. */
const Shows = z.enum([
  "first telling",
  "another origin",
  "repeated from the baseline",
  "wire copy",
  "old figure retold",
  "misquote",
  "conflicting",
  "changed",
  "plan",
  "unrelated",
  "robots",
  "broken source",
  "source that dies",
]);

const Entry = z.strictObject({
  id: z.string(),
  outlet: z.string(),
  date: z.iso.date(),
  title: z.string(),
  shows: Shows,
  body: z.array(z.string()).optional(),
  copyOf: z.string().optional(),
  drop: z.number().int().positive().optional(),
  private: z.boolean().default(false),
  edit: z.strictObject({ title: z.string(), body: z.array(z.string()) }).optional(),
});

/** One article of the script, its body resolved (a copy holds the words it copies). */
export type ScriptedArticle = {
  id: string;
  outlet: string;
  /** ISO date it carries. */
  date: string;
  title: string;
  shows: z.infer<typeof Shows>;
  body: string[];
  copyOf: string | null;
  private: boolean;
  edit: { title: string; body: string[] } | null;
};

/** The script: outlets, and articles in the order in which they come out. */
export type Timeline = { outlets: Outlet[]; articles: ScriptedArticle[] };

const FOLDER = new URL("../timeline/", import.meta.url);

/** Reads the script that lies beside this package. */
export function loadTimeline(folder: URL = FOLDER): Timeline {
  const read = (name: string): unknown => parse(readFileSync(new URL(name, folder), "utf8"));
  const { outlets } = z.object({ outlets: z.array(Outlet) }).parse(read("outlets.yaml"));
  const entries = readdirSync(folder)
    .filter((name) => name.startsWith("articles"))
    .flatMap((name) => z.object({ articles: z.array(Entry) }).parse(read(name)).articles);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const articles = entries.map((entry) => {
    const original = entry.copyOf === undefined ? entry : byId.get(entry.copyOf);
    if (original?.body === undefined) throw new Error(`Article "${entry.id}" has no body`);
    return {
      id: entry.id,
      outlet: entry.outlet,
      date: entry.date,
      title: entry.title,
      shows: entry.shows,
      body: original.body.slice(0, original.body.length - (entry.drop ?? 0)),
      copyOf: entry.copyOf ?? null,
      private: entry.private,
      edit: entry.edit ?? null,
    };
  });
  articles.sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
  return { outlets, articles };
}

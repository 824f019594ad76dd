import { withKnownOn } from "../known-on/known-on-search.ts";
import type { MeasureSearch } from "../measure/measure-search.ts";
import { saySelection } from "../measure/say-coverage.ts";

export type EmbeddedView = {
  measure: { id: string; title: string };
  /** What is shown now, said in full: what is chosen by itself may be another in a year. */
  place: string;
  sector: string;
  /** The order of the table. */
  order: Pick<MeasureSearch, "sort" | "dir">;
  knownOn: string | undefined;
};

/** Room for title, chart and sources at the width of a column of text; more scrolls. */
const HEIGHT_PX = 720;

/** The address of a view without what stands around it on our pages. */
export function embedPath({ measure, place, sector, order, knownOn }: EmbeddedView): string {
  const query = new URLSearchParams({ place, sector, ...order });
  return withKnownOn(
    `/embed/measures/${encodeURIComponent(measure.id)}?${query.toString()}`,
    knownOn,
  );
}

/** What a view is called where nothing around it says so. */
export function sayEmbedTitle({
  measure,
  place,
  sector,
}: Pick<EmbeddedView, "measure" | "place" | "sector">): string {
  // Figures that name no sector are of the whole.
  const isWhole = sector === "any" || sector === "none";
  if (place === "any" && isWhole) return measure.title;
  return `${measure.title}: ${saySelection(place, isWhole ? "any" : sector)}`;
}

/** The HTML that shows a view inside a page of someone else. */
export function buildEmbedSnippet(view: EmbeddedView, origin: string): string {
  const title = `${sayEmbedTitle(view)} (Figurewatch)`;
  return [
    `<iframe src="${escape(origin + embedPath(view))}"`,
    `  title="${escape(title)}" width="100%" height="${HEIGHT_PX}"`,
    `  style="border: 0" loading="lazy"></iframe>`,
  ].join("\n");
}

const ESCAPES: Record<string, string> = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" };
const escape = (text: string) => text.replace(/[&"<>]/g, (sign) => ESCAPES[sign] ?? sign);

/** Whether an address leads back to the machine that it is asked from. */
export const isLoopback = (hostname: string) =>
  /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);

import type { Timeline } from "@figurewatch/newsroom";
import type { Source, Watch } from "@figurewatch/watch";

/** The watch with the newsroom's outlets as its sources, and only its oldest knowledge. */
export function toDemoWatch(
  watch: Watch,
  timeline: Timeline,
  feedUrls: Record<string, string>,
): Watch {
  // The figures of the report that the watch grew from; the rest of the baseline is what the
  // newsroom is about to tell.
  const first = watch.baseline.find(({ originYear }) => originYear !== null)?.citation.publisher;
  return {
    ...watch,
    id: `${watch.id}-demo`,
    title: `${watch.title} (demo)`,
    sources: timeline.outlets.map((outlet) => toSource(outlet, feedUrls[outlet.id] ?? "")),
    baseline: watch.baseline.filter(({ citation }) => citation.publisher === first),
  };
}

function toSource(outlet: Timeline["outlets"][number], url: string): Source {
  const { id, title, publisher, country, language } = outlet;
  return {
    ...{ id, title, url, country, language },
    kind: "feed",
    publisher: publisher as Source["publisher"],
    owner: null,
    addressFrom: "the newsroom of the demo",
    verified: true,
    enabled: true,
  };
}

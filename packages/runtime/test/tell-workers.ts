import type { TestWatch } from "./open-test-watch.ts";

/** By it a text is known to be about the people watched. */
export const OPENING = "North Korea has sent workers abroad for decades.";
export const INSTITUTE = "the Institute for National Security Strategy";

/** A sentence with one figure of workers abroad. */
export const inPlace = (count: string, place: string, year = 2025, who = INSTITUTE) =>
  `${count} North Korean workers were employed in ${place} in ${year}, according to ${who}.`;
export const inRussia = (count: string, year: number, who = INSTITUTE) =>
  inPlace(count, "Russia", year, who);

let serial = 0;

/** The claim of workers abroad in a new article, or at an address in an edit of it. */
export async function tellWorkers(
  own: TestWatch,
  {
    sentence,
    published = "2026-01-05",
    url,
  }: { sentence: string; published?: string; url?: string },
) {
  const address = url ?? `https://a.example/told/${++serial}`;
  const { articleId, verdicts } = await own.read(address, published, `${OPENING} ${sentence}`);
  const told = verdicts.find(({ claim }) => claim.measure === "workers_abroad");
  if (told === undefined) throw new Error(`No claim in "${sentence}"`);
  return { articleId, ...told };
}

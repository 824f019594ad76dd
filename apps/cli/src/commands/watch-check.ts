import { EXIT } from "../failure.ts";
import { openWatch } from "../open-watch.ts";

/** `figurewatch watch check FILE`: says what a watch holds, or all that is wrong, file and line. */
export function watchCheck(path?: string): number {
  const watch = openWatch(path);
  const { codebook, sources, baseline, origins } = watch;
  const searches = sources.filter(({ kind }) => kind === "search").length;
  const unverified = sources.filter(({ verified }) => !verified).length;
  process.stdout.write(
    [
      `${watch.id}: ${watch.title}`,
      `  ${codebook.measures.length} measures, ${codebook.categories.length} categories, ${codebook.sectors.length} sectors`,
      `  ${sources.length} sources${searches === 0 ? "" : `, ${searches} of them ${searches === 1 ? "a search" : "searches"}`}${unverified === 0 ? "" : `, ${unverified} with an address that nobody has checked yet`}`,
      `  ${baseline.length} entries in the baseline, ${origins.length} known origins`,
      "The watch can be used",
      "",
    ].join("\n"),
  );
  return EXIT.ok;
}

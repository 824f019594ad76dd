import type { FigureView } from "@figurewatch/contract";
import type { Watch } from "@figurewatch/watch";
import { listMeasureViews } from "../present.ts";
import type { Licence } from "./licence.ts";
import { isObservation } from "./to-sdmx-csv.ts";

export type ReleaseWords = {
  watch: Watch;
  figures: readonly FigureView[];
  day: string;
  licence: Licence;
};

/** The README of a release: what it holds, how to cite it, how far to trust it. */
export function sayRelease({ watch, figures, day, licence }: ReleaseWords): string {
  const count = (keep: (figure: FigureView) => boolean) => figures.filter(keep).length;
  const reviewed = count(({ review }) => review === "accepted" || review === "fixed");
  const baseline = count((figure) => figure.baseline);
  const left = figures.length - count(isObservation);
  const measures = listMeasureViews(watch).map(
    ({ id, title, definition }) =>
      `| \`${id}\` | ${count(({ measure }) => measure === id)} | ${cell(title)}: ${cell(definition)} |`,
  );
  const name = licence.id ?? licence.url;
  return `# ${watch.title}: figures as of ${day}

${watch.description}

${figures.length} figures: ${baseline} of a cited baseline, ${reviewed} accepted or fixed by a reviewer. The rest
were read by rules from the articles in \`tellings.csv\`, and nobody has looked at them. Figures that
contradict each other stand side by side; none is averaged or preferred.

## Files

| file | what |
| --- | --- |
| \`figures.csv\` | a figure a row |
| \`tellings.csv\` | every article that tells one, with the words it stands on |
| \`figures.sdmx.csv\` | SDMX-CSV 2; without ${left} that are no number at a time: undated ones, denials, categories |
| \`figures.jsonld\` | schema.org: Dataset, StatisticalVariable, Observation, Claim |
| \`codebook.json\` | measures, sectors and verdicts, with their definitions |
| \`datapackage.json\` | every column, as a Data Package |
| \`SHA256SUMS\` | \`sha256sum -c SHA256SUMS\` says whether a file was changed |

## Measures

| id | figures | what |
| --- | --- | --- |
${measures.join("\n")}

## Licence, and how to cite

[${name}](${licence.url}) for the compilation. Quotes belong to their publishers.

> ${watch.title}: figures as of ${day}. Figurewatch dataset, release ${day}.
`;
}

/** Words that hold no mark of a table's. */
const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll(/\s+/g, " ");

import { readArticle, type Claim } from "@figurewatch/claims";
import { test } from "vitest";
import { japaneseOtherReports, japaneseReports } from "./claims-ja-reports.ts";
import { loadProjectWatch } from "./claims-watch.ts";
import { expectFloors } from "./floors.ts";

const watch = loadProjectWatch();
const read = (article: { title: string; published: string; text: string }) =>
  readArticle({ lang: "ja", ...article }, watch).claims.filter(({ value }) => value === null);

const valueOf = ({ measure, low, high }: Claim) => [measure, low, high].map(String).join(" ");
/** What is planned, granted, supposed or denied, and not labelled, counts neither way. */
const isFact = ({ modality }: Claim) => modality === "stated" || modality === "estimate";

test("readArticle() reads reports of our own: ja", () => {
  let told = 0;
  let expected = 0;
  const right = { all: 0, per: 0, place: 0, year: 0, source: 0 };
  for (const { claims, ...article } of japaneseReports) {
    const found = read(article);
    for (const label of claims.toSorted((a, b) => Number(a[0] === "?") - Number(b[0] === "?"))) {
      const [measure, low, high, , per, place, year, ...source] = label
        .replace("? ", "")
        .split(" ");
      const same = found.filter((claim) => valueOf(claim) === `${measure} ${low} ${high}`);
      const match = same.find((claim) => (claim.place ?? "-") === place) ?? same[0];
      if (match !== undefined) found.splice(found.indexOf(match), 1);
      if (label.startsWith("?")) continue;
      expected++;
      if (match === undefined) continue;
      told++;
      right.all++;
      if ((match.per ?? "-") === per) right.per++;
      if ((match.place ?? "-") === place) right.place++;
      if ((match.asOf?.slice(0, 4) ?? "-") === year) right.year++;
      if ((match.source ?? "-") === source.join(" ")) right.source++;
    }
    told += found.filter(isFact).length;
  }
  const silent = japaneseOtherReports.filter((article) => read(article).length === 0);
  expectFloors("claims-reports-ja", {
    precision: (100 * right.all) / told,
    recall: (100 * right.all) / expected,
    per: (100 * right.per) / right.all,
    place: (100 * right.place) / right.all,
    asOfYear: (100 * right.year) / right.all,
    source: (100 * right.source) / right.all,
    "silent on others": (100 * silent.length) / japaneseOtherReports.length,
  });
});

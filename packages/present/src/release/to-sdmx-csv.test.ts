import { expect, test } from "vitest";
import { buildFigure } from "../../test/build-figure.ts";
import { toSdmxCsv } from "./to-sdmx-csv.ts";

function read(...changes: Parameters<typeof buildFigure>[0][]): Record<string, string>[] {
  const [header = "", ...rows] = toSdmxCsv(changes.map(buildFigure), "dprk-overseas-labour")
    .trimEnd()
    .split("\r\n");
  return rows.map((row) => {
    const cells = row.split(",");
    return Object.fromEntries(header.split(",").map((name, i) => [name, cells[i] ?? ""]));
  });
}

test("toSdmxCsv() opens each row with its structure, as SDMX-CSV 2 asks", () => {
  const [header = ""] = toSdmxCsv([], "w").split("\r\n");
  expect(header).toMatch(/^STRUCTURE,STRUCTURE_ID,ACTION,MEASURE,/);
  expect(read({ place: "RU", sector: "logging" })[0]).toMatchObject({
    ...{ STRUCTURE: "dataflow", STRUCTURE_ID: "FIGUREWATCH:DPRK-OVERSEAS-LABOUR(1.0)" },
    ...{ ACTION: "I", REF_AREA: "RU", SECTOR: "LOGGING", TIME_PERIOD: "2015", OBS_VALUE: "50000" },
  });
});

test("toSdmxCsv() makes up no value for a bound or a range", () => {
  const [atLeast, range] = read(
    { low: 50_000, high: null, comparator: "gt" },
    { low: 2_000, high: 3_000, comparator: "range", asOf: "2013/2015" },
  );
  expect(atLeast).toMatchObject({ OBS_VALUE: "", LOWER_BOUND: "50000", UPPER_BOUND: "" });
  expect(range).toMatchObject({
    OBS_VALUE: "",
    UPPER_BOUND: "3000",
    TIME_PERIOD: "2013-01-01/P3Y",
  });
});

test.for([
  [{ baseline: true }, "A"],
  [{ review: "accepted" }, "A"],
  [{}, "V"],
  [{ modality: "estimate" }, "E"],
  [{ modality: "quota", review: "accepted" }, "F"],
  [{ vague: true, baseline: true }, "U"],
] as const)("toSdmxCsv() says of %j that its status is %s", ([changes, status]) => {
  expect(read(changes)[0]).toMatchObject({ OBS_STATUS: status });
});

test("toSdmxCsv() leaves out what is no number at a time", () => {
  expect(
    read({ asOf: null }, { modality: "denied" }, { value: "RU", low: null, high: null }),
  ).toEqual([]);
});

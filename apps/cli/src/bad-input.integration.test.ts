import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeDataFolder, runCli } from "../test/run-cli.ts";

const folder = makeDataFolder();
// No file system takes a name of this length; as root, rights refuse nothing.
const LONG = "n".repeat(300);
mkdirSync(join(folder, "folder"));
writeFileSync(join(folder, "long.txt"), "word ".repeat(1_200_000));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is wrong is said in the words of the command line, before anything is opened or written. */
test.for<[args: string, code: number, says: string]>([
  ["figures --known-on 2015-02-31", 2, '--known-on is "2015-02-31": use a day such as 2015-10-28'],
  ["sources --measure wage", 2, "unknown option '--measure'"],
  ["demo --port http", 2, 'FIGUREWATCH_PORT is "http": use a whole number'],
  ["release", 2, "--licence is missing: say what others may do"],
  ["release --licence NONE", 2, '--licence is "NONE": say what others may do'],
  ["restore nowhere.backup", 2, 'There is no file "nowhere.backup"\n'],
  ["export --format csv --figure f1", 2, "--figure is for --format pack and warc: as csv, all"],
  ["export --out figures.json", 2, "--out is for --format pack and warc: as ndjson, all"],
  ["snooze rule:money", 2, 'Cannot snooze "rule:money": say why, by --reason'],
  ["snooze money --reason x", 2, 'Cannot snooze "money": it is no rule and no source. Give'],
  ["snooze rule: --reason x", 2, "its id is missing"],
  ["snooze rule:money --reason x --days y", 2, "use a number of days up to 90"],
  ["review undo that", 2, "Cannot undo: id: use the number of a decision"],
  ["review fix c1 --low many", 2, "Cannot fix: fix.low: use a number"],
  ["review split c1 --part low=1", 2, "Cannot split: parts: give two or more"],
  ["extract --published 2015-02-31 x.html", 2, '--published is "2015-02-31": use an ISO date'],
  [`extract ${LONG}`, 1, `Cannot use "${LONG}": its name is too long: choose a shorter one`],
  [`extract --ndjson ${LONG}`, 1, `Cannot use "${LONG}": its name is too long`],
  [`watch check ${LONG}`, 1, "its name is too long"],
  [
    "extract long.txt",
    1,
    'Cannot read "long.txt": the page is too large (6000000 bytes): the limit',
  ],
  ["extract /dev/null", 1, '"/dev/null" is empty: there is nothing to read'],
  ["restore folder", 2, '"folder" is a folder: give a file that backup wrote'],
  ["add news.example/article", 1, "If it is an address, begin it with https://"],
])("figurewatch %s", async ([args, code, says]) => {
  const run = await runCli(args.split(" "), {
    env: { FIGUREWATCH_DATA: folder },
    cwd: folder,
  });
  expect(run.stderr).toContain(says);
  expect(run.stderr).not.toMatch(/\n +at |Creating a database/);
  expect(run).toMatchObject({ code, stdout: "" });
});

import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { buildProgram } from "../apps/cli/src/build-program.ts";
import { SETTING_NAMES } from "../packages/runtime/src/config.ts";

/** What people are told to type, set and open is there. */
const root = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string) => readFileSync(join(root, file), "utf8");
const pages = globSync(["*.md", "docs/**/*.md", "packages/*/*.md"], { cwd: root });

test("docs/settings.md has a row for every setting, and no other", () => {
  const rows = read("docs/settings.md").matchAll(/^\| (`[^|]+) \|/gm);
  const described = [...rows].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name),
  );
  expect(described.toSorted()).toEqual(SETTING_NAMES.toSorted());
});

test("a setting that a page names is one", () => {
  // A name that stops at an underscore stands for all that begin with it.
  const isSetting = (name: string) =>
    SETTING_NAMES.some((each) => (name.endsWith("_") ? each.startsWith(name) : each === name));
  const named = pages.flatMap((page) => read(page).match(/\bFIGUREWATCH_\w+/g) ?? []);
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((name) => !isSetting(name))).toEqual([]);
});

test("a command that a page names is one", () => {
  const program = buildProgram(() => {});
  const commands = new Set(program.commands.map((command) => command.name()));
  const named = pages.flatMap((page) =>
    [...read(page).matchAll(/(?:pnpm@12 (?:-s )?|`)figurewatch ([a-z-]+)/g)].map(
      ([, name = ""]) => name,
    ),
  );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((name) => !commands.has(name))).toEqual([]);
});

test("a link between pages leads to a file, and to a heading of it", () => {
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].flatMap(
      ([link, path = "", heading]) => {
        const file = path === "" ? page : join(dirname(page), path);
        const isThere = existsSync(join(root, file));
        const isRight = isThere && (heading === undefined || headingsOf(file).has(heading));
        return isRight ? [] : [`${page}: ${link}`];
      },
    ),
  );
  expect(broken).toEqual([]);
});

/** As the address of each is made from its words. */
function headingsOf(file: string): Set<string> {
  const headings = read(file).matchAll(/^#+ (.+)$/gm);
  return new Set(
    [...headings].map(([, text = ""]) =>
      text
        .toLowerCase()
        .replace(/[^\w\s-]/g, "")
        .replaceAll(" ", "-"),
    ),
  );
}

import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** Those who may: this package, the local news server of tests, benchmarks, and the browser. */
const EXEMPT =
  /^packages\/(?:http|newsroom|eval)\/|^apps\/web\/src\/client\/|\.test\.tsx?$|^\w+\/[\w-]+\/test\//;

const IMPORT =
  /^import (?!type\b)[^;]*from "(?:undici|socks|(?:node:)?(?:https?|http2|net|tls|dgram|dns))(?:\/[a-z]+)?"/m;
const DYNAMIC_IMPORT = /import\("(?:undici|socks|(?:node:)?(?:https?|http2|net|tls|dgram))"\)/;
const GLOBAL_FETCH = /(?<![.\w])(?:globalThis\.)?fetch\(|new (?:WebSocket|EventSource)\(/;

test("no other package has a door of its own", () => {
  const files = globSync("{apps,packages}/*/src/**/*.{ts,tsx}", { cwd: ROOT })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !EXEMPT.test(file));
  expect(files.length).toBeGreaterThan(20);
  const doors = files.filter((file) => {
    const source = readFileSync(`${ROOT}${file}`, "utf8");
    return [IMPORT, DYNAMIC_IMPORT, GLOBAL_FETCH].some((pattern) => pattern.test(source));
  });
  expect(doors).toEqual([]);
});

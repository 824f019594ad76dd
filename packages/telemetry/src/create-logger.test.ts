import { expect, test } from "vitest";
import { createLogger, type LogLevel } from "./create-logger.ts";

function logTo(level: LogLevel) {
  const lines: string[] = [];
  const log = createLogger({ level, name: "test", write: (line) => lines.push(line) });
  return { log, lines };
}

test("createLogger() writes JSON lines with an ISO time and a level in words", () => {
  const { log, lines } = logTo("info");
  log.info({ articleId: "a1" }, "read an article");
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    level: "info",
    name: "test",
    time: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
    articleId: "a1",
    msg: "read an article",
  });
});

test("createLogger() strikes out secrets by name, at any depth, and in texts and errors", () => {
  const { log, lines } = logTo("info");
  const secret = "hunter2";
  log.info({ password: secret, channel: { config: { secret } }, headers: { cookie: secret } }, "x");
  log.error(new Error(`Cannot reach postgres://me:${secret}@db.example/x`), "no database");
  log.warn(`signed with whsec_${secret}, sent Authorization: Bearer ${secret}`);
  expect(lines).toHaveLength(3);
  expect(lines.join("")).not.toContain(secret);
  expect(lines[1]).toContain("postgres://…@db.example/x");
});

test("createLogger() tells why a query failed, and nothing of what was in it", () => {
  const { log, lines } = logTo("info");
  const cause = Object.assign(new Error("No space left on device"), { code: "53100" });
  const params = "params: a person's name\n    at home, the text goes on";
  log.error(
    Object.assign(new Error(`Failed query: insert into "texts"\n${params}`, { cause }), {
      params: ["a person's name"],
    }),
  );
  const line = JSON.parse(lines[0] ?? "");
  expect(line).toMatchObject({
    err: { message: "Failed query: No space left on device", code: "53100" },
    msg: "Failed query: No space left on device",
  });
  expect(line.err.stack).toContain("create-logger.test.ts");
  expect(lines[0]).not.toMatch(/person|insert into|the text/);
});

test("createLogger() writes nothing below its level, and nothing at all when silent", () => {
  const quiet = logTo("warn");
  quiet.log.info("x");
  const silent = logTo("silent");
  silent.log.error("x");
  expect([...quiet.lines, ...silent.lines]).toEqual([]);
});

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

test("createLogger() writes nothing below its level, and nothing at all when silent", () => {
  const quiet = logTo("warn");
  quiet.log.info("x");
  const silent = logTo("silent");
  silent.log.error("x");
  expect([...quiet.lines, ...silent.lines]).toEqual([]);
});

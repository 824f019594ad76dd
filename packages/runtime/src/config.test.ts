import { expect, test } from "vitest";
import { ConfigError, readConfig } from "./config.ts";

test("readConfig() needs nothing set", () => {
  expect(readConfig({}, "/srv")).toMatchObject({
    databaseUrl: null,
    dataDir: "/srv/.figurewatch",
    host: "127.0.0.1",
    port: 4600,
    allow: [],
    webhook: null,
  });
});

test("readConfig() takes an empty variable for an unset one", () => {
  expect(readConfig({ DATABASE_URL: "", REDIS_URL: "" }, "/srv").redisUrl).toBeNull();
});

test("readConfig() splits the exceptions at commas and spaces", () => {
  const config = readConfig({ FIGUREWATCH_ALLOW: "10.0.0.0/8, news.internal" }, "/srv");
  expect(config.allow).toEqual(["10.0.0.0/8", "news.internal"]);
});

test.for([
  [{ FIGUREWATCH_PORT: "http" }, 'FIGUREWATCH_PORT is "http"'],
  [{ DATABASE_URL: "mysql://db" }, "postgres://"],
  [{ DATABASE_URL: "postgres://me:secret@" }, "//…@"],
  [{ FIGUREWATCH_WEBHOOK_URL: "https://a.example/hook" }, "FIGUREWATCH_WEBHOOK_SECRET"],
  [{ FIGUREWATCH_MODEL_URL: "https://a.example/v1" }, "FIGUREWATCH_MODEL:"],
] as const)("readConfig() says what is wrong with %j", ([environment, says]) => {
  expect(() => readConfig(environment, "/srv")).toThrow(ConfigError);
  expect(() => readConfig(environment, "/srv")).toThrow(says);
});

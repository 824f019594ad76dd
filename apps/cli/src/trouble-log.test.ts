import { expect, test } from "vitest";
import { createTroubleLog } from "./trouble-log.ts";

test("createTroubleLog() says the same trouble once a minute, and how often it came", () => {
  const lines: string[] = [];
  let time = 0;
  const tell = createTroubleLog(
    (line) => lines.push(line),
    () => time,
  );
  for (time = 0; time < 60_000; time += 1_000) tell(new Error("connect ECONNREFUSED"));
  tell(new Error("connect ECONNREFUSED"));
  tell(new Error("another"));
  expect(lines).toEqual([
    "! connect ECONNREFUSED",
    "! connect ECONNREFUSED (and 59 times since it was last said)",
    "! another",
  ]);
});

test("createTroubleLog() says why a query failed, not the query", () => {
  const lines: string[] = [];
  const cause = new Error("connect ECONNREFUSED 127.0.0.1:5432");
  createTroubleLog((line) => lines.push(line))(
    new Error('Failed query: update "sources"\nparams: 1', { cause }),
  );
  expect(lines).toEqual(["! Database: connect ECONNREFUSED 127.0.0.1:5432"]);
});

import { expect, test } from "vitest";
import { saySchemaError } from "./say-schema-error.ts";

test.for([
  {
    refusals: [{ instancePath: "/url", message: "give an address" }],
    says: "url: give an address",
  },
  {
    refusals: [{ instancePath: "/fix/low", message: "use a number" }],
    says: "fix.low: use a number",
  },
  { refusals: [{ instancePath: "", message: "give one" }], says: "body: give one" },
  {
    refusals: [{ instancePath: "/a", message: "give one" }, { instancePath: "/b" }],
    says: "a: give one; b: it does not fit",
  },
])("saySchemaError() says '$says'", ({ refusals, says }) => {
  expect(saySchemaError(refusals, "body")).toBe(says);
});

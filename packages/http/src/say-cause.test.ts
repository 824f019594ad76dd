import { expect, test } from "vitest";
import { sayCause } from "./say-cause.ts";

test.for([
  {
    code: "ENOTFOUND",
    message: "getaddrinfo ENOTFOUND a.example",
    says: "no site of this name is known: it is wrong, or our network is down (getaddrinfo ENOTFOUND a.example)",
  },
  {
    code: "UND_ERR_SOCKET",
    message: "other side closed",
    says: "no whole answer came: other side closed",
  },
  { code: undefined, message: "x", says: "no whole answer came: x" },
])("sayCause() says $code in words", ({ code, message, says }) => {
  expect(sayCause(code, message)).toBe(says);
});

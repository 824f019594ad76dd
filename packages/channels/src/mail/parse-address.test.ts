import { expect, test } from "vitest";
import { parseAddress } from "./parse-address.ts";

test.for([
  { text: "desk@example.org" },
  { text: " The Desk <desk+dprk@mail.example.org> ", name: "The Desk" },
  { text: '"Desk, The" <desk@example.org>', name: "Desk, The" },
  { text: "편집 <desk@뉴스.example>", name: "편집" },
])("parseAddress() reads '$text'", ({ text, name = "" }) => {
  expect(parseAddress(text)).toMatchObject({ name });
});

test.for([
  ...["a@b.example\r\nBcc: evil@c.example", "a@b.example\nBcc: x", "a@b.example, c@d.example"],
  ...["a@b.example; c@d.example", "group: a@b.example;", "a@b.example c@d.example", "<a@b> <c@d>"],
  ...["a@b@c.example", "@b.example", "a@", "a", "", "a..b@c.example", ".a@c.example"],
  ...['"a b"@c.example', "a@[127.0.0.1]", "a@b..example", "x\u0000@b.example", "a @b.example"],
  ...["Name\r\nBcc: c@d.example <a@b.example>", "a@b.example <c@d.example> e@f.example"],
  `${"a".repeat(65)}@b.example`,
  `a@${"b".repeat(64)}.example`,
])("parseAddress() takes %j for no address", (text) => {
  expect(parseAddress(text)).toBeUndefined();
});

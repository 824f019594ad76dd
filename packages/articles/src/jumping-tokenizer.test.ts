import { parseDocument, Tokenizer } from "htmlparser2";
import { expect, test } from "vitest";
import { layouts } from "./fixtures/layouts.ts";
import { JumpingTokenizer } from "./jumping-tokenizer.ts";

const shape = (html: string, tokenizer: typeof Tokenizer): unknown =>
  JSON.parse(
    JSON.stringify(
      parseDocument(html, { decodeEntities: false, Tokenizer: tokenizer }),
      (key, value: unknown) =>
        ["parent", "prev", "next", "startIndex", "endIndex"].includes(key) ? undefined : value,
    ),
  );

test.for([
  ...layouts.map(({ html }) => html),
  "<p>open <b",
  "<script>if (a < b) { '</scrip' }</script ><p>after",
  "<script>never closed <p>x",
  "<!-- a - b -- c --->after<!-- open",
  `<a title="a>b" rel='c"d' href=e>f</a`,
  "<title>a < b &amp; c</title><style>p > a {}</style><textarea><p></textarea>",
  "<![CDATA[ a ]] ]]>b",
  "",
])("JumpingTokenizer() gives the tree of the tokenizer it takes after, %#", (html) => {
  expect(shape(html, JumpingTokenizer)).toEqual(shape(html, Tokenizer));
});

test("JumpingTokenizer() still replaces a method that is there", () => {
  expect(Object.hasOwn(Tokenizer.prototype, "fastForwardTo")).toBe(true);
});

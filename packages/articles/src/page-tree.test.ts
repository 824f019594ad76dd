import { type AnyNode, isTag, isText } from "domhandler";
import fc from "fast-check";
import { parseDocument } from "htmlparser2";
import { expect, test } from "vitest";
import { layouts } from "./fixtures/layouts.ts";
import { parsePage } from "./parse-page.ts";

type Shape = string | { name: string; attributes: Record<string, string>; inside: Shape[] };

const LEFT_OUT = new Set("style svg template object canvas math select iframe".split(" "));
const READ = new Set("class href id title type".split(" "));

/** A tree as far as both parsers are to agree: without what ours leaves out, texts joined. */
function shapeOf(nodes: AnyNode[]): Shape[] {
  const shapes: Shape[] = [];
  for (const node of nodes) {
    if (isText(node)) {
      const before = shapes.at(-1);
      if (typeof before === "string") shapes[shapes.length - 1] = before + node.data;
      else shapes.push(node.data);
    } else if (isTag(node) && !isLeftOut(node.name, node.attribs))
      shapes.push({
        name: node.name,
        attributes: Object.fromEntries(
          Object.entries(node.attribs).filter(([name]) => READ.has(name)),
        ),
        inside: shapeOf(node.children),
      });
  }
  return shapes;
}

const isLeftOut = (name: string, { type }: Record<string, string>): boolean =>
  LEFT_OUT.has(name) || (name === "script" && type !== "application/ld+json");

function expectSameTree(html: string): void {
  const ours = shapeOf(parsePage(html, true).document.children);
  expect(ours).toEqual(shapeOf(parseDocument(html).children));
}

test.for([
  ...layouts.map(({ html }) => html),
  "<script type='application/ld+json'>if (a < b) { '</scrip' }</script ><p>after",
  "<title>never closed <p>x",
  "<!-- a - b -- c --->after<!-- open",
  "a<!-->b<!--->c<!>d>e<!-f>g<!doctype html>h<?php echo 1 ?>i",
  `<a title="a>b" href='c"d' class=e>f</a>`,
  `<a href = x id title='y'class="z"/>g</a / >h`,
  "<title>a < b &amp; c</title><textarea><p></textarea>",
  "<![CDATA[ a ]] ]]>b<![if IE]>c<![CDATA>d",
  "a < b << c <1> </ d> </>e</ p>f",
  "<p>one<p>two</div></p></br>three<table><tr><td>a<td>b<tr><th>c</table>",
  "<svg><path/><title>a</title><g/></svg><b/>c",
  "<P CLASS=A Id=B>d</P>",
  "a <b",
  "",
])("PageTree() is the tree that htmlparser2 builds, %#", expectSameTree);

const pieces = fc.constantFrom(
  ..."p div a b br li ul table tr td th tbody h1 option svg math title dd dt ruby rt"
    .split(" ")
    .flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag}/>`, `<${tag} `]),
  ...["<", ">", "</", "/", "=", '"', "'", " ", "\n", "<!--", "--", "-->", "<![CDATA[", "]]>", "<?"],
  ...["<script type='application/ld+json'>", "</script", "<textarea>", "</textarea>", "<style>"],
  ...["class", "href=a", "id='b'", 'title="c"', "text", "ж", "<XMP>", "</xmp>"],
);

test("PageTree() is the tree that htmlparser2 builds of any soup of signs", () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      // Where a document ends within a tag, the two differ on its last letters.
      expectSameTree(`${parts.join("")}>`);
    }),
    { numRuns: 2_000 },
  );
});

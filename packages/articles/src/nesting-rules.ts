// How elements nest where a page leaves their end tags out.

/** Elements that have no end tag. */
export const VOID = new Set(
  (
    "area base basefont br col command embed frame hr img input isindex keygen link meta param " +
    "source track wbr"
  ).split(" "),
);

const P = new Set(["p"]);
const FORM = new Set(["input", "option", "optgroup", "select", "button", "datalist", "textarea"]);
const SECTIONS = new Set(["thead", "tbody"]);
const TERMS = new Set(["dd", "dt"]);
const RUBY = new Set(["rt", "rp"]);

/** What a tag ends that is open right around it. */
export const ENDS = new Map<string, ReadonlySet<string>>([
  ["tr", new Set(["tr", "th", "td"])],
  ["th", new Set(["th"])],
  ["td", new Set(["thead", "th", "td"])],
  ["body", new Set(["head", "link", "script"])],
  ["li", new Set(["li"])],
  ["option", new Set(["option"])],
  ["optgroup", new Set(["optgroup", "option"])],
  ...each("dd dt", TERMS),
  ...each("rt rp", RUBY),
  ...each("tbody tfoot", SECTIONS),
  ...each("select input output button datalist textarea", FORM),
  ...each(
    "p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure " +
      "footer form header hr main nav ol pre section table ul",
    P,
  ),
]);

function each(names: string, ended: Set<string>): [string, Set<string>][] {
  return names.split(" ").map((name) => [name, ended]);
}

/** Inside of what a tag may end itself, as in drawings, and inside of what it may not again. */
export const MAY_END_ITSELF = new Map<string, boolean>([
  ...["math", "svg"].map((name): [string, boolean] => [name, true]),
  ..."mi mo mn ms mtext annotation-xml foreignobject desc title"
    .split(" ")
    .map((name): [string, boolean] => [name, false]),
]);

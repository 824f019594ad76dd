export type RobotsCase = {
  why: string;
  /** Lines of the file. */
  file: readonly string[];
  /** Figurewatch unless given. */
  agent?: string;
  allowed?: readonly string[];
  denied?: readonly string[];
};

const ALL_CLOSED = ["User-agent: *", "Disallow: /"];

/** What RFC 9309 says, each point on its own. Paths stand for URLs of one site. */
export const RFC_CASES: readonly RobotsCase[] = [
  { why: "an empty file allows all", file: [""], allowed: ["/", "/a", "/a?b"] },
  { why: "all closed", file: ALL_CLOSED, denied: ["/", "/a", "/?a", "/a/b.html"] },
  { why: "nothing disallowed", file: ["User-agent: *", "Disallow:"], allowed: ["/", "/a"] },
  {
    why: "a rule is a prefix",
    file: ["User-agent: *", "Disallow: /news"],
    denied: ["/news", "/news/", "/newsletter", "/news?page=2", "/news.html"],
    allowed: ["/", "/new", "/News", "/a/news"],
  },
  {
    why: "a folder is not its name",
    file: ["User-agent: *", "Disallow: /news/"],
    denied: ["/news/", "/news/today"],
    allowed: ["/news", "/news.html"],
  },
  {
    why: "the longest rule wins, whatever the order",
    file: ["User-agent: *", "Disallow: /", "Allow: /open/", "Disallow: /open/not"],
    allowed: ["/open/", "/open/a"],
    denied: ["/", "/open", "/open/not", "/open/nothing"],
  },
  {
    why: "of equals, Allow wins",
    file: ["User-agent: *", "Disallow: /a", "Allow: /a"],
    allowed: ["/a", "/ab"],
  },
  {
    why: "length counts wildcards too",
    file: ["User-agent: *", "Allow: /a", "Disallow: /*.php"],
    denied: ["/a.php", "/ab.php?x"],
    allowed: ["/a", "/a.html"],
  },
  {
    why: "length is of the rule, not of what it matched",
    file: ["User-agent: *", "Allow: /abcdef", "Disallow: /a*f"],
    allowed: ["/abcdef", "/abcdefg"],
    denied: ["/abf"],
  },
  {
    why: "agents are compared without case",
    file: ["User-agent: FIGUREWATCH", "Disallow: /a"],
    denied: ["/a"],
    allowed: ["/b"],
  },
  {
    why: "paths are compared with case",
    file: ["User-agent: *", "Disallow: /Private/"],
    denied: ["/Private/x"],
    allowed: ["/private/x"],
  },
  {
    why: "a group of our own replaces the one for all",
    file: [...ALL_CLOSED, "User-agent: Figurewatch", "Disallow: /a"],
    denied: ["/a"],
    allowed: ["/", "/b"],
  },
  {
    why: "and does so without a rule in it",
    file: [
      "User-agent: Figurewatch",
      "User-agent: *",
      "Disallow: /a",
      "",
      "User-agent: Figurewatch",
    ],
    denied: ["/a"],
    allowed: ["/b"],
  },
  {
    why: "an empty group of our own allows all",
    file: [...ALL_CLOSED, "User-agent: Figurewatch", "Disallow:"],
    allowed: ["/", "/a"],
  },
  {
    why: "an own group at the end of the file, with nothing in it, allows all",
    file: [...ALL_CLOSED, "User-agent: Figurewatch"],
    allowed: ["/a"],
  },
  {
    why: "groups of one agent are merged",
    file: [
      "User-agent: Figurewatch",
      "Disallow: /a",
      "User-agent: Other",
      "Disallow: /b",
      "User-agent: Figurewatch",
      "Disallow: /c",
    ],
    denied: ["/a", "/c"],
    allowed: ["/b"],
  },
  {
    why: "so are the groups for all",
    file: ["User-agent: *", "Disallow: /a", "User-agent: Other", "Disallow: /b", ...ALL_CLOSED],
    denied: ["/a", "/c"],
  },
  {
    why: "several agents share a group",
    file: ["User-agent: Other", "User-agent: Figurewatch", "Disallow: /a"],
    denied: ["/a"],
    allowed: ["/b"],
  },
  {
    why: "a group shared with all is ours",
    file: ["User-agent: *", "User-agent: Figurewatch", "Disallow: /a", ...ALL_CLOSED],
    denied: ["/a"],
    allowed: ["/b"],
  },
  {
    why: "another agent's group is not ours",
    file: ["User-agent: Other", "Disallow: /"],
    allowed: ["/a"],
  },
  {
    why: "a longer name is another agent",
    file: ["User-agent: Figurewatch-Images", "Disallow: /", "User-agent: Figure", "Disallow: /"],
    allowed: ["/a"],
  },
  {
    why: "rules before any agent belong to no one",
    file: ["Disallow: /", "User-agent: *", "Disallow: /a"],
    denied: ["/a"],
    allowed: ["/b"],
  },
  {
    why: "a Crawl-delay between agents does not close the group",
    file: ["User-agent: Figurewatch", "Crawl-delay: 5", "User-agent: Other", "Disallow: /a"],
    denied: ["/a"],
  },
  {
    why: "a Sitemap between agents does not close the group",
    file: ["User-agent: Figurewatch", "Sitemap: https://a.example/s.xml", ...ALL_CLOSED],
    denied: ["/a"],
  },
  {
    why: "an unknown line between agents does not close the group",
    file: ["User-agent: Figurewatch", "Visit-time: 0600-0845", "User-agent: Other", "Disallow: /a"],
    denied: ["/a"],
  },
  {
    why: "an unknown line between rules does not close the group",
    file: ["User-agent: *", "Disallow: /a", "Host: a.example", "Noindex: /x", "Disallow: /b"],
    denied: ["/a", "/b"],
    allowed: ["/x"],
  },
  {
    why: "empty lines do not close the group",
    file: ["User-agent: *", "", "", "Disallow: /a", "", "Disallow: /b"],
    denied: ["/a", "/b"],
  },
  {
    why: "a line without a colon is passed over",
    file: ["User-agent: *", "hello", "Disallow: /a", "<html>", "Disallow: /b"],
    denied: ["/a", "/b"],
  },
  {
    why: "comments",
    file: ["# all", "User-agent: * # everyone", "Disallow: /a # not this", "#Disallow: /b"],
    denied: ["/a", "/ab"],
    allowed: ["/b"],
  },
  {
    why: "a comment right after the path",
    file: ["User-agent: *", "Disallow: /a#b"],
    denied: ["/a"],
  },
  {
    why: "spaces around",
    file: ["  User-agent \t:\t*  ", "\tDisallow  :   /a  "],
    denied: ["/a"],
    allowed: ["/b"],
  },
  { why: "no space after the colon", file: ["User-agent:*", "Disallow:/a"], denied: ["/a"] },
  {
    why: "keys in any case",
    file: ["uSeR-aGeNt: *", "DISALLOW: /a", "aLLoW: /ab"],
    denied: ["/a"],
    allowed: ["/ab"],
  },
  {
    why: "a star anywhere",
    file: ["User-agent: *", "Disallow: /*/private/"],
    denied: ["/a/private/", "/a/b/private/x", "//private/"],
    allowed: ["/private/", "/a/private"],
  },
  {
    why: "several stars",
    file: ["User-agent: *", "Disallow: /a*b*c"],
    denied: ["/abc", "/aXbXc", "/abbcc", "/a/b/c/d"],
    allowed: ["/acb", "/ab", "/ac"],
  },
  {
    why: "a star at the end adds nothing",
    file: ["User-agent: *", "Disallow: /a*"],
    denied: ["/a", "/ab"],
  },
  {
    why: "a star may stand for nothing",
    file: ["User-agent: *", "Disallow: /a*b"],
    denied: ["/ab"],
  },
  { why: "stars in a row", file: ["User-agent: *", "Disallow: /a***b"], denied: ["/ab", "/aXb"] },
  {
    why: "a star first",
    file: ["User-agent: *", "Disallow: *.pdf"],
    denied: ["/a.pdf", "/a.pdf?x"],
  },
  {
    why: "a dollar at the end",
    file: ["User-agent: *", "Disallow: /a$"],
    denied: ["/a"],
    allowed: ["/ab", "/a/", "/a?b"],
  },
  {
    why: "a star and a dollar",
    file: ["User-agent: *", "Disallow: /*.pdf$"],
    denied: ["/a.pdf", "/a/b.pdf", "/a.pdf.pdf"],
    allowed: ["/a.pdf?x", "/a.pdfx"],
  },
  {
    why: "the end is matched by the last place, not the first",
    file: ["User-agent: *", "Disallow: /*ab$"],
    denied: ["/abXab", "/ab"],
    allowed: ["/abX"],
  },
  {
    why: "parts may not overlap",
    file: ["User-agent: *", "Disallow: /aba*aba$"],
    denied: ["/abaaba", "/abaXaba"],
    allowed: ["/aba", "/ababa"],
  },
  {
    why: "a dollar alone at the root",
    file: ["User-agent: *", "Disallow: /$"],
    denied: ["/"],
    allowed: ["/a", "/?a"],
  },
  {
    why: "a dollar within is a letter",
    file: ["User-agent: *", "Disallow: /a$b"],
    denied: ["/a$b"],
    allowed: ["/a"],
  },
  {
    why: "other signs are letters",
    file: ["User-agent: *", "Disallow: /a.b+(c)"],
    denied: ["/a.b+(c)"],
    allowed: ["/aXb+(c)", "/a.bb(c)"],
  },
  {
    why: "queries",
    file: ["User-agent: *", "Disallow: /*?print=", "Disallow: /search?"],
    denied: ["/a?print=1", "/search?", "/search?q=1"],
    allowed: ["/search", "/a?x=1&print=1"],
  },
  {
    why: "a bare question mark is part of the URL",
    file: ["User-agent: *", "Disallow: /*?$"],
    denied: ["/a?"],
    allowed: ["/a", "/a?b"],
  },
  {
    why: "dot segments are compared as they stand",
    file: ["User-agent: *", "Disallow: /b"],
    denied: ["/b"],
    allowed: ["/a/../b"],
  },
  {
    why: "rules in another script meet escaped URLs",
    file: ["User-agent: *", "Disallow: /новости/", "Disallow: /뉴스", "Disallow: /😀"],
    denied: [
      "/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/",
      "/%EB%89%B4%EC%8A%A4",
      "/%F0%9F%98%80",
    ],
  },
  {
    why: "escapes in lower case are escapes",
    file: ["User-agent: *", "Disallow: /%e3%83%84"],
    denied: ["/%E3%83%84"],
  },
  {
    why: "an escaped slash is not a slash",
    file: ["User-agent: *", "Disallow: /a%2Fb"],
    denied: ["/a%2Fb"],
    allowed: ["/a/b"],
  },
  {
    why: "an escaped star is a letter",
    file: ["User-agent: *", "Disallow: /a%2Ab"],
    denied: ["/a%2Ab"],
    allowed: ["/aXb"],
  },
  {
    why: "a broken escape is letters",
    file: ["User-agent: *", "Disallow: /100%"],
    denied: ["/100%", "/100%25"],
  },
  {
    why: "a space that is not ASCII belongs to the path",
    file: ["User-agent: *", "Disallow: /a\u00A0"],
    denied: ["/a%C2%A0"],
    allowed: ["/a"],
  },
  { why: "a mark at the start", file: ["\uFEFFUser-agent: *", "Disallow: /a"], denied: ["/a"] },
  {
    why: "half a mark at the start",
    file: ["\uFFFDUser-agent: *", "Disallow: /a"],
    denied: ["/a"],
  },
  {
    why: "a mark in the middle spoils its line",
    file: ["User-agent: *", "\uFEFFDisallow: /a", "Disallow: /b"],
    denied: ["/b"],
    allowed: ["/a"],
  },
  {
    why: "an agent that is none of ours or theirs",
    file: ["User-agent: ツ", "Disallow: /"],
    allowed: ["/a"],
  },
];

/** Where the web is sloppy and the reference parser forgives. */
export const FORGIVING_CASES: readonly RobotsCase[] = [
  {
    why: "a version after the name",
    file: ["User-agent: Figurewatch/2.0 (x)", "Disallow: /a"],
    denied: ["/a"],
  },
  {
    why: "words after the name",
    file: ["User-agent: Figurewatch the bot", "Disallow: /a"],
    denied: ["/a"],
  },
  {
    why: "an agent asked for by two words matches none",
    file: [...ALL_CLOSED, "User-agent: Figure Watch", "Allow: /"],
    agent: "Figure Watch",
    denied: ["/a"],
  },
  { why: "words after the star", file: ["User-agent: * (all)", "Disallow: /a"], denied: ["/a"] },
  {
    why: "letters right after the star name no one",
    file: ["User-agent: *bot", "Disallow: /"],
    allowed: ["/a"],
  },
  { why: "a forgotten colon", file: ["User-agent *", "Disallow /a"], denied: ["/a"] },
  {
    why: "a forgotten colon and three words",
    file: ["User-agent: *", "Disallow /a /b"],
    allowed: ["/a", "/b"],
  },
  { why: "a forgotten hyphen", file: ["Useragent: *", "Disallow: /a"], denied: ["/a"] },
  { why: "a space for a hyphen", file: ["User agent: *", "Disallow: /a"], denied: ["/a"] },
  {
    why: "misspelt rules",
    file: [
      "User-agent: *",
      "Dissallow: /a",
      "Disalow: /b",
      "Dissalow: /c",
      "Diasllow: /d",
      "Disallaw: /e",
    ],
    denied: ["/a", "/b", "/c", "/d", "/e"],
  },
  {
    why: "not any misspelling",
    file: ["User-agent: *", "Dislallow: /a", "Disavow: /b"],
    allowed: ["/a", "/b"],
  },
  {
    why: "an allowed index page opens its folder",
    file: [...ALL_CLOSED, "Allow: /a/index.html"],
    allowed: ["/a/", "/a/index.html"],
    denied: ["/a", "/a/b", "/a/index.htm"],
  },
  {
    why: "a disallowed one closes only itself",
    file: ["User-agent: *", "Disallow: /a/index.html"],
    denied: ["/a/index.html"],
    allowed: ["/a/"],
  },
  {
    why: "a relative rule matches nothing",
    file: ["User-agent: *", "Disallow: a"],
    allowed: ["/a"],
  },
  {
    why: "a whole URL as a rule matches nothing",
    file: ["User-agent: *", "Disallow: https://a.example/a"],
    allowed: ["/a"],
  },
  {
    why: "an HTML page is no robots.txt",
    file: ["<!doctype html>", "<title>User-agent: *</title>", "<p>Disallow: /"],
    allowed: ["/a"],
  },
  {
    why: "a NUL ends its line",
    file: ["User-agent: *\0x", "Disallow: /a\0b"],
    denied: ["/a", "/ac"],
  },
  {
    why: "an agent of no letters",
    file: ["User-agent: 123", "Disallow: /", "User-agent: *", "Disallow: /a"],
    denied: ["/a"],
    allowed: ["/b"],
  },
];

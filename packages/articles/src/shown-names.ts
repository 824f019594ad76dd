import { wordsOf } from "./words-of.ts";
import type { Block, Layout } from "./layout.ts";

/** What a page shows as names: of its site, and of the sections that its menus link. */
export type ShownNames = { sites: Set<string>; sections: Set<string> };

const MAX_NAME = 40;
const COPYRIGHT =
  /^[^\p{L}\p{N}]{0,3}(?:©|\(c\)|copyright)\s?(?:©\s?)?(?:\d{4}(?:\s?[-–]\s?\d{4})?)?,?\s?([^.,|·•]{2,40})/iu;

/** The names in links to a site's front page and in its copyright line, and short links, as words. */
export function findShownNames({ blocks }: Layout, url: string): ShownNames {
  const shown: ShownNames = { sites: new Set(), sections: new Set() };
  const origin = URL.parse(url)?.origin;
  for (const block of blocks) {
    const { text, size, linked, hrefs } = block;
    if (linked > 0 && linked >= size * 0.9 && text.length <= MAX_NAME) {
      const isFront = hrefs.every((href) => isFrontPage(href, origin));
      (isFront ? shown.sites : shown.sections).add(wordsOf(text));
    } else if (linked === 0) addCopyright(shown.sites, block);
  }
  return shown;
}

function isFrontPage(href: string, origin: string | undefined): boolean {
  return href === "/" || (origin !== undefined && (href === origin || href === `${origin}/`));
}

function addCopyright(sites: Set<string>, { text, size }: Block): void {
  if (size > 200) return;
  const name = COPYRIGHT.exec(text)?.[1];
  if (name !== undefined) sites.add(wordsOf(name));
}

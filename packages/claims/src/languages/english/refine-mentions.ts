import type { Mention } from "../../mention.ts";

const NOUN_FOLLOWS = /^[ -]\p{Ll}/u;
const NO_NOUN =
  /^ (?:in|on|at|who|whom|which|that|with|are|were|is|was|have|has|had|do|did|will|would|and|or|but|to|of|from|as|also|went|came|work|live|there|here|used|say|said|earn|get|got|make|made|take|took|left|never|no|not)\b/;
const FROM_ABROAD = /^ from (?:the )?$/;
const PEOPLE = new Set<Mention["tag"]>(["worker", "person"]);

/**
 * Reads English mentions in their neighbourhood: "Chinese" is a people only where no noun follows,
 * "crews from Uzbekistan" and "Mongolian staff" are people of another country, and in
 * "a Singapore-listed tailor" no country is spoken of.
 */
export function refineMentions(text: string, mentions: readonly Mention[]): Mention[] {
  const modifiers = new Set(
    mentions.filter(({ tag }) => tag === "nation-modifier").map(({ start }) => start),
  );
  const refined: Mention[] = [];
  for (const [i, mention] of mentions.entries()) {
    const after = text.slice(mention.end, mention.end + 12);
    if (
      mention.tag === "nation" &&
      modifiers.has(mention.start) &&
      NOUN_FOLLOWS.test(after) &&
      !NO_NOUN.test(after)
    )
      continue;
    if ((mention.tag === "country" || mention.tag === "locality") && /^-\p{Ll}/u.test(after))
      continue;
    if (
      (mention.tag === "country" || mention.tag === "locality") &&
      /\b(?:by way of|via|than in|than those in|than) $/.test(
        text.slice(Math.max(0, mention.start - 12), mention.start),
      )
    )
      continue;
    if (mention.tag.startsWith("measure:") && /^[ -](?:permit|visa|licen)/.test(after)) continue;
    if (PEOPLE.has(mention.tag)) {
      const origin = findOrigin(text, mentions, i);
      if (origin !== null) {
        refined.push({ ...mention, tag: "nation", value: origin });
        continue;
      }
    }
    refined.push(mention);
  }
  return refined;
}

const NEIGHBOURS = 6;

/** ISO code of the other country these people are said to be of. */
function findOrigin(text: string, mentions: readonly Mention[], at: number): string | null {
  const people = mentions[at] as Mention;
  for (let i = Math.max(0, at - NEIGHBOURS); i < Math.min(mentions.length, at + NEIGHBOURS); i++) {
    const other = mentions[i] as Mention;
    if (
      (other.tag === "nation-modifier" || other.tag === "country") &&
      other.end <= people.start &&
      text.slice(other.end, people.start) === " "
    )
      return other.value;
    if (
      other.tag === "country" &&
      other.start > people.end &&
      FROM_ABROAD.test(text.slice(people.end, other.start))
    )
      return other.value;
  }
  return null;
}

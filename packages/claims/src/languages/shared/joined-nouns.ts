import type { Counted } from "../../language-pack.ts";
import type { Mention, Span, Tag } from "../../mention.ts";

/** Nouns for people, whoever they are. */
export const PEOPLE = new Set<Tag>(["subject", "nation", "worker", "person", "other-people"]);

/** A modifier stands this near before its noun: "朝鲜海外派遣工人". */
const MODIFIER_GAP = 14;

/** What a shorter noun may be a part of. */
const LONGER = new Set<Tag>(["other-people", "nation", "nation-modifier"]);

/** Mentions without those that are part of a longer name: "大使馆员工" is the longer "员工". */
export function withoutShadowed(mentions: readonly Mention[]): Mention[] {
  const longer = mentions.filter(({ tag }) => LONGER.has(tag));
  return mentions.filter(
    (mention) =>
      !PEOPLE.has(mention.tag) ||
      !longer.some(
        ({ start, end }) =>
          start <= mention.start && end >= mention.end && end - start > mention.end - mention.start,
      ),
  );
}

/** Of nouns that stand together the last one is the head: "建筑工人", "北朝鮮労働者". */
export function lastJoined(first: Mention, mentions: readonly Mention[]): Mention {
  let head = first;
  for (const next of mentions) {
    // "部队人员": people, no more said, are those of the noun before.
    if (head.tag === "other-people" && next.tag === "person") continue;
    if (PEOPLE.has(next.tag) && next.start === head.end) head = next;
  }
  return head;
}

/** What a noun says together with the name of a people before it. */
export function toCounted(
  text: string,
  head: Mention,
  mentions: readonly Mention[],
  since: number,
  span: Span,
): Counted {
  const noun = text.slice(head.start, head.end);
  if (head.tag === "other-people") return { kind: "other", span, noun };
  if (head.tag === "nation") return { kind: "foreign", span, noun };
  if (head.tag === "subject") return { kind: "subject", span, noun };
  const modifier = mentions.findLast(
    ({ tag, start, end }) =>
      (tag === "subject-modifier" || tag === "nation-modifier") &&
      start >= since &&
      end <= head.start &&
      head.start - end <= MODIFIER_GAP,
  );
  if (modifier?.tag === "nation-modifier") return { kind: "foreign", span, noun };
  if (modifier?.tag === "subject-modifier") return { kind: "subject", span, noun };
  return { kind: head.tag === "worker" ? "worker" : "person", span, noun };
}

import type { Counted } from "../../language-pack.ts";
import type { Mention, Span } from "../../mention.ts";

/** Tags of the nouns that name people. */
export const PEOPLE = new Set(["subject", "nation", "worker", "person", "other-people"]);

/** What a number counts, by the head noun of its phrase and the nationality before it. */
export function toCounted(head: Mention, modifier: Mention | null, span: Span): Counted {
  const noun = head.value;
  // "three crews": how many there are of them says nothing of how many people.
  if (GROUPS.test(noun)) return { kind: "thing", span, noun };
  if (head.tag === "other-people") return { kind: "other", span, noun };
  if (head.tag === "thing") return { kind: "thing", span, noun };
  if (head.tag === "nation") return { kind: "foreign", span, noun };
  if (modifier?.tag === "nation-modifier" || modifier?.tag === "nation") {
    return { kind: "foreign", span, noun: `${modifier.value} ${noun}` };
  }
  if (head.tag === "subject" || modifier?.tag === "subject-modifier")
    return { kind: "subject", span, noun };
  return { kind: head.tag === "worker" ? "worker" : "person", span, noun };
}

const GROUPS = /^(?:crews|gangs|brigades|teams|batches|groups|contingents)$/i;

import type { Quantity } from "@figurewatch/quantities";
import type { Sentence } from "../language-pack.ts";
import type { Mention, Tag } from "../mention.ts";
import { firstInside } from "../words/near.ts";
import type { QuantityContext } from "../context/quantity-context.ts";

const GROUPS = new Set<Tag>(["subject", "nation", "other-people", "worker", "person"]);

/** The people last named before an offset. */
export function lastGroup(sentence: Sentence, offset: number): Mention | null {
  return sentence.mentions.findLast(({ tag, end }) => GROUPS.has(tag) && end <= offset) ?? null;
}

/** People of another country, where they are the last named before an offset. */
export function foreignBefore(sentence: Sentence, offset: number): Mention | null {
  const before = sentence.mentions.filter(
    ({ tag, end }) => (GROUPS.has(tag) || tag === "subject-modifier") && end <= offset,
  );
  const last = before.at(-1);
  // "local women" is the longer reading of "women".
  return before.find(({ tag, end }) => tag === "nation" && end === last?.end) ?? null;
}

/** "The Republic of Korea sent 7,936 miners": another country's own people, where ours are not named. */
export function observerSends(
  { sentence, watch, credits }: QuantityContext,
  quantity: Quantity,
  flowTags: ReadonlySet<Tag>,
): Mention | null {
  const named =
    firstInside(sentence, "subject", sentence) ??
    firstInside(sentence, "subject-modifier", sentence);
  if (named !== undefined) return null;
  const verb = sentence.mentions.findLast(
    ({ tag, end }) => flowTags.has(tag) && end <= quantity.start,
  );
  if (verb === undefined) return null;
  return (
    sentence.mentions.findLast(
      ({ tag, value, start, end }) =>
        tag === "country" &&
        watch.observers?.includes(value) === true &&
        end <= verb.start &&
        // "A South Korean official said they sent": who speaks sends no one.
        !credits.some(({ at }) => at.start <= start && end <= at.end),
    ) ?? null
  );
}

const OWNS = /^['’]s (?:about |some |nearly |roughly )?$/i;

/** "Japan's 400,000 trainees": a country that takes none of ours has those of others. */
export function observerOwns(
  { text, sentence, watch }: QuantityContext,
  quantity: Quantity,
): Mention | null {
  const owner = sentence.mentions.findLast(
    ({ tag, end }) => tag === "country" && end <= quantity.start,
  );
  return owner !== undefined &&
    watch.observers?.includes(owner.value) === true &&
    OWNS.test(text.slice(owner.end, quantity.start))
    ? owner
    : null;
}

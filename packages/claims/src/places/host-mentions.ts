import type { Credit, Sentence } from "../language-pack.ts";
import type { Mention, Span } from "../mention.ts";

/**
 * Places of a sentence that may be where people work: not the observers', not a speaker's own.
 * `precede`: the language names the speaker's country before the institution, "러시아 내무부".
 */
export function listHostMentions(
  sentence: Sentence,
  credits: readonly Credit[],
  observers: readonly string[],
  precede: boolean,
): Mention[] {
  const places = sentence.mentions.filter(
    ({ tag, value }) => (tag === "country" || tag === "locality") && !observers.includes(value),
  );
  const within = (mention: Span) =>
    credits.find(({ at }) => at.start <= mention.start && mention.end <= at.end);
  const elsewhere = places.some((place) => within(place) === undefined);
  return places.filter((place) => {
    const credit = within(place);
    if (credit === undefined) return true;
    const { at, source } = credit;
    const length = place.end - place.start;
    // "Kuwait said", but not "Ukraine's military intelligence said", where another place is named.
    const named = length === at.end - at.start || (!precede && length === source?.length);
    return !isNamedSpeaker(at, place) && (named || !elsewhere);
  });
}

/** The credits of a sentence, with the one host country that the name of each holds. */
export function nameCountries(
  credits: Credit[],
  { mentions }: Sentence,
  observers: readonly string[],
): Credit[] {
  return credits.map((credit) => {
    const named = new Set(
      mentions
        .filter(
          ({ tag, value, start, end }) =>
            (tag === "country" || tag === "locality") &&
            !observers.includes(value) &&
            credit.at.start <= start &&
            end <= credit.at.end,
        )
        .map(({ value }) => value),
    );
    const [country] = named;
    return named.size === 1 && country !== undefined ? { ...credit, country } : credit;
  });
}

/** "Kuwait said" is about Kuwait; "the ministry in Moscow said" names where the speaker sits. */
function isNamedSpeaker(at: Span, mention: Span): boolean {
  return mention.start > at.start + 4;
}

import { SPEAKER } from "./credit-words.ts";

/** "Ri Chol, a former guard and head of a group, says": the name stands before the apposition. */
const NAMED_BEFORE =
  /(?:^|[.;:]\s|\s(?:and|but|that)\s)((?!(?:In|On|At|For|By|From|Since|After|Before|With|As|Last|This|The)\s)\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,3}),\s(?:an?|the|former)\s[^,;:]{3,90}$/u;
/** "Ri Chol doubts that estimate, and thinks": one subject, two verbs. */
const TWO_VERBS =
  /(?:^|[.;:]\s|\()((?!(?:In|On|At|For|By|From|Since|After|Before|With|As|Last|This|The)\s)\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,3})\s\p{Ll}{3,12}(?:s|ed)\s[^.;:()]{3,100}?,?\s(?:and|but)$/u;
/** "The panel, in what may be its last report, puts": what is put in between is no subject. */
const INSERTED_AFTER =
  /(?:^|[.;:]\s|\s(?:and|but)\s)((?:The|the|An?|an?|Its|its|\p{Lu}[\p{L}.]+)\s[^,;:“”"]{3,80}),\s(?:in|on|at|for|by|with|like|unlike|despite)\s[^,;:“”"]{3,80},?$/u;
/** "Russia, which says 11,000 were left". */
const WHICH_SAYS =
  /(?:^|[,;:]\s(?:and\s|but\s)?|\s(?:and|but)\s)((?!(?:and|but)\s)\p{L}[\p{L}.'’ -]{1,60}),\s(?:which|who)$/u;
/** "one 2012 estimate, from the Strategy Center, a rights group, put": who made it, not what they are. */
const MADE_BY =
  /\b(?:estimate|study|report|survey|count|paper|figure|calculation)s?,?\s(?:from|by)\s((?:the\s)?\p{Lu}[\p{L}.'’-]+(?:\s[\p{L}.'’-]+){0,6}),\s(?:an?|the)\s[^,;:]{3,70},?$/u;
/** "Daily NK, which talks to sources in both countries, says": the name stands before the clause. */
const RELATIVE =
  /(?:^|[,;:“”"]\s|\s(?:and|but|that)\s)(\p{L}[\p{L}.'’ -]{1,60}),\s(?:which|who|whose)\s[^,]{3,120},?$/u;

/**
 * The subject of a verb of saying where something is put in between: `near` is what leads up to the
 * verb, `source` what stands right before it. Undefined where nothing is put in.
 */
export function findSubjectBefore(near: string, source: string): string | undefined {
  const inserted = INSERTED_AFTER.exec(near)?.[1];
  if (inserted !== undefined && SPEAKER.test(inserted)) return inserted;
  const which = /^(?:which|who)$/.test(source) ? WHICH_SAYS.exec(near) : null;
  const named =
    which ??
    MADE_BY.exec(near) ??
    RELATIVE.exec(near) ??
    NAMED_BEFORE.exec(near) ??
    (/^(?:and|but)?$/.test(source) ? TWO_VERBS.exec(near) : null);
  return named?.[1];
}

/** A stretch of the text, in UTF-16 offsets; `end` is exclusive. */
export type Span = { start: number; end: number };

/**
 * What a word can mean to the reader, whatever its language. The core reasons over these tags
 * only; a language pack says which words carry them. `measure:ID` and `sector` words come from
 * the watch's codebook, `subject` and `topic` words from its `watch.yaml`.
 */
export type Tag =
  /** Nouns for the watched people: "North Koreans", "DPRK nationals". */
  | "subject"
  /** Modifiers and names for them: "North Korean", "from the North", "Pyongyang". */
  | "subject-modifier"
  /** Nouns for people of another country; `value` is its ISO code: "Uzbeks". */
  | "nation"
  /** Modifiers for another country; `value` is its ISO code: "Chinese". */
  | "nation-modifier"
  /** A country, by any of its names; `value` is its ISO code. */
  | "country"
  /** A city, region or site; `value` is the ISO code of its country. */
  | "locality"
  /** A place inside the watched people's own country, where work is not abroad: "Kaesong". */
  | "inside"
  /** People who work: "workers", "labourers", "loggers". */
  | "worker"
  /** People, no more said: "people", "men", "persons". */
  | "person"
  /** People counted for another reason: soldiers, defectors, students, victims, diplomats. */
  | "other-people"
  /** Points back at people named before: "of them", "these men". */
  | "anaphor"
  /** Things that are counted and are no people: permits, restaurants, cases. */
  | "thing"
  /** Words that make a sum something else: price, fine, reward, exports, theft, budget. */
  | "other-money"
  /** Words that make a percentage something else: growth, stake, exports. */
  | "other-ratio"
  /** Words that make a time something else: flight, sentence, notice. */
  | "other-time"
  /** Death, injury, flight, arrest: the people counted are not counted as labour. */
  | "other-event"
  /** People asked for a study: their number is the sample's. */
  | "sample"
  /** One of several gets or gives the sum: "handed over by each". */
  | "apiece"
  /** The worker gets the share that is named: "reaches him", "is left with". */
  | "keeps"
  /** The state or an official gets it. */
  | "state"
  /** A bare number after it is a count of people: "numbered", "stood at", "headcount". */
  | "count"
  /** A sum paid by the employer for a worker. */
  | "employer"
  /** What follows is a part of what was counted: "among them", "including". */
  | "subset"
  /** Two lists go together in order: "Qatar and Kuwait sent 2,471 and 904 home, respectively". */
  | "respectively"
  /** Places all together: "worldwide", "overseas", "in other countries". */
  | "worldwide"
  /** A word that puts people abroad without a place: "foreign companies". */
  | "abroad"
  /** A verb of going or coming that takes no object: its subject stands before it. */
  | "intransitive"
  /** Right before a number: the whole that a part was taken from, "20,000 of its 30,000". */
  | "whole"
  /** Right before a number: someone has that many, "China, with perhaps 80,000". */
  | "has"
  /** A day of the week, which may be a day off. */
  | "weekday"
  /** What is counted comes on top: "another 8,000". */
  | "more"
  /** Asks for the length of the day: "And the hours?" */
  | "asks-hours"
  /** A time past that is not dated: "at its peak", "used to", "before the pandemic". */
  | "past"
  /** All of them together: "the total", "altogether". */
  | "total"
  /** A time gone by that is not named: "once", "before the sanctions". */
  | "bygone"
  /** Told of the time of telling: "are left", "is now". */
  | "present"
  /** "chiefly", "for the most part": what follows is not of all. */
  | "mostly"
  /** Marks of modality. */
  | "plan"
  | "quota"
  | "denied"
  | "hypothetical"
  | "estimate"
  /** Pay, whoever gets it: "wages", "salary", "earnings". */
  | "pay"
  /** How often people are sent, where no number stands beside it: "every year". */
  | "yearly"
  /** A period word that may stand away from its sum: "monthly". */
  | `per:${string}`
  | "topic"
  | "sector"
  | `measure:${string}`;

/** Words of the text that carry a tag. `value` is an ISO code, a sector id, or the words. */
export type Mention = Span & { tag: Tag; value: string };

/** The mentions that lie inside a span, in text order. `mentions` is sorted by start. */
export function mentionsIn(mentions: readonly Mention[], span: Span): Mention[] {
  const found: Mention[] = [];
  for (let i = firstFrom(mentions, span.start); i < mentions.length; i++) {
    const mention = mentions[i] as Mention;
    if (mention.start >= span.end) break;
    if (mention.end <= span.end) found.push(mention);
  }
  return found;
}

/** Index of the first mention that starts at or after an offset. */
export function firstFrom(mentions: readonly Mention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const measureTags = new Map<string, Tag>();

/**
 * The tag of the words for a measure. One string for each measure, kept as the engine keeps the names of
 * properties: mentions are asked for their tags everywhere, and such strings are told apart by where
 * they are, not letter by letter.
 */
export function toMeasureTag(id: string): Tag {
  const known = measureTags.get(id);
  if (known !== undefined) return known;
  const [tag] = Object.keys({ [`measure:${id}`]: true }) as [Tag];
  measureTags.set(id, tag);
  return tag;
}

import type { Mention } from "../../mention.ts";

const NOUN_FOLLOWS = /^[ -]\p{Ll}/u;
const NO_NOUN =
  /^ (?:in|on|at|who|whom|which|that|with|are|were|is|was|have|has|had|do|did|will|would|and|or|but|to|of|from|as|also|went|came|work|live|there|here|used|say|said|earn|get|got|make|made|take|took|left|never|no|not|held|hold|worked|lived|earned|gave|kept|lost|fled|stayed|arrived|entered|crossed|applied|ran|built|got|found)\b/;
/** "Kyrgyz registered in Russia": a participle with its preposition is no noun either. */
const PARTICIPLE = /^ \p{Ll}+(?:ed|en) (?:in|at|by|on|to|for|as|from|with)\b/u;
/** "sewn by hand": no one's hand. */
/** "Builders in Kuwait hand over 80 percent": what they do. */
const HANDS_OVER = /^ over\b/;
const NO_PERSON = /\b(?:by|at|on|in|other) $/i;
const FROM_ABROAD =
  /^(?:,? (?:aged|mostly|mainly|most of them|all|nearly all|many)[^.;:]{0,30},?)? from (?:the )?$/;
/** "Polish shipyards", "Russian logging camps": where people work, told by an adjective. */
const WORKPLACE =
  /^ (?:\p{Ll}[\p{Ll}-]{1,15} (?:and )?){0,2}(?:sites?|camps?|factor(?:y|ies)|plants?|(?:ship)?yards?|farms?|mines?|mills?|workshops?|restaurants?|hospitals?|clinics?|companies|firms|employers|enterprises|soil|cities|towns?|villages|ports?)\b/u;
/** What someone asks for who will not be named. */
const UNNAMED =
  /^ (?:not to be (?:named|identified|quoted)|(?:for|to retain|to keep|to preserve) (?:his |her |their )?anonymity|to (?:remain|stay) anonymous|that (?:his|her|their) (?:full |real )?names? )/i;
/** "at a plant in the North Korean capital": a workplace inside the country. */
const WORKPLACE_IN =
  /\b(?:plants?|factor(?:y|ies)|workshops?|mills?|farms?|mines?|shipyards?|sweatshops?|(?:posts?|jobs?|positions?) at an? [\p{L}-]{1,20}) (?:in|inside) (?:the )?$/iu;
const ITS_CAPITAL = /^ (?:capital|cit(?:y|ies)|towns?|countryside|provinces?)\b/;
const STAYS = /\b(?:in|at|inside|around|near)(?: the)? $/i;
/** "for the building sites at Samjiyon": where money goes. */
const MEANT_FOR =
  /\bfor (?:the |its |their |a |new )?[\p{L} -]{0,30}(?:at|in) (?:\p{Lu}\p{L}+,? (?:and )?){0,2}$/u;
/** "Hamhung Friendship Park": called after the city. */
const NAMED_AFTER =
  /^ (?:\p{Lu}\p{L}+ ){0,2}(?:Park|Square|Restaurant|Hall|House|Company|Trading|Corporation|Group|Street|Hotel|Garden|Store|Bridge)\b/u;
/** Places known for nothing but their zone. */
const ZONE = /^(?:kaes|gaes|kumg|rason)/i;
/** "the north", "the North-East": a point of the compass. */
const COMPASS = /\bnorth$/i;
const COMPASS_END = /^-?(?:east|west)/i;
const PEOPLE = new Set<Mention["tag"]>(["worker", "person"]);

/**
 * Reads English mentions in their neighbourhood: "Chinese" is a people only where no noun follows,
 * "crews from Uzbekistan" and "Mongolian staff" are people of another country, and in
 * "a Singapore-listed tailor" no country is spoken of.
 */
export function refineMentions(text: string, found: readonly Mention[]): Mention[] {
  const mentions = readOrigins(
    text,
    found.filter((mention) => !isFeigned(text, mention)),
  );
  const modifiers = new Set(
    mentions.filter(({ tag }) => tag === "nation-modifier").map(({ start }) => start),
  );
  const refined: Mention[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i] as Mention;
    const after = text.slice(mention.end, mention.end + 12);
    const before = text.slice(Math.max(0, mention.start - 32), mention.start);
    const word = text.slice(mention.start, mention.end);
    const said = mention.value.toLowerCase();
    if (COMPASS.test(word) && (word.endsWith("north") || COMPASS_END.test(after))) continue;
    if (
      mention.tag === "nation" &&
      modifiers.has(mention.start) &&
      NOUN_FOLLOWS.test(after) &&
      !NO_NOUN.test(after) &&
      !PARTICIPLE.test(text.slice(mention.end, mention.end + 24))
    )
      continue;
    if (
      mention.tag === "nation-modifier" &&
      WORKPLACE.test(text.slice(mention.end, mention.end + 60))
    )
      refined.push({ ...mention, tag: "country" });
    if ((mention.tag === "country" || mention.tag === "locality") && /^-\p{Ll}/u.test(after))
      continue;
    if (
      (mention.tag === "country" || mention.tag === "locality") &&
      /\b(?:by way of|via|account in|accounts in|bank in|banks in|than in|than those in|than) $/.test(
        text.slice(Math.max(0, mention.start - 14), mention.start),
      )
    )
      continue;
    // "across the Tumen": the river, not the city on it.
    if (
      mention.tag === "locality" &&
      RIVER.test(text.slice(mention.start, mention.end)) &&
      /\bthe $/i.test(before) &&
      // "the Amur taiga" is the country on it.
      !ALONG_IT.test(after)
    )
      continue;
    // "now recruit in the Philippines": those who come from there.
    if (mention.tag === "country" && RECRUITS.test(before)) {
      refined.push({ ...mention, tag: "nation" });
      continue;
    }
    // "sells the timber to China": where goods go.
    if (mention.tag === "country" && isMarket(text, mention)) continue;
    if (
      mention.tag === "worker" &&
      /^hands?$/i.test(mention.value) &&
      (HANDS_OVER.test(after) ||
        (mention.value.toLowerCase() === "hand" &&
          NO_PERSON.test(text.slice(Math.max(0, mention.start - 6), mention.start))))
    )
      continue;
    if (
      mention.tag === "subject-modifier" &&
      (!mention.value.endsWith("n") ||
        ITS_CAPITAL.test(text.slice(mention.end, mention.end + 14))) &&
      WORKPLACE_IN.test(text.slice(Math.max(0, mention.start - 48), mention.start))
    )
      refined.push({ ...mention, tag: "inside" });
    if (mention.tag === "other-event" && isSaidOfNoun(text, mention, mentions)) continue;
    // "sent 100 home and imprisoned them": they were counted already.
    if (mention.tag === "other-event" && OF_THEM.test(after) && /\band $/.test(before)) continue;
    // "it was to no avail": nor is this one.
    if (mention.tag === "plan" && / to$/i.test(mention.value) && /^ no\b/.test(after)) continue;
    // "an official who asked not to be named": what he asks for is no plan.
    if (mention.tag === "plan" && UNNAMED.test(text.slice(mention.end, mention.end + 48))) continue;
    // "stalled due to lockdowns": a cause, no plan.
    if (mention.tag === "plan" && /^due to$/i.test(mention.value) && !IS_DUE.test(before)) continue;
    // "jobs that pay over $1,000": more than it.
    if (PAY_OVER.has(said) && OVER_A_SUM.test(after)) continue;
    // "the part that ends up in a common account": not in his pocket.
    if (
      mention.tag === "keeps" &&
      /^end(?:s|ed)? up in$/i.test(mention.value) &&
      !OWN_POCKET.test(text.slice(mention.end, mention.end + 32))
    ) {
      refined.push({ ...mention, tag: "measure:pay_withheld" });
      continue;
    }
    // "hands over 1,900 yuan apiece": who hires them pays.
    if (
      (mention.tag === "other-money" || mention.tag === "measure:pay_withheld") &&
      /^(?:hand(?:s|ed|ing)? over|remit(?:s|ted)?|transfer(?:s|red)?)$/i.test(mention.value) &&
      APIECE.test(text.slice(mention.end, mention.end + 60))
    ) {
      refined.push({ ...mention, tag: "employer" });
      continue;
    }
    // "cost per head, including food": part of it.
    if (
      mention.tag === "other-money" &&
      /\b(?:including|with|plus|excluding) (?:the )?$/i.test(before) &&
      /^(?:food|meals|rent|tax|taxes|insurance|canteen|feeds)$/i.test(mention.value)
    )
      continue;
    // "the manager recalled, and 88 winter here": who remembers calls no one home.
    if (
      mention.tag === "measure:workers_repatriated" &&
      /^recalled$/i.test(mention.value) &&
      !CALLED_HOME.test(after) &&
      !/\b(?:was|were|been|be|being|are|is|all) $/i.test(before)
    )
      continue;
    // "bosses bill customers 3,500 roubles for each": they charge it.
    if (said === "bill" && CHARGED.test(after)) continue;
    // "the remainder", "a remaining 40": no one is said to stay.
    if (said === "remainder") continue;
    // "what was paid for them": by who hires them.
    if (mention.tag === "keeps" && /paid$/i.test(mention.value) && /^ for\b/.test(after)) continue;
    // "the remaining 65".
    if (mention.tag === "keeps" && /^remaining$/i.test(mention.value)) continue;
    // "what is left after deductions": they are made already.
    if (mention.tag === "measure:pay_withheld" && AFTER_IT.test(before)) continue;
    // "…, leaving ten persons under contract": those who stay.
    if (
      mention.tag === "measure:workers_repatriated" &&
      /^leaving$/i.test(mention.value) &&
      SO_MANY.test(text.slice(mention.end, mention.end + 24))
    ) {
      refined.push({ ...mention, tag: "measure:workers_abroad" });
      continue;
    }
    // "fewer than 1,000 left": who are still there.
    if (
      mention.tag === "measure:workers_repatriated" &&
      /^left$/i.test(mention.value) &&
      FEW.test(text.slice(Math.max(0, mention.start - 56), mention.start)) &&
      /^(?:[.,;:)]|$| (?:there|here)\b)/.test(text.slice(mention.end, mention.end + 7))
    ) {
      refined.push({ ...mention, tag: "measure:workers_abroad" });
      continue;
    }
    // "150 workers left in Qatar": those who remain.
    if (mention.tag === "measure:workers_repatriated" && isLeftBehind(text, mention, mentions))
      continue;
    // "held for eventual deportation": not gone yet.
    if (mention.tag === "measure:workers_repatriated" && AWAITED.test(before)) continue;
    // "women from Sinuiju", "back to Wonsan": where they are from, not where they work.
    if (
      mention.tag === "inside" &&
      !ZONE.test(mention.value) &&
      (!STAYS.test(text.slice(Math.max(0, mention.start - 16), mention.start)) ||
        MEANT_FOR.test(text.slice(Math.max(0, mention.start - 56), mention.start)) ||
        NAMED_AFTER.test(text.slice(mention.end, mention.end + 32)))
    )
      continue;
    // "one Member State": no people.
    if ((said === "member" || said === "members") && /^ (?:State|countr|nation)/i.test(after))
      continue;
    // "income from the trade, in building and catering": the one spoken of, not one in goods.
    if (mention.value === "trade" && mention.tag === "other-money") {
      const article = /\b(?:the|this|the whole|the entire) $/i.test(before);
      if (
        article &&
        /^(?:[,.]| (?:is|was|in (?!goods)|brings|earns|yields|that|which)\b)/.test(after)
      )
        continue;
    }
    // "for a day's time": no rate.
    if (mention.tag.startsWith("per:") && /^['’]/.test(after)) continue;
    if (mention.tag.startsWith("measure:") && /^[ -](?:permit|visa|licen)/.test(after)) continue;
    if (COME.has(said) && NO_ARRIVAL.test(after)) continue;
    // "the lights went out", "wages went unpaid": no one went anywhere.
    if (said === "went" && NO_GOING.test(after)) continue;
    // "deducts 1,500 before they see it": they do not see that.
    if (mention.tag === "keeps" && /\bbefore (?:they|he|she|the \p{L}+) (?:ever )?$/u.test(before))
      continue;
    // "an old bank building": no age.
    if (mention.tag === "other-time" && /^old$/i.test(mention.value) && NOUN_FOLLOWS.test(after))
      continue;
    if (PEOPLE.has(mention.tag)) {
      const origin = findOrigin(text, mentions, i);
      if (origin !== null) {
        refined.push({ ...mention, tag: "nation", value: origin });
        continue;
      }
    }
    refined.push(direct(text, mentions, i));
  }
  return refined;
}

const CHARGED = /^ (?:customers?|clients?|builders|developers|contractors|firms|them|him|us)\b/;
const PAY_OVER = new Set(["pay over", "pays over", "paid over", "paying over"]);
const COME = new Set(["come", "comes", "coming", "came", "to come"]);
const CALLED_HOME =
  /^ (?:home|(?:all |its |their |the |some |most )*(?:workers?|labou?r|citizens|nationals|staff|crews?|people|men|women|\d|North)|them\b|from\b)/;
const APIECE = /^ [^.;]{2,40}(?:apiece|each\b|a head|per head|per worker|for each|for every)/;
const FEW =
  /\b(?:only|just|fewer than|less than|under|barely|still|hardly|not even) (?:about |some )?[\d,]+(?: [\p{L}-]+){0,3} $/iu;
const OWN_POCKET =
  /^ (?:the )?(?:his|her|their|its own|workers?['’]?s?['’]?|labou?rers?['’]?) (?:own )?(?:pockets?|hands?|purses?|famil\p{L}+|homes?)/u;
const AFTER_IT = /\bafter (?:all |the |these |such |various |any )?$/i;
const SO_MANY =
  /^ (?:only |just |about |some |behind |fewer than |less than |perhaps |a mere |but ){0,2}(?:\d{1,3}(?:,\d{3})*\b(?! ?(?:days|hours|years|dollars|per|%))|an? (?:dozen|hundred|score)|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{Ll}+teen|\p{Ll}+ty)\b)/u;

/** "posing as an American freelancer": whom someone passes for is no people of the text. */
const isFeigned = (text: string, { tag, start }: Mention): boolean =>
  (tag === "nation" || tag === "nation-modifier") &&
  FEIGNS.test(text.slice(Math.max(0, start - 40), start));

const FEIGNS =
  /\b(?:pos(?:e|es|ed|ing) as|pretend(?:s|ed|ing)? to be|pass(?:es|ed|ing)? (?:(?:him|her|them)(?:self|selves) off as|for)|claim(?:s|ed|ing)? to be|disguised as) (?:an? |the )?(?:\p{Ll}+ )?$/iu;

/** "PRC 4,317; DPRK 1,788; Vietnam 461": a table that lists the North lists where people are from. */
function readOrigins(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const rows = (mention: Mention) =>
    ROW.test(text.slice(mention.end, mention.end + 16)) &&
    ROW_OPENS.test(text.slice(Math.max(0, mention.start - 10), mention.start));
  if (!mentions.some((mention) => mention.tag === "subject-modifier" && rows(mention)))
    return mentions;
  return mentions.map((mention) =>
    mention.tag === "country" && rows(mention) ? { ...mention, tag: "nation" } : mention,
  );
}

const ROW = /^:? \d[\d,]*(?:[;,.\n]| and |\s\()/;
const ROW_OPENS = /(?:^|[;:,.]\s|\n|[-•*] |\b(?:of|from) (?:the )?)$/;

/** "workers left in Qatar", "those left behind": said of a noun, with the place where they are. */
function isLeftBehind(text: string, { start, end, value }: Mention, mentions: readonly Mention[]) {
  if (!/^left$/i.test(value) || !NOUN_BEFORE.test(text.slice(Math.max(0, start - 16), start)))
    return false;
  const inside = /^ (?:behind|in (?:the )?)/.exec(text.slice(end, end + 12))?.[0];
  return (
    inside === " behind" ||
    (inside != null &&
      mentions.some(
        ({ tag, start: at }) =>
          (tag === "country" || tag === "locality") && at === end + inside.length,
      ))
  );
}

const NOUN_BEFORE = /(?<!\b(?:ha[sd]|have|who|that|and|they|all|then|he|she))(?<=\p{L}) $/iu;

const SOLD =
  /\b(?:sell|sells|sold|selling|exports?|exported|exporting|ships?|shipped|shipping) ([^.;,]{0,32})\bto (?:the )?$/u;
const LABOUR = /\b(?:workers?|labou?r|people|men|women|manpower)\b/i;

function isMarket(text: string, { start }: Mention): boolean {
  const sold = SOLD.exec(text.slice(Math.max(0, start - 56), start))?.[1];
  return sold !== undefined && !LABOUR.test(sold);
}

/**
 * "the submitted reports", "a prison camp guard": said of the noun right after, which is no one
 * counted; "the fourteen indicted were …": a noun itself, and its own clause.
 */
function isSaidOfNoun(
  text: string,
  { start, end }: Mention,
  mentions: readonly Mention[],
): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 24);
  if (/\b(?:the|all) (?:[\p{L}\d-]+ )?$/iu.test(before) && /^ (?:are|were|have|had)\b/.test(after))
    return true;
  // "reports filed by 48 states".
  if (
    /^ (?:by|to|with|in|at|last|this|since)\b/.test(after) &&
    mentions.some(({ tag, end: at }) => tag === "thing" && at === start - 1)
  )
    return true;
  const noun = /^ \p{Ll}{3,}/u.exec(after);
  return (
    noun !== null &&
    /\b(?:an?|the|its|their|his|former|such|other) (?:\p{Ll}+ )?$/u.test(before) &&
    !NO_NOUN.test(after) &&
    !mentions.some(({ tag, start: at }) => at === end + 1 && NAMES_PEOPLE.has(tag))
  );
}

const NAMES_PEOPLE = new Set<Mention["tag"]>(["worker", "person", "subject", "subject-modifier"]);

const RIVER = /^(?:Tumen|Amur|Yalu)$/;
const ALONG_IT =
  /^ (?:taiga|region|forest|oblast|Oblast|province|Province|area|basin|valley|camps?|sites?|port|side)/;
const RECRUITS = /\brecruit(?:s|ed|ing)? (?:\p{Ll}+ )?(?:in|from) (?:the )?$/u;
const IS_DUE = /\b(?:is|are|was|were|be|been|now|not) $/i;
const OVER_A_SUM = /^ (?:\p{Sc}|[A-Z]{2,3}\p{Sc}? ?)?\d/u;
const OF_THEM = /^ (?:them|him|her)\b/;
const AWAITED =
  /\b(?:await(?:s|ed|ing)?|pending|fac(?:e|es|ed|ing)|for) (?:(?:eventual|later|their|his) )?$/i;

const FLOWS = new Set<Mention["tag"]>([
  "measure:workers_dispatched",
  "measure:workers_repatriated",
]);
const TO_THE_SOUTH =
  /^ (?:over |down |on )?(?:from \p{Lu}[\p{L}'’-]+ )?(?:to|in|for) (?:the South\b(?! \p{Lu})|South Korea\b|Seoul\b)/u;
const BACK = /\b(?:home|back|repatriat|deport|expel|recall|withdr)/i;
const DESTINATION_NEAR = 60;
const TAKEN_HOME = /^ [^.;:,]{3,50} home(?=[ .,;]|$)(?! to (?!Pyongyang|North)| country| town)/u;
const HOMEWARD = /^[^.;:]*\bto (?:the )?$/i;

/**
 * "flew 80 of them to Pyongyang" goes home, "left for Vladivostok" goes abroad: the place that a
 * verb of motion leads to tells which way, where the verb itself does not.
 */
function direct(text: string, mentions: readonly Mention[], at: number): Mention {
  const verb = mentions[at] as Mention;
  if (!FLOWS.has(verb.tag) || BACK.test(verb.value)) return verb;
  // "67 came to the South": no labour.
  if (TO_THE_SOUTH.test(text.slice(verb.end, verb.end + 32)))
    return { ...verb, tag: "other-event" };
  // "the last 118 flew out in August": out of where they were, unless it is said where to.
  const out = /^ out\b(?! (?:of|to|for)\b)/.test(text.slice(verb.end, verb.end + 8));
  // "carried the last 156 medics home".
  if (!out && TAKEN_HOME.test(text.slice(verb.end, verb.end + DESTINATION_NEAR)))
    return { ...verb, tag: "measure:workers_repatriated" };
  for (let i = at + 1; i < mentions.length; i++) {
    const place = mentions[i] as Mention;
    if (place.start - verb.end > DESTINATION_NEAR) break;
    const home =
      place.tag === "inside" ||
      (place.tag === "subject-modifier" && !/n\b/.test(place.value.slice(-1)));
    const abroad = place.tag === "country" || place.tag === "locality";
    if (!home && !abroad) continue;
    if (!HOMEWARD.test(text.slice(verb.end, place.start))) continue;
    const onHome = /^ and (?:on )?home\b/i.test(text.slice(place.end, place.end + 14));
    return {
      ...verb,
      tag: home || onHome ? "measure:workers_repatriated" : "measure:workers_dispatched",
    };
  }
  return out ? { ...verb, tag: "measure:workers_repatriated" } : verb;
}

/** "have a week to come forward": who comes so goes nowhere. */
const NO_ARRIVAL = /^ (?:forward|under|up|clean|to light|to an|true|of age|with|from|down|close)\b/;
const NO_GOING =
  /^ (?:out[.,; ](?!to\b|of\b)|off|on|up|down|by|through|without|wrong|hungry|unpaid|bankrupt|bust|missing|dark|silent|straight|into (?:effect|force|liquidation))/;
const NEIGHBOURS = 6;
/** "for a Mongolian developer": one who hires them. */
const HIRES = /\b(?:for|by|to|with|from|of) an? $/i;

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
      return HIRES.test(text.slice(Math.max(0, other.start - 12), other.start)) &&
        !people.value.endsWith("s")
        ? null
        : other.value;
    if (
      (other.tag === "country" || other.tag === "worldwide") &&
      other.start > people.end &&
      FROM_ABROAD.test(text.slice(people.end, other.start))
    )
      return other.value;
  }
  return null;
}

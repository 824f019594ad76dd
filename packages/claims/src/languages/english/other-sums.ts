import type { Quantity } from "@figurewatch/quantities";
import type { Sentence } from "../../language-pack.ts";
import { wordsAfter, wordsBefore } from "./words-around.ts";

/** "$167 million, or 57 percent of its exports": goods brought it in. */
const OF_EXPORTS =
  /^(?: (?:a|per) year)?, or (?:about |some |nearly |almost )?[\d.]{1,5}(?:%| per ?cent) of (?:its|their|all|total|the) (?:\p{Ll}+ )?(?:exports|imports|trade)\b/iu;
/** "earned $300 million a year from such deals": where a sum comes from says what it is. */
const FROM_TRADE =
  /^(?: (?:a|per|each|every) (?:year|month))? (?:from|by|through) (?:selling|exporting|smuggling|(?:(?!work|labou?r|and\b)[\p{L}-]+ ){0,3}(?:deals?|sales?|exports|thefts?|heists?|smuggling|tourism|coal|minerals|weapons|arms|licen[cs]es|fishing rights))\b/iu;
/** "Textiles made inside the country earned $752 million": goods are the subject. */
const GOODS_EARN =
  /(?:^|[,;] )(?:[\p{L}-]+ ){0,2}(?:textiles|garments|clothes|coal|goods|exports|seafood|squid|wigs|minerals|ore|arms|weapons|missiles)(?: (?:made|sold|mined|sewn|sent|shipped|exported)(?: [\p{L}-]+){0,6})? (?:earned|earn|earns|brought|brings?|fetched|fetch|yielded)\b[^,;]{0,20}$/iu;
/** "A kilo of rice is 9,000": a price. */
const PRICE_OF =
  /\b(?:kilos?|kilograms?|litres?|liters?|bags?|sacks?|bowls?|tonnes?) of [\p{L}-]+ (?:is|was|costs?|sells (?:at|for)|sold (?:at|for)|fetche[sd]) (?:about |around |some )?$/iu;
/** "programmes that have cost $1 billion": a sum that is spent. */
const SPENT =
  /\b(?:cost|costs|costing|spent|spends?|spending) (?:\p{L}+ )?(?:about |around |some |over |nearly |more than |at least )?$/iu;
const MIN_SPENT = 1_000_000;
/** "$1 for each truck he loaded": paid by the piece. */
const BY_PIECE = /^ (?:for (?:each|every)|per) ([\p{L}-]+)/u;
const NO_PIECE =
  /^(?:of|one|a|an|and|or|but|head|capita|hour|day|shift|week|month|year|annum|girl|woman|man|hand|person|pair|employee|body|to|from|in|at|with|by|on|who|that|as|into|through)$/;
/** "€4.15 an hour for Vietnamese", "against 120,000 for a Tajik": told of others. */
const FOR_OTHERS =
  /^(?: (?:a|per|an|each|every) (?:hour|day|week|month|year))?,? (?:for|to|from|by) (?:an? |the |its |their |every |each )?(?:local |skilled |ordinary )?$/i;
/** "paying $250 per head for flats and fibre": what the sum buys. */
const FOR_WHAT =
  /^(?: (?:a|per|an|each|every) (?:head|person|man|worker|hour|day|week|month|year)){0,2} (?:for|in|on|towards?) (?:the |their |his |her |its |rented |a |an )?(?:rent|flats?|housing|lodgings?|accommodation|board|food|meals?|rice|fibre|internet|insurance|visas?|permits?|passports?|tickets?|flights?|airfares?|transport|travel|beds?|bunks?|dormitor(?:y|ies)|equipment|tools|uniforms|clothes|training|medical (?:checks?|tests?)|heating|electricity|water|bribes?|fees)\b/iu;
/** "For an exit permit they pay 300 yuan", "the women pay 300": what they have to give. */
const THEY_PAY =
  /\b(?:they|workers|women|men|girls|recruits|applicants|candidates|families|labou?rers) (?:have to |had to |must |now |each |all |also |had |would )?(?:pay|pays|paid|give|gives|gave|put down|hand|handed) (?:up to |about |around |some |over |at least |as much as |a |another )?$/iu;
/** "The monthly plan payment rose from $190 to $820". */
const PLAN_SUM =
  /\b(?:monthly |daily |yearly |state )?(?:plan|norm|quota) (?:is|was|were|stood at|stands at|rose to|went up to|of|had been) (?:about |now |then )?$|\b(?:plan|quota|loyalty|party|tribute) (?:payments?|money|sums?|funds?|fees?|targets?|contributions?)\b[^.;]{0,60}$/i;
/** "The clinics turned over 90 million francs a month": what a business takes. */
const TURNS_OVER = /\bturn(?:s|ed|ing)? over (?:about |around |some |over )?$/i;
const HANDED_TO = /^[^.;]{0,40} to (?:the|their|its|Pyongyang|North)\b/;
/** "per head, local governments paid agents 300": what others are paid for them. */
const PAID_AGENTS =
  /\bpa(?:ys?|id|ying) (?:the |its |their )?(?:agents?|brokers?|recruiters?|middlem[ae]n|agenc(?:y|ies)|suppliers?|lawyers?|officials?) (?:about |around |some |up to |over )?$/i;
/** "per head, 1.39 million won" of a country's income. */
const OF_A_NATION = /\b(?:GDP|GNI|GNP|[Gg]ross (?:domestic|national))\b/;
/** "must still deliver 40,000 rubles each month": dues, whatever is earned. */
const MUST_BRING =
  /\b(?:must|ha(?:s|ve|d) to|(?:is|are|was|were) (?:obliged|bound|made|required|told|expected|supposed|forced) to) (?:still |also |each |now |first )?(?:deliver|hand (?:in|over|up)|pay(?: in| up| over)?|turn in|surrender|bring(?: in)?|raise|contribute|find|produce|remit|send|give|come up with) (?:up to |about |around |some |at least |another |an? |his |her |their )*$/iu;
/** "the state received some $340": it is not the worker who gets it. */
const STATE_GETS =
  /\b(?:the )?(?:state|regime|government|party|treasury|embassy|North Korea|leadership|Kim(?: Jong[ -]Un)?) (?:itself |thus |alone |still )?(?:receive[sd]?|got|gets?|earn(?:s|ed)|made|makes|took in|takes in|pocket(?:s|ed)|nets?|netted|clears?|cleared|draws?|drew) (?:about |around |some |over |at least |up to |roughly )?$/iu;
/** "must now pay their government an additional $100": dues. */
const PAYS_STATE =
  /\b(?:pay|pays|paid|paying|give|gives|gave|giving|send|sends|sent) (?:to )?(?:their|his|her|our|my) (?:\p{Ll}+ )?(?:governments?|state|party|regime|authorities|embassy|officials|superiors|managers?|bosses|supervisors?|minders?) [^.;,]{0,30}$/iu;
/** "$1,000 a month, with $800 of that going home": what goes on from the pay. */
const GOES_ON =
  /^ of (?:that|this|it|which|the (?:sum|money|pay|wage|total)) (?:goes|going|went|is sent|was sent|being sent) (?:back |home |straight |directly )?(?:to|into|home)\b/i;
/** "each is told to earn $6,000": a target, whatever is earned. */
const TARGET =
  /\b(?:told|ordered|required|directed|instructed|obliged|expected|supposed|told (?:its|their|the) \p{L}+(?: in \p{L}+)?) to (?:earn|make|bring in|raise|send(?: home| back)?|pay|hand over|remit|contribute|collect) (?:at least |about |around |up to |some |another |a further )?$|\bquotas? (?:is|was|of|at|has|had|stood|stands|rose|risen|are|were)\b[^.;,]{0,40}$/iu;
/** "another $300 going towards the managers": others get it. */
const GOES_TO =
  /^(?: (?:a|per) month)? (?:going) (?:to|towards?|into) (?!(?:the |each |every )?(?:workers?|labou?rers?|men|women|them|him|her)\b|(?:his|their) (?:own )?(?:pockets?|famil))/i;
const MAX_PAY = 50_000;
/** "These remittances come to $2,000": what is sent home out of the pay. */
const SENT_HOME =
  /\bremittances? of (?:about |around |some |roughly )?$|\bremittances\b[^.;]{0,60} (?:come|comes|came|amount|amounts|amounted|are|were|run|ran|average) [^.;]{0,20}$/iu;
/** "missile sales ($1.5 billion)", "a museum ($1.8 million)": brackets give the sum of a noun. */
const OF_NOUN = /([\p{L}-]+) \((?:about |around |some |approx\.? |appx )?$/u;
const NO_NOUN =
  /^(?:wages?|salar(?:y|ies)|pay|earnings?|revenues?|incomes?|proceeds|workers?|labou?r(?:ers)?|remittances|average|month|year)$/i;
/** "was going home with $600 after three years": what is saved, over whatever time. */
const SAVED =
  /\b(?:return|came|come|coming|go|goes|going|went|fly|flew|flying)\p{L}* (?:home |back )?with (?:just |only |about |barely |some )?$|\bsavings? of (?:about |some )?$/iu;
/** "800 to 1,000 dollars is the running fee". */
const IS_A_FEE =
  /^ (?:is|was|are|were|being) (?:the |an? )(?:[\p{L}-]+ ){0,2}(?:fee|bribe|price|cost|rent|fine|deposit|debt|loan|tax|levy|contribution)\b/iu;

/** Why a sum of an English sentence is neither pay nor what a state earns by labour, or null. */
export function tellOtherSum(text: string, quantity: Quantity, sentence: Sentence): string | null {
  const before = wordsBefore(text, quantity, sentence);
  if (PRICE_OF.test(before)) return "a price";
  const after = wordsAfter(text, quantity.end, sentence);
  if (quantity.dimension === "none" && toldOfOthers(sentence, after, quantity.end))
    return "told of others";
  if (quantity.dimension !== "money") return null;
  if ((quantity.low ?? quantity.high ?? 0) >= MIN_SPENT && SPENT.test(before))
    return "a sum that is spent";
  if (OF_EXPORTS.test(after) || FROM_TRADE.test(after) || GOODS_EARN.test(before))
    return "a sum of trade";
  const piece = BY_PIECE.exec(after);
  if (
    piece?.[1] !== undefined &&
    !NO_PIECE.test(piece[1]) &&
    !namesPeople(sentence, quantity.end, piece[0])
  )
    return `paid for each ${piece[1]}`;
  if (toldOfOthers(sentence, after, quantity.end)) return "the pay of others";
  const isSmall = (quantity.low ?? quantity.high ?? 0) < MAX_PAY;
  if (FOR_WHAT.test(after)) return "what the sum is spent on";
  if (isSmall && THEY_PAY.test(before)) return "what they have to pay";
  if (TURNS_OVER.test(before) && !HANDED_TO.test(after)) return "the turnover of a business";
  if (PAID_AGENTS.test(before)) return "what others are paid for them";
  if (OF_A_NATION.test(text.slice(sentence.start, sentence.end))) return "a country's income";
  if (isSmall && PLAN_SUM.test(before)) return "dues";
  if (isSmall && MUST_BRING.test(before)) return "dues";
  if (isSmall && STATE_GETS.test(before)) return "what the state gets for one";
  if (PAYS_STATE.test(before)) return "dues";
  if (GOES_ON.test(after)) return "what goes on from the pay";
  if (TARGET.test(before)) return "a target";
  if ((quantity.low ?? MAX_PAY) < MAX_PAY && GOES_TO.test(after)) return "what others get";
  if ((quantity.low ?? MAX_PAY) < MAX_PAY && SENT_HOME.test(before)) return "what is sent home";
  const noun = OF_NOUN.exec(before);
  if (
    noun?.[1] !== undefined &&
    !NO_NOUN.test(noun[1]) &&
    !isPlaceOrTrade(sentence, quantity.start - before.length + noun.index, quantity.start)
  )
    return `the sum of “${noun[1]}”`;
  if (SAVED.test(before)) return "what is saved";
  if (IS_A_FEE.test(after)) return "a fee";
  return inBrackets(text, quantity, sentence) ? "the same sum in another currency" : null;
}

/** A people of another country right after "for", "to" or "from". */
function toldOfOthers({ mentions }: Sentence, after: string, end: number): boolean {
  return mentions.some(
    ({ tag, start }) =>
      (tag === "nation" || tag === "nation-modifier") &&
      start >= end &&
      start - end <= OTHERS_NEAR &&
      FOR_OTHERS.test(after.slice(0, start - end)),
  );
}

const OTHERS_NEAR = 40;

/** "Namibia ($66 million)", "construction ($120 million)": a sum by place or trade. */
function isPlaceOrTrade({ mentions }: Sentence, from: number, to: number): boolean {
  return mentions.some(
    ({ tag, start, end }) =>
      (tag === "country" || tag === "locality" || tag === "sector") &&
      start <= from &&
      end >= from &&
      end <= to,
  );
}

/** "$1,800 a month for each doctor": one of those who work is no piece. */
function namesPeople({ mentions }: Sentence, from: number, words: string): boolean {
  return mentions.some(
    ({ tag, start }) =>
      (tag === "worker" || tag === "person" || tag === "subject" || tag === "subject-modifier") &&
      start >= from &&
      // "for every North Korean worker": the name goes on past its first word.
      start < from + words.length,
  );
}

/** "900 yuan (some ¥18,000)": brackets after a sum tell it again. */
function inBrackets(text: string, { start, unit }: Quantity, { quantities }: Sentence): boolean {
  const told = quantities.findLast(
    (other) => other.dimension === "money" && other.end <= start && other.unit !== unit,
  );
  if (told === undefined) return false;
  const between = text.slice(told.start, start);
  const open = between.lastIndexOf("(");
  return open >= 0 && !between.includes(")", open) && open - (told.end - told.start) <= BRACKET_GAP;
}

const BRACKET_GAP = 12;

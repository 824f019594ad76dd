import type { Governor, Sentence } from "../../language-pack.ts";
import { listMatches } from "../../words/list-matches.ts";
import type { Span } from "../../mention.ts";

/** What may follow a counter before the particle: "5千人余りが", "2万人前後を". */
const ROUND =
  /^(?:余り|あまり|余|以上|以下|ほど|程度|前後|近く|超|未満|規模|弱|強|足らず|ずつ|もの|だけ){0,2}/u;
/** The number is what the sentence says of its subject: "労働者は1万人だ", "人数は5万人に上る". */
const SAID_OF =
  /^(?:だ|で(?:、|あ|し)|です|に(?:上|達|のぼ|及|増|減|な[っりる]|とどま|膨|迫|満た|すぎ|過ぎ)|を(?:超|越|上回|下回|数え|割)|と(?:推|み|見|さ|な[っり]|し|い|予)|まで(?:に)?(?:増|減)|へと|[、。」)）]|$)/u;
/** "2541人から70人に減少", "1190人まで減った": what their number was, and fell to. */
const LEVEL =
  /^(?:から[^、。]{0,24}(?:に|へ|まで)(?:急|激|大幅に|大きく)?[減増]|(?:に|まで(?:に)?|へと?)(?:急|激|大幅に|大きく)?減(?!ら))/u;
/** "1000人から8000人に増えた": the number that theirs rose from. */
const ROSE_FROM = /人から[^、。]{0,24}$/u;
const ROSE = /^(?:に|へと?|まで(?:に)?)(?:急|激|大幅に|大きく)?増/u;
/** Before it stands what is told of others: "904人を送還し、カタールは…". */
const JOINED = /(?<=[しみりきちいびえけせてれめねべ])、/gu;
/** "80人いた一団": what is told of those counted, right after them and before their noun. */
const ATTRIBUTED =
  /^(?:が|も)?(?:いた|いる|働いていた|働く|働いた|残っていた|残る|就労していた|暮らす|暮らしていた|詰めていた|住む|住んでいた|所属していた|所属する|登録されていた)(?=[\p{Script=Han}\p{Script=Katakana}])/u;
/** "61人と技師5人を送り返した": the verb is that of all of them. */
const AND = /^(?:、|と|や|および|及び|ならびに|に加え)/u;
/** "115人がいたが、年末までに全員を帰国させた": what became of all of them is told of the number. */
const ALL_OF_THEM = /全員(?=[がをはも、])/u;
const REACHED = /^に(?:上|達|のぼ|及|膨)/u;
/** What follows is told of a part, or is done to them as they are: "5万人に対し、帰国を命じた". */
const PART = /^(?:ら|たち)?(?:の(?:うち|中)|に対し|に向け|について|をめぐ|に関し)/u;
/** A verb as it stands before its noun, with nothing between: "派遣する200人", "来た約50人". */
const LEADS = /(?:[るたうくぐすつぬむ]|ない)(?:約|計|およそ|最大|少なくとも)?$/u;
const LED_GAP = 6;
/** "新たな派遣計画に載る2万8000人のうち": what those of whom a part is told are. */
const MAX_PART = 16;
const MAX_CLAUSE = 90;

/**
 * Japanese puts the verb last: a number that is the subject or object of a verb is governed by the
 * words after it ("70人が全員帰国した"), one that is said of a noun by those before that noun.
 */
export function findGovernor(text: string, counted: Span, sentence: Sentence): Governor {
  const { start, end } = counted;
  const tail = text.slice(end, Math.min(sentence.end, end + MAX_CLAUSE));
  const rest = tail.slice(ROUND.exec(tail)?.[0].length ?? 0);
  const others = sentence.quantities.filter(({ dimension }) => dimension === "people");
  const told = text.slice(sentence.start, start);
  // "10万人の労働者のうち、多くが送還された": what follows is told of a part.
  if (PART.test(tail)) {
    const own = others.findLast((other) => other.end <= start)?.end ?? sentence.start;
    return { start: Math.max(own, start - MAX_PART), end: start, before: true, level: true };
  }
  const all = ALL_OF_THEM.exec(tail);
  const went = sentence.mentions.find(
    ({ tag, start: at }) =>
      tag === "measure:workers_repatriated" && all !== null && at >= end + all.index,
  );
  const again = { start: end + (all?.index ?? 0), end: end + (all?.index ?? 0) };
  if (went !== undefined && !others.some(({ start: at }) => at >= end && at < went.start))
    return { ...again, end: went.end, before: false, again };
  const attributed = ATTRIBUTED.exec(rest)?.[0];
  if (attributed !== undefined) {
    const at = end + tail.length - rest.length;
    return { start: at, end: at + attributed.length, before: false };
  }
  if (LEVEL.test(rest) || (ROSE.test(rest) && ROSE_FROM.test(told))) {
    const from = sentence.start + (listMatches(told, JOINED).at(-1)?.index ?? 0);
    return { start: Math.max(from, start - MAX_CLAUSE), end: start, before: true, level: true };
  }
  // "UAEは1千人以上、ギニアは8人を送り返した": the verb comes with the last of them.
  const following = others.some(({ start: at }) => at >= end);
  const own = others.findLast((other) => other.end <= start)?.end ?? sentence.start;
  const isTold = sentence.mentions.some(
    ({ tag, start: at }) => tag.startsWith("measure:workers_") && at >= own && at < start,
  );
  if (AND.test(rest) && following && !isTold)
    return { start: end, end: Math.min(sentence.end, end + MAX_CLAUSE), before: false };
  if (SAID_OF.test(rest)) {
    const after = others.findLast((other) => other.end <= start)?.end ?? sentence.start;
    // "受け入れ、翌年には900人に達した": how many they came to be is told of no going.
    const joined = REACHED.test(rest) ? (listMatches(told, JOINED).at(-1)?.index ?? 0) : 0;
    const from = Math.max(after, sentence.start + joined);
    const governor = { start: Math.max(from, start - MAX_CLAUSE), end: start, before: true };
    return joined > 0 ? { ...governor, level: true } : governor;
  }
  const to = others.find((other) => other.start >= end)?.start ?? sentence.end;
  const led = sentence.mentions.findLast(
    ({ tag, end: verb }) =>
      tag.startsWith("measure:workers_") && verb <= start && start - verb <= LED_GAP,
  );
  // "派遣された60人が帰国した": what became of them in the end decides.
  const goesHome = sentence.mentions.some(
    ({ tag, start: at }) => tag === "measure:workers_repatriated" && at >= end && at < to,
  );
  if (led !== undefined && !goesHome && LEADS.test(text.slice(led.start, start)))
    return { start: led.start, end: start, before: true };
  return { start: end, end: Math.min(to, end + MAX_CLAUSE), before: false };
}

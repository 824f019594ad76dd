import type { Language, Quantity } from "@figurewatch/quantities";
import type { CountryWords } from "./words/country-table.ts";
import type { Matching } from "./words/lexicon.ts";
import type { Mention, Span, Tag } from "./mention.ts";

/** Words by tag. Entries follow the pack's `matching`; case is folded. */
export type Terms = Partial<Record<Tag, readonly string[]>>;

/** A date in the text. `edtf` has the precision of the words. */
export type DateMention = Span & {
  edtf: string;
  /** The year came from the publication date ("in April", "last year"). */
  relative: boolean;
  /**
   * `since` and `until` end or open a period; `sometime` is a past that the words leave open
   * ("some years ago", `edtf` empty), `same` the time told of before ("in that same year").
   */
  kind: "at" | "since" | "until" | "sometime" | "same";
};

/** Someone the text credits, and the stretch of text that is credited to them. */
export type Credit = {
  /** In the text's words; null for a pronoun, whose speaker the core carries over. */
  source: string | null;
  /** Where the words of the credit stand. */
  at: Span;
  /** What is credited. */
  scope: Span;
  /** Credits beyond this one, outermost first; the last is the origin. */
  chain: string[];
  year: number | null;
  /** A text speaks: a report, a study, a list. */
  isDocument?: true | undefined;
  /** One person who may tell of his own life: a former worker, the one interviewed. */
  isPerson?: true | undefined;
  /** Where the words only go back ("the report", "the man"): to which sort of speaker. */
  goesBackTo?: "document" | "person" | undefined;
  /** A role alone: of those named before, the last one who can be called so is meant. */
  sameAs?: RegExp | undefined;
  /** "The source": of all those before only another source is meant. */
  isUnnamed?: true | undefined;
  /** What goes on as theirs is what is told of each, pay and hours, and no new count. */
  ofEach?: true | undefined;
  /** Their account ends with its paragraph, though each sentence be one. */
  stays?: true | undefined;
  /** The host country that their name or office names: "Qatar's labour ministry". */
  country?: string | undefined;
  /** Another speaker quotes them: "RFA, quoting the ministry". */
  quoted?: boolean | undefined;
  /** "According to X": where someone else speaks too, X hands on what they say. */
  relays?: boolean | undefined;
  /** A paper in a sentence of its own, which hands on what the one before it has said. */
  handsOn?: true | undefined;
  /** "という": it goes on with what was told, by whoever is quoted as well. */
  hearsay?: true | undefined;
  /** "とみられる": the words say that no one in particular is credited, whoever spoke before. */
  impersonal?: true | undefined;
  /** A body, or a paper of one: "he" is someone else. */
  isBody?: true | undefined;
  /** The words of a credit that only goes back, for where no one was credited before. */
  otherwise?: string | undefined;
  /** The narrator takes over again: what one person or paper said does not go on. */
  resumes?: true | undefined;
  /**
   * They have given a number that another is set against: "fewer than the 800 given by X". It holds
   * for that number alone. `bare`: no noun stands between; `bounded`: its bound is its own, and no
   * part of the comparison.
   */
  compared?: { bare: boolean; bounded: boolean } | undefined;
  /** They counted: when they did so is when it was so. */
  counts?: true | undefined;
  /** They tell from memory: "remembers", those polled after their return. */
  recalls?: boolean | undefined;
  /**
   * How far it holds for sentences that credit no one: `next` for one person's account that goes
   * on, `paragraph` for a turn in a transcript, `text` for the report that the text is about.
   */
  holds: "sentence" | "next" | "paragraph" | "text";
};

/** What a number counts, by the grammar around it. */
export type Counted = {
  kind:
    | "subject"
    | "worker"
    | "person"
    | "foreign"
    | "other"
    | "thing"
    | "anaphor"
    /** No noun of its own: "Qatar 1,800". */
    | "bare";
  /** The noun phrase, or the number itself where it is bare. */
  span: Span;
  /** What is told of the number says that it is people: "Fifteen thousand are in the country". */
  told?: true;
  /** An anaphor that says people: "these men", not "these". */
  named?: boolean;
  /** The noun, for a reason in words. */
  noun: string;
};

/** A sentence with all that was found in it. Offsets are into the whole text. */
export type Sentence = Span & {
  /** Number of its paragraph. */
  paragraph: number;
  clauses: Span[];
  mentions: Mention[];
  quantities: Quantity[];
};

/** Where the words stand that say what counted people do. */
export type Governor = Span & {
  /** In front of the number, as in "those who were sent are 10,000". */
  before: boolean;
  /** It is what their number was, or rose or fell to. */
  level?: boolean;
  /** Where the counted are taken up again: "70 were there, but all of them were sent home". */
  again?: Span;
  /** The clause names those counted anew: what the clauses before tell is told of others. */
  closed?: boolean;
};

/** What counted people are said to do, and where they are said to work: null where no words tell. */
export type Standing = { does: "stays" | "goes"; place: Mention | "overseas" | null };

/** All the core must know about one language. Pure; every function is linear in the sentence. */
export type LanguagePack = {
  language: Language;
  matching: Matching;
  /** Makes one of spellings that are one word, one UTF-16 unit for one; else only case is folded. */
  fold?(text: string): string;
  terms: Terms;
  countries: readonly CountryWords[];
  /** Cities, regions and sites by country; `people` and `modifiers` stay empty. */
  localities: readonly CountryWords[];
  insidePlaces: readonly string[];
  /** The forms in which an entry is met, where endings change the stem itself: "보내*". */
  inflect?(entry: string): string[];
  /** Words for pay that are of the month unless told otherwise: "оклад". */
  monthlyPay?: RegExp;
  /** The currency that sums from `least` on go without where the text tells of one country, by its code. */
  unsaidCurrency?: Readonly<Record<string, { unit: string; least: number }>>;
  /** Places and dates stand before their number, as the verb is last: "중국에 8만 명이 있다". */
  precede?: true;
  /** Drops or retags mentions by their neighbours; a pack without such rules leaves it out. */
  refineMentions?(text: string, mentions: readonly Mention[]): Mention[];
  /** Whether a title is about people who do no paid work abroad: soldiers, students, refugees. */
  isAboutOthers?(title: string): boolean;
  /** Whom a title credits with what it says: "WSJ: Pyongyang has sent 15,000". */
  readTitleSpeaker?(title: string): string | null;
  /** Sentences of a text, in order; headings and list items are sentences too. */
  splitSentences(text: string): Span[];
  /** Clauses of a sentence, in order and without gaps. */
  splitClauses(text: string, sentence: Span): Span[];
  /** Dates of a sentence; `published` is an ISO date or null. */
  findDates(text: string, sentence: Span, published: string | null): DateMention[];
  findCredits(text: string, sentence: Sentence): Credit[];
  /** Who has given the numbers that others are set against, each for its number alone. */
  findCompared?(text: string, sentence: Sentence): Credit[];
  /** What a quantity without a unit of money, time or ratio counts. */
  readCounted(text: string, quantity: Quantity, sentence: Sentence): Counted;
  /** Only where grammar tells. */
  findGovernor?(text: string, counted: Span, sentence: Sentence): Governor;
  /**
   * The verb of going or coming that counted people are the subject of, or "exists" where the
   * sentence only says that they are there; null where grammar tells neither.
   */
  findPredicate?(
    text: string,
    counted: Span,
    sentence: Sentence,
    flows: (mention: Mention) => boolean,
  ): Mention | "exists" | null;
  /** What the words right behind counted people say outright: that they work, stay or have gone; else null. */
  readStanding?(text: string, counted: Span, sentence: Sentence): Standing | null;
  /** Whether a place is told of some of the counted only: "abroad, most of them in China". */
  isPlaceOfSome?(text: string, counted: Span, place: Mention): boolean;
  /** Whether the words before a number open a breakdown of what was counted before: "By branch:". */
  opensParts?(words: string): boolean;
  /**
   * Whether a stretch tells of what used to be: the verbs of its own, not those of a speaker;
   * `recalled`: someone tells it from memory.
   */
  tellsPast?(text: string, span: Span, credits: readonly Credit[], recalled: boolean): boolean;
  /** Whether a stretch tells of the time of telling, by its own verb. */
  tellsPresent?(text: string, span: Span): boolean;
  /** Whether the words behind counted people say that they have come or gone: no plan any more. */
  isDone?(text: string, counted: Span, sentence: Sentence): boolean;
  /** Whether the words before a number say that it is still to come. */
  isToCome?(text: string, quantity: Quantity, sentence: Sentence): boolean;
  /** Whether words may name someone who is credited, seen by themselves. */
  mayName?(words: string): boolean;
  /** Why a number is no figure at all (a year, an age, a paragraph number), or null. */
  dismiss(text: string, quantity: Quantity, sentence: Sentence): string | null;
};

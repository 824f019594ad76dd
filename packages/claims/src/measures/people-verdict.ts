import type { Quantity } from "@figurewatch/quantities";
import type { Counted } from "../language-pack.ts";
import type { Tag } from "../mention.ts";
import type { QuantityContext } from "../context/quantity-context.ts";

/** Small numbers without a noun are far more often something else. */
export const MIN_UNNAMED = 10;
/** For so many sentences a number may go on about those counted before. */
export const FRAME_SENTENCES = 3;

/** Whether a count is of the watched people at work, and why. */
export type PeopleVerdict =
  | { accepted: true; why: string; strong: boolean }
  | {
      accepted: false;
      why: string;
      /** Nothing speaks for them, and nothing against them. */
      unproven?: true;
      /** They are another country's people, and so is what is told of them next. */
      foreign?: boolean;
      /** They are no workers, and so are those a number goes on about. */
      others?: boolean;
      goesOn?: boolean;
    };

/** A count of people, with all that is known around it. */
export type PeopleQuestion = QuantityContext & {
  quantity: Quantity;
  counted: Counted;
  /** Tags of the words for those who go or come. */
  flowTags: ReadonlySet<Tag>;
};

/** Whether a count reaches a number, by its lower end where it has one. */
export function isLarge({ low, high }: Quantity, min: number): boolean {
  return (low ?? high ?? 0) >= min;
}

export const yes = (why: string, strong: boolean): PeopleVerdict => ({
  accepted: true,
  why,
  strong,
});
export const no = (why: string) => ({ accepted: false as const, why });
/** No, for want of anything that says so. */
export const unsaid = (why: string) => ({ ...no(why), unproven: true as const });

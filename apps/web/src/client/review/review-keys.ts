export type ReviewAction =
  | "accept"
  | "fix"
  | "reject"
  | "merge"
  | "split"
  | "not_same"
  | "skip"
  | "take"
  | "undo";

/** One key decides and moves on, or takes the claim at hand; each stands on its button too. */
export const REVIEW_KEYS: Record<ReviewAction, { key: string; label: string }> = {
  accept: { key: "a", label: "Accept" },
  fix: { key: "f", label: "Fix" },
  reject: { key: "r", label: "Reject" },
  merge: { key: "m", label: "Merge" },
  split: { key: "p", label: "Split" },
  not_same: { key: "n", label: "Not the same" },
  skip: { key: "s", label: "Skip" },
  /** Lets it go where one has it. */
  take: { key: "t", label: "Take it" },
  undo: { key: "u", label: "Undo" },
};

/** Reasons offered for a rejection, chosen by number; any other is typed. */
export const REJECT_REASONS = [
  "not about this subject",
  "another measure",
  "the number is misread",
  "no figure, only a way of speaking",
  "the quote does not say so",
  "the source is not to be trusted",
] as const;

type KeyPress = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  /** A field or a list has the focus and takes letters itself. */
  isTyping: boolean;
};

/** What a key press stands for; undefined while one types or where the browser means something else. */
export function readReviewKey(press: KeyPress): ReviewAction | undefined {
  if (press.isTyping || press.ctrlKey || press.metaKey || press.altKey) return undefined;
  const key = press.key.toLowerCase();
  return (Object.keys(REVIEW_KEYS) as ReviewAction[]).find(
    (action) => REVIEW_KEYS[action].key === key,
  );
}

/** The reason that a number key stands for. */
export const readReasonKey = (key: string): string | undefined =>
  /^[1-9]$/.test(key) ? REJECT_REASONS[Number(key) - 1] : undefined;

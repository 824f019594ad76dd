// Without a schema beside them: the pages take them along, and a schema library probes for eval.

/** Characters of a comment: enough for a question and its context; what is longer is an article. */
export const MOST_COMMENT_LENGTH = 1_000;

/** Claims decided on in one go: as many as one can answer for. */
export const MOST_AT_ONCE = 200;

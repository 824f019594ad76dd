import type { AssignmentView } from "./assignment-view.ts";

// Without the schema beside it, as in `review-bounds.ts`.

/** "ada has it", "ada has it, given by ben". */
export const sayAssignment = ({ to, by }: AssignmentView) =>
  `${to} has it${by === to ? "" : `, given by ${by}`}`;

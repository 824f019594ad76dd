import { sayAssignment, type AssignmentView } from "@figurewatch/contract";

/** Who has a claim, to whoever looks at it: "You have it", "ada has it, given by ben". */
export function sayHolder(assigned: AssignmentView, isMe: (name: string) => boolean): string {
  if (!isMe(assigned.to)) return sayAssignment(assigned);
  return `You have it${isMe(assigned.by) ? "" : `, given by ${assigned.by}`}`;
}

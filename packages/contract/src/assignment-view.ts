import { z } from "zod";

/** Which reviewer has a figure, who gave it and when: oneself, where it was taken. */
export const AssignmentView = z.object({ to: z.string(), by: z.string(), at: z.string() });
export type AssignmentView = z.infer<typeof AssignmentView>;

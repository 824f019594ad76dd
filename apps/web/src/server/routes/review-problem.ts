import { ReviewError } from "@figurewatch/runtime";
import { HttpProblem } from "../problem.ts";

const STATUS = { unknown: 404, unfit: 422, decided: 409, not_own: 403 } as const;

/** What cannot be done in a review, as the API answers it. */
export async function inReviewWords<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ReviewError)) throw error;
    throw new HttpProblem(STATUS[error.kind], error.message);
  }
}

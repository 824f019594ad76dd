import { AccountError } from "@figurewatch/runtime";
import { HttpProblem } from "../problem.ts";

const STATUS = { unknown: 404, taken: 409, unfit: 422 } as const;

/** What is wrong with an account, a password or a token, as an answer that says so. */
export async function inWords<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof AccountError)) throw error;
    throw new HttpProblem(STATUS[error.kind], error.message);
  }
}

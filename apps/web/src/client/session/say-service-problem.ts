/** Why a sign-in by a service came to nothing, as the server sends one back with it. */
const PROBLEMS = {
  away: "does not answer: try again later, or sign in by name and password",
  cancelled: "says that the sign-in was not completed",
  untrusted:
    "gave an answer that does not hold: begin again, and tell whoever runs this if it stays",
  begin_again: "was asked in another window, or too long ago: begin again",
  no_access: "knows you, and you have no access here: ask whoever runs this",
  throttled: "was asked too often from here: wait a quarter of an hour",
} as const;

export type ServiceProblem = keyof typeof PROBLEMS;

export const isServiceProblem = (text: unknown): text is ServiceProblem =>
  typeof text === "string" && Object.hasOwn(PROBLEMS, text);

export const sayServiceProblem = (title: string, problem: ServiceProblem) =>
  `${title} ${PROBLEMS[problem]}.`;

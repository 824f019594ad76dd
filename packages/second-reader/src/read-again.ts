import type { ArticleText, Claim } from "@figurewatch/claims";
import type { Watch } from "@figurewatch/watch";
import { Completion } from "./answer.ts";
import { buildRequest } from "./build-request.ts";
import { gateClaims } from "./gate-claims.ts";

export type SecondReaderDeps = {
  model: string;
  /** Sends the body to the server and gives the body of its answer. Throws on any trouble. */
  ask(body: string): Promise<string>;
  /** Whether the day's budget still holds so many tokens. */
  hasBudget(tokens: number): Promise<boolean>;
  spend(tokens: number): Promise<void>;
};

/** `note` says what became of it, for the record; on any failure the rules' claims stand alone. */
export type SecondReading = { claims: Claim[]; dropped: number; note: string };

/** A token is at least this long in any script; a guess on the safe side. */
const CHARACTERS_PER_TOKEN = 2;
const NOTHING = { claims: [], dropped: 0 };

/** Asks the model once and lets through what stands in the text. Never throws. */
export async function readAgain(
  article: ArticleText,
  watch: Watch,
  deps: SecondReaderDeps,
): Promise<SecondReading> {
  const request = buildRequest(article, watch, deps.model);
  if (request === undefined) {
    return { ...NOTHING, note: "second reader: the article is too long for it" };
  }
  const body = JSON.stringify(request);
  try {
    const estimate = Math.ceil(body.length / CHARACTERS_PER_TOKEN);
    if (!(await deps.hasBudget(estimate))) {
      return { ...NOTHING, note: "second reader: the budget of the day is used up" };
    }
    const { choices, usage } = Completion.parse(JSON.parse(await deps.ask(body)));
    await deps.spend(usage?.total_tokens ?? estimate);
    const { claims, dropped } = gateClaims(choices[0]?.message.content ?? "", article, watch);
    const reasons = [...new Set(dropped.map(({ reason }) => reason))].join("; ");
    return {
      claims,
      dropped: dropped.length,
      note:
        `second reader: ${claims.length} claims stand, ${dropped.length} dropped` +
        (reasons === "" ? "" : ` (${reasons})`),
    };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return {
      ...NOTHING,
      note: `second reader failed, the rules stand alone: ${reason.slice(0, 200)}`,
    };
  }
}

import type { Command } from "commander";
import type { Run } from "./run.ts";
import type { AssignOptions } from "./commands/review-assign.ts";
import type { CommentOptions } from "./commands/review-comment.ts";
import type { DecideOptions } from "./commands/review.ts";
import { FIX_OPTIONS } from "./read-fix.ts";

const HELP = `
Without a word after it, review lists the claims that a person should see (new, changed, conflicting,
misquoted) and nobody has decided on, newest first. ID is a claim or a figure as listed.

A decision is kept for good and holds whatever a later reading finds. It is applied before every
comparison: a change is measured against the last accepted figure, a rejected one is neither listed
nor compared with, and none of it is deleted: undo takes any decision back. accept, reject and undo take
several ids: each is a decision of its own, and what could not be done is said, with exit code 1.

Where FIGUREWATCH_PUBLIC_AFTER is 2, visitors see a figure, and a release holds it, once two different
reviewers accept it as it stands: --state second lists those that wait for the second one.

Where there are accounts, a reviewer can take what waits, or be given it, so that two do not look at the
same: it can still be decided by anyone, and whoever decides ends it. take leaves alone what another has.

Examples:
  figurewatch review
  figurewatch review --state second
  figurewatch review accept c04843a9b31a05a9536b9c007
  figurewatch review reject c04843a9b31a05a9536b9c007 --reason "soldiers, not workers"
  figurewatch review fix c04843a9b31a05a9536b9c007 --low 50,000 --high none --place RU
  figurewatch review split f7c212cad43f5368912988dfa --part low=30000,place=RU --part low=20000,place=CN
  figurewatch review accept c04843a9b31a05a9536b9c007 f7c212cad43f5368912988dfa
  figurewatch review undo 17 18
  figurewatch review --assigned nobody
  figurewatch review take c04843a9b31a05a9536b9c007 --reviewer ada
  figurewatch review assign c04843a9b31a05a9536b9c007 f7c212cad43f5368912988dfa --to ben
  figurewatch review comment c04843a9b31a05a9536b9c007 "is this the 2012 report?"`;

const collect = (value: string, before: string[] = []) => [...before, value];
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const load = () => import("./commands/review.ts");
type Decision = Parameters<Awaited<ReturnType<typeof load>>["decide"]>[0];

/** `figurewatch review` and what can be done with what it lists, in the order of its help. */
export function addReview(program: Command, run: Run): void {
  const review = program
    .command("review")
    .description(
      "List the claims that wait for a reviewer; accept, fix, reject, merge or split them",
    )
    .option("--state <state>", "waiting, second (for another reviewer), or decided", "waiting")
    .option("--assigned <who>", "only what this reviewer has, or only what nobody has: nobody")
    .option("--limit <n>", "how many", "20")
    .option("--json", "print one JSON document")
    .addHelpText("after", HELP)
    .action(run(async (options) => (await load()).listReview(options)));
  addDecisions(review, run);
  addComments(review, run);
  addAssignments(review, run);
  addNotSame(review, run);
}

function addDecisions(review: Command, run: Run): void {
  const one = (name: Decision, description: string) =>
    addDecision(review, name, description)
      .argument("<id>", "claim or figure")
      .action(
        run(async (subject: string, options: DecideOptions) =>
          (await load()).decide(name, { subject }, options),
        ),
      );
  const several = (name: "accept" | "reject" | "undo", description: string) =>
    addDecision(review, name, description)
      .argument(
        "<ids...>",
        name === "undo" ? "numbers of decisions" : "claims or figures, up to 200",
      )
      .action(
        run(async (ids: string[], options: DecideOptions) => {
          const [subject = "", ...others] = ids;
          if (others.length === 0) return (await load()).decide(name, { subject }, options);
          return (await import("./commands/review-bulk.ts")).decideAll(name, ids, options);
        }),
      );

  several("accept", "It is right: later changes are measured against it");
  several("reject", "It is no figure: kept, but not listed or compared with").requiredOption(
    "--reason <text>",
    "why it is none",
  );
  const fix = one("fix", "It was read wrongly: say what it should be, and accept it");
  for (const [name, takes] of Object.entries(FIX_OPTIONS)) {
    fix.option(`--${kebab(name)} <value>`, takes);
  }
  one("split", "It is several figures: a --part for each").option(
    "--part <fields>",
    "what differs, as in low=30000,place=RU; once per part",
    collect,
  );
  several("undo", "Take decisions back");
  addDecision(
    review,
    "merge",
    "They are one figure: the others become further tellings of the first",
  )
    .argument("<id>", "claim or figure that stays")
    .argument("<others...>", "claims or figures that it takes in")
    .action(
      run(async (subject: string, others: string[], options: DecideOptions) =>
        (await load()).decide("merge", { subject, others }, options),
      ),
    );
}

function addComments(review: Command, run: Run): void {
  const loadComment = () => import("./commands/review-comment.ts");
  addRemark(
    review,
    "comment",
    "A word to the other reviewers: it decides nothing, and visitors do not see it",
  )
    .argument("<id>", "claim or figure")
    .argument("<text>", "plain text, up to 1,000 characters")
    .action(
      run(async (id: string, text: string, options: CommentOptions) =>
        (await loadComment()).comment(id, text, options),
      ),
    );
  addRemark(review, "withdraw", "Take back a comment of one's own: it is kept, and marked")
    .argument("<number>", "number of the comment")
    .action(
      run(async (id: string, options: CommentOptions) =>
        (await loadComment()).withdraw(id, options),
      ),
    );
}

function addAssignments(review: Command, run: Run): void {
  const loadAssign = () => import("./commands/review-assign.ts");
  const assignment = (name: string, description: string) =>
    addRemark(review, name, description).argument("<ids...>", "claims or figures, up to 200");
  assignment("take", "Have what waits oneself (--reviewer), unless another has it").action(
    run(async (ids: string[], options: AssignOptions) => (await loadAssign()).take(ids, options)),
  );
  assignment("assign", "Give what waits to a reviewer, whoever has it")
    .requiredOption("--to <name>", "an account that may review")
    .action(
      run(async (ids: string[], options: AssignOptions & { to: string }) =>
        (await loadAssign()).give(ids, options),
      ),
    );
  assignment("let-go", "It is nobody's again").action(
    run(async (ids: string[], options: AssignOptions) => (await loadAssign()).letGo(ids, options)),
  );
}

function addNotSame(review: Command, run: Run): void {
  addDecision(
    review,
    "not-same",
    "The claim does not tell that figure: remembered, and judged again",
  )
    .argument("<claim>")
    .argument("[figure]", "default: the figure it was held against")
    .action(
      run(async (subject: string, figure: string | undefined, options: DecideOptions) =>
        (await load()).decide(
          "not_same",
          { subject, ...(figure === undefined ? {} : { others: [figure] }) },
          options,
        ),
      ),
    );
}

/** A word after `review` that decides, and may say why. */
function addDecision(review: Command, name: string, description: string): Command {
  return addWord(review, name, description, "who decides").option(
    "--note <text>",
    "why, for those who read it later",
  );
}

/** A word after `review` that decides nothing. */
function addRemark(review: Command, name: string, description: string): Command {
  return addWord(review, name, description, "who says it");
}

function addWord(review: Command, name: string, description: string, reviewer: string): Command {
  return review
    .command(name)
    .description(description)
    .option("--reviewer <name>", reviewer, "local")
    .option("--json", "print one JSON document");
}

import type { ReviewList } from "@figurewatch/contract";
import { Choice } from "../parts/choice.tsx";
import { useApi } from "../use-api.ts";
import { REVIEW_WAITING, type ReviewSearch } from "./review-search.ts";

const WHOSE: { label: string; assigned?: "mine" | "nobody" }[] = [
  { label: "all" },
  { label: "mine", assigned: "mine" },
  { label: "nobody’s", assigned: "nobody" },
];

type ReviewChoicesProps = {
  search: ReviewSearch;
  /** Whose are shown, where that can be chosen. */
  assigned: ReviewSearch["assigned"];
  publicAfter: number;
  /** Several can be chosen at once, from a list. */
  canChoose: boolean;
  canAssign: boolean;
};

/** Which claims are shown, how, and whose; each choice keeps the others. */
export function ReviewChoices({
  search: { state, view },
  assigned,
  publicAfter,
  canChoose,
  canAssign,
}: ReviewChoicesProps) {
  const whose = assigned === undefined ? {} : { assigned };
  return (
    <>
      <nav aria-label="Claims" className="choices">
        <Choice link={{ to: "/review", search: whose }} isCurrent={state === undefined}>
          waiting
        </Choice>
        {publicAfter === 0 ? null : (
          <Choice
            link={{ to: "/review", search: { state: "second", ...whose } }}
            isCurrent={state === "second"}
          >
            {publicAfter === 1 ? "not accepted" : "for a second reviewer"} <SecondCount />
          </Choice>
        )}
        <Choice
          link={{ to: "/review", search: { state: "decided" } }}
          isCurrent={state === "decided"}
        >
          decided
        </Choice>
      </nav>
      {state === "decided" || !canChoose ? null : (
        <nav aria-label="How they are shown" className="choices">
          <Choice
            link={{ to: "/review", search: { ...(state && { state }), ...whose } }}
            isCurrent={view === undefined}
          >
            one by one
          </Choice>
          <Choice
            link={{ to: "/review", search: { ...(state && { state }), view: "list", ...whose } }}
            isCurrent={view === "list"}
          >
            as a list, to choose several
          </Choice>
        </nav>
      )}
      {state === "decided" || !canAssign ? null : (
        <nav aria-label="Whose they are" className="choices">
          {WHOSE.map(({ label, ...choice }) => (
            <Choice
              key={label}
              link={{
                to: "/review",
                search: { ...(state && { state }), ...(view && { view }), ...choice },
              }}
              isCurrent={choice.assigned === assigned}
            >
              {label}
            </Choice>
          ))}
        </nav>
      )}
    </>
  );
}

/** How many figures wait for another reviewer. */
function SecondCount() {
  const { data } = useApi<ReviewList>(REVIEW_WAITING);
  return data === undefined ? null : <span className="quiet">{data.second}</span>;
}

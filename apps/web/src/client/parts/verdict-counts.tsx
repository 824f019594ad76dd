import type { VerdictItem, VerdictList } from "@figurewatch/contract";
import { Choice } from "./choice.tsx";
import { VERDICT_KINDS, VERDICTS } from "../words.ts";

type VerdictCountsProps = {
  counts: VerdictList["counts"];
  days: number;
  current?: VerdictItem["verdict"] | undefined;
};

/** How often each verdict was given, each count a link to its list. */
export function VerdictCounts({ counts, days, current }: VerdictCountsProps) {
  return (
    <ul className="counts">
      {VERDICT_KINDS.map((kind) => {
        const { label, sign, means } = VERDICTS[kind];
        return (
          <li key={kind}>
            <Choice
              link={{ to: "/news", search: { kind, days } }}
              className={`count badge-${kind}`}
              title={means}
              isCurrent={kind === current}
            >
              <span aria-hidden="true">{sign}</span> <strong>{counts[kind] ?? 0}</strong>{" "}
              {label.toLowerCase()}
            </Choice>
          </li>
        );
      })}
    </ul>
  );
}

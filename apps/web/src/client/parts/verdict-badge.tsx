import type { VerdictItem } from "@figurewatch/contract";
import { VERDICTS } from "../words.ts";

type VerdictBadgeProps = { verdict: VerdictItem["verdict"]; count?: number };

/** A verdict as a word with a sign of its own, so that colour is never alone. */
export function VerdictBadge({ verdict, count = 1 }: VerdictBadgeProps) {
  const { label, sign, means } = VERDICTS[verdict];
  return (
    <span className={`badge badge-${verdict}`} title={means}>
      <span aria-hidden="true">{sign}</span> {label}
      {count > 1 ? ` ×${count}` : ""}
    </span>
  );
}

import type { ArticleDetail, FigureFix } from "@figurewatch/contract";
import { useEffect, useRef, useState } from "react";
import { toFixFields, type FixFields } from "./build-fix.ts";
import { buildParts } from "./build-parts.ts";
import { DecideForm } from "./decide-form.tsx";

type SplitFormProps = {
  claim: ArticleDetail["claims"][number];
  isBusy: boolean;
  onSplit(parts: FigureFix[]): void;
  onCancel(): void;
};

type Field = { name: keyof FixFields; label: string };
const QUANTITY: Field[] = [
  { name: "low", label: "At least" },
  { name: "high", label: "At most" },
];
const CATEGORY: Field[] = [{ name: "value", label: "Names" }];
const SCOPE: Field[] = [
  { name: "place", label: "Country" },
  { name: "sector", label: "Sector" },
  { name: "asOf", label: "As of" },
];

/** The figures that one claim was taken for: a row each. Enter sends, Escape goes back. */
export function SplitForm({ claim, isBusy, onSplit, onCancel }: SplitFormProps) {
  const [before] = useState(() => toFixFields(claim));
  const [parts, setParts] = useState([before, before]);
  const [problem, setProblem] = useState("");
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.select(), []);
  const fields = [...(claim.value === null ? QUANTITY : CATEGORY), ...SCOPE];
  const change = (row: number, name: keyof FixFields, text: string) =>
    setParts(parts.map((part, i) => (i === row ? { ...part, [name]: text } : part)));
  return (
    <DecideForm
      label="Split into several figures"
      asks="Which figures is it?"
      keys="A row for each. Enter sends, Escape goes back."
      onSubmit={() => {
        const built = buildParts(before, parts);
        if ("problem" in built) setProblem(built.problem);
        else onSplit(built.parts);
      }}
      onCancel={onCancel}
    >
      {parts.map((part, row) => (
        // Rows are only added at the end and taken from it.
        // oxlint-disable-next-line react/no-array-index-key
        <fieldset key={row} className="filters">
          <legend>Figure {row + 1}</legend>
          {fields.map(({ name, label }, i) => (
            <label key={name}>
              <span>{label}</span>
              <input
                ref={row === 0 && i === 0 ? first : undefined}
                value={part[name]}
                maxLength={100}
                onChange={(event) => change(row, name, event.target.value)}
              />
            </label>
          ))}
        </fieldset>
      ))}
      {problem === "" ? null : <p role="alert">Not sent: {problem}.</p>}
      <div className="actions">
        <button type="submit" className="action action-accept" disabled={isBusy}>
          Split into {parts.length}
        </button>
        <button type="button" className="action" onClick={() => setParts([...parts, before])}>
          One more
        </button>
        {parts.length > 2 ? (
          <button type="button" className="action" onClick={() => setParts(parts.slice(0, -1))}>
            One less
          </button>
        ) : null}
        <button type="button" className="action" onClick={onCancel}>
          Back
        </button>
      </div>
    </DecideForm>
  );
}

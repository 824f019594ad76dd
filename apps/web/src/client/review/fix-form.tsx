import type { ArticleDetail, FigureFix } from "@figurewatch/contract";
import { useEffect, useRef, useState } from "react";
import { buildFix, MODALITIES, PERIODS, toFixFields, type FixFields } from "./build-fix.ts";
import { DecideForm } from "./decide-form.tsx";

type FixFormProps = {
  claim: ArticleDetail["claims"][number];
  isBusy: boolean;
  onFix(fix: FigureFix): void;
  onCancel(): void;
};

type Field = {
  name: keyof FixFields;
  label: string;
  hint?: string;
  choices?: readonly string[];
};

const QUANTITY: Field[] = [
  { name: "low", label: "At least", hint: "empty when open" },
  { name: "high", label: "At most", hint: "empty when open" },
  { name: "unit", label: "Unit", hint: "people, USD, hours …" },
  { name: "per", label: "Per", choices: ["", ...PERIODS] },
  { name: "payee", label: "Paid", choices: ["", "worker", "employer"] },
];
const CATEGORY: Field[] = [{ name: "value", label: "Names", hint: "country code or sector id" }];
const COMMON: Field[] = [
  { name: "place", label: "Country", hint: "code such as RU; empty for worldwide" },
  { name: "locality", label: "City or site" },
  { name: "sector", label: "Sector" },
  { name: "asOf", label: "As of", hint: "2015, 2015-10 or 2013/2015" },
  { name: "origin", label: "Credited to", hint: "empty for no one" },
  { name: "modality", label: "Told as", choices: MODALITIES },
];

/** The fields of a claim to correct; Enter sends what was changed, Escape goes back. */
export function FixForm({ claim, isBusy, onFix, onCancel }: FixFormProps) {
  const [before] = useState(() => toFixFields(claim));
  const [after, setAfter] = useState(before);
  const [problem, setProblem] = useState("");
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.select(), []);
  const fields = [...(claim.value === null ? QUANTITY : CATEGORY), ...COMMON];
  return (
    <DecideForm
      label="Fix and accept"
      asks="Fix and accept"
      keys="Enter sends, Escape goes back. Numbers in full: 50000."
      onSubmit={() => {
        const built = buildFix(before, after);
        if ("problem" in built) setProblem(built.problem);
        else onFix(built.fix);
      }}
      onCancel={onCancel}
    >
      <div className="filters">
        {fields.map(({ name, label, hint, choices }, i) => (
          <label key={name}>
            <span>{label}</span>
            {choices === undefined ? (
              <input
                ref={i === 0 ? first : undefined}
                value={after[name]}
                placeholder={hint}
                maxLength={300}
                onChange={(event) => setAfter({ ...after, [name]: event.target.value })}
              />
            ) : (
              <select
                value={after[name]}
                onChange={(event) => setAfter({ ...after, [name]: event.target.value })}
              >
                {choices.map((choice) => (
                  <option key={choice} value={choice}>
                    {choice === "" ? "not named" : choice}
                  </option>
                ))}
              </select>
            )}
          </label>
        ))}
      </div>
      {problem === "" ? null : <p role="alert">Not sent: {problem}.</p>}
      <div className="actions">
        <button type="submit" className="action action-accept" disabled={isBusy}>
          Fix and accept
        </button>
        <button type="button" className="action" onClick={onCancel}>
          Back
        </button>
      </div>
    </DecideForm>
  );
}

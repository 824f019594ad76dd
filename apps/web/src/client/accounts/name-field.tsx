type NameFieldProps = { label: string; value: string; onChange(value: string): void };

/** A name that the form cannot do without. */
export function NameField({ label, value, onChange }: NameFieldProps) {
  return (
    <label>
      <span>{label}</span>
      <input
        required
        maxLength={100}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

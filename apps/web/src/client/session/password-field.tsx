import { useId, type Ref } from "react";

type PasswordFieldProps = {
  label: string;
  value: string;
  onChange(value: string): void;
  /** What a password manager is to do: fill in the one it has, or make one. */
  kind: "current-password" | "new-password";
  /** Of what explains it or says what was wrong. */
  describedBy?: string | undefined;
  isWrong?: boolean;
  input?: Ref<HTMLInputElement>;
};

/** A password, shown by nothing but its length. */
export function PasswordField({
  label,
  value,
  onChange,
  kind,
  describedBy,
  isWrong = false,
  input,
}: PasswordFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={input}
        type="password"
        name={kind}
        autoComplete={kind}
        required
        maxLength={1000}
        value={value}
        aria-describedby={describedBy}
        aria-invalid={isWrong ? true : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

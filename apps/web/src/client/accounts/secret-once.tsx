import { useEffect, useId, useRef } from "react";

type SecretOnceProps = { label: string; secret: string; onDone(): void };

/** What is told once, selected to be copied. Each secret is to have its own, by `key`. */
export function SecretOnce({ label, secret, onDone }: SecretOnceProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <div className="notice field" role="status">
      <label htmlFor={id}>{label}</label>
      <input id={id} ref={field} readOnly value={secret} onFocus={() => field.current?.select()} />
      <div>
        <button type="button" className="button-small" onClick={onDone}>
          I have it
        </button>
      </div>
    </div>
  );
}

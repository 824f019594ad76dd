import type { SessionView } from "@figurewatch/contract";
import { useId, useRef, useState, type FormEvent } from "react";
import { Command } from "../parts/command.tsx";
import { postApi } from "../use-api.ts";
import { PasswordField } from "./password-field.tsx";
import { Problem } from "../parts/problem.tsx";

/** Name and password. What was wrong is told beside them, and the password takes the focus. */
export function SignInForm({ onDone }: { onDone(session: SessionView): void }) {
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState("");
  const [isBusy, setIsBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const [nameId, problemId] = [useId(), useId()];
  const isWrong = problem !== "";

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    setProblem("");
    try {
      onDone(await postApi<SessionView>("/api/session", { name, password }));
    } catch (cause) {
      setProblem((cause as Error).message);
      setPassword("");
      field.current?.focus();
    } finally {
      setIsBusy(false);
    }
  };

  return (
    <form className="sign-in" onSubmit={(event) => void send(event)}>
      <div className="field">
        <label htmlFor={nameId}>Name</label>
        <input
          id={nameId}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={1000}
          value={name}
          aria-describedby={isWrong ? problemId : undefined}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <PasswordField
        label="Password"
        kind="current-password"
        value={password}
        onChange={setPassword}
        describedBy={isWrong ? problemId : undefined}
        isWrong={isWrong}
        input={field}
      />
      <Problem id={problemId} problem={problem} />
      <button type="submit" className="button-main" disabled={isBusy}>
        Sign in
      </button>
      <p className="quiet">
        Forgotten? Whoever runs this makes you a link: <Command args="user passwd NAME --link" />
      </p>
    </form>
  );
}

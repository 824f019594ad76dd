import { LEAST_PASSWORD_LENGTH } from "@figurewatch/accounts";
import type { SessionView, SignInLinkView } from "@figurewatch/contract";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useId, useState, type FormEvent } from "react";
import { Loaded } from "../parts/loaded.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { Problem } from "../parts/problem.tsx";
import { postApi } from "../use-api.ts";
import { PasswordField } from "./password-field.tsx";

type ChoosePasswordProps = { link: string; onDone(session: SessionView): void };

/** Where a one-time link leads: its owner chooses a password and is signed in by it. */
export function ChoosePassword({ link, onDone }: ChoosePasswordProps) {
  const query = useQuery({
    queryKey: ["sign-in link", link],
    queryFn: () => postApi<SignInLinkView>("/api/session/link", { link }),
    retry: false,
    refetchInterval: false,
  });
  if (query.isError) {
    return (
      <>
        <PageTitle title="This link is used up" />
        <p className="notice">
          {query.error.message}. If you have a password, <Link to="/sign-in">sign in</Link>.
        </p>
      </>
    );
  }
  return (
    <Loaded query={query} isPage>
      {({ name }) => <PasswordForm name={name} link={link} onDone={onDone} />}
    </Loaded>
  );
}

function PasswordForm({ name, link, onDone }: ChoosePasswordProps & { name: string }) {
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState("");
  const [ruleId, problemId, nameId] = [useId(), useId(), useId()];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setProblem("");
    try {
      onDone(await postApi<SessionView>("/api/session/link/password", { link, password }));
    } catch (cause) {
      setProblem((cause as Error).message);
    }
  };
  return (
    <>
      <PageTitle title={`Choose a password, ${name}`} />
      <form className="sign-in" onSubmit={(event) => void send(event)}>
        <div className="field">
          <label htmlFor={nameId}>Name</label>
          <input id={nameId} name="username" autoComplete="username" readOnly value={name} />
        </div>
        <PasswordField
          label="Password"
          kind="new-password"
          value={password}
          onChange={setPassword}
          describedBy={`${ruleId} ${problemId}`}
          isWrong={problem !== ""}
        />
        <p id={ruleId} className="quiet">
          {LEAST_PASSWORD_LENGTH} characters at least; a few words are easier to keep than signs.
        </p>
        <Problem id={problemId} problem={problem} />
        <button type="submit" className="button-main">
          Set it and sign in
        </button>
      </form>
    </>
  );
}

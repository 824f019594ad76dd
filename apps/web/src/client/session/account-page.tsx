import { LEAST_PASSWORD_LENGTH } from "@figurewatch/accounts";
import { Link } from "@tanstack/react-router";
import { useId, useState, type FormEvent } from "react";
import { PageTitle } from "../parts/page-title.tsx";
import { postApi } from "../use-api.ts";
import { PasswordField } from "./password-field.tsx";
import { useSession } from "./use-session.ts";
import { useSessionChange } from "./use-session-change.ts";

const MAY: Record<string, string> = {
  viewer: "You may read everything.",
  reviewer: "You may read everything and decide on claims.",
  admin: "You may do everything: read, decide, send anew what did not arrive, and invite others.",
};

/** One's own account: what it may do, its password, and where it is signed in. */
export function AccountPage() {
  const { data: session } = useSession();
  const { leave } = useSessionChange();
  if (session?.account === null || session === undefined) {
    return (
      <>
        <PageTitle title="Account" />
        {session?.entry === "local" ? (
          <p className="notice">
            There are no accounts yet, so nobody has to sign in. <Link to="/accounts">Add one</Link>
          </p>
        ) : (
          <p className="notice">
            Nobody is signed in here. <Link to="/sign-in">Sign in</Link>
          </p>
        )}
      </>
    );
  }
  const { name, role } = session.account;
  return (
    <>
      <PageTitle title={`${name}, ${role}`} />
      <p className="lead">{MAY[role]}</p>
      <h2>Another password</h2>
      <PasswordChangeForm name={name} />
      <h2>Feed readers and programs</h2>
      <p>
        They cannot sign in, and take a token in their address or a header:{" "}
        {role === "admin" ? (
          <>
            add one among the <Link to="/accounts">accounts</Link>.
          </>
        ) : (
          "ask an admin for one."
        )}
      </p>
      <h2>Where you are signed in</h2>
      <p>Signing out everywhere ends this session and those of all your other browsers.</p>
      <button type="button" onClick={() => void leave({ everywhere: true })}>
        Sign out everywhere
      </button>
    </>
  );
}

function PasswordChangeForm({ name }: { name: string }) {
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [said, setSaid] = useState<{ text: string; isWrong: boolean }>({
    ...{ text: "", isWrong: false },
  });
  const saidId = useId();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await postApi("/api/session/password", { current, next });
      setSaid({ text: "It is changed; your other browsers are signed out", isWrong: false });
      setCurrent("");
      setNext("");
    } catch (cause) {
      setSaid({ text: (cause as Error).message, isWrong: true });
    }
  };
  return (
    <form className="sign-in" onSubmit={(event) => void send(event)}>
      {/* Password managers look for whose password it is. */}
      <input type="hidden" name="username" autoComplete="username" value={name} />
      <PasswordField
        label="Present password"
        kind="current-password"
        value={current}
        onChange={setCurrent}
        describedBy={saidId}
        isWrong={said.isWrong}
      />
      <PasswordField
        label={`New password, ${LEAST_PASSWORD_LENGTH} characters at least`}
        kind="new-password"
        value={next}
        onChange={setNext}
        describedBy={saidId}
      />
      <p id={saidId} className={said.isWrong ? "problem" : ""} role="status">
        {said.text === "" ? "" : `${said.text}.`}
      </p>
      <button type="submit" className="button-main">
        Change it
      </button>
    </form>
  );
}

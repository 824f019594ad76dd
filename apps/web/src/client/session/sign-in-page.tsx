import { toReturnPath } from "@figurewatch/accounts";
import type { SessionView } from "@figurewatch/contract";
import { Command } from "../parts/command.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { ChoosePassword } from "./choose-password.tsx";
import { isServiceProblem, type ServiceProblem } from "./say-service-problem.ts";
import { ServiceSignIn } from "./service-sign-in.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import { useSessionChange } from "./use-session-change.ts";
import { useSession } from "./use-session.ts";

export type SignInSearch = { next?: string; problem?: ServiceProblem };

export function readSignInSearch({ next, problem }: Record<string, unknown>): SignInSearch {
  const path = toReturnPath(next);
  return {
    ...(path === "/" ? {} : { next: path }),
    ...(isServiceProblem(problem) ? { problem } : {}),
  };
}

/** By name and password, by a service where there is one, or by a link that lets one choose a password. */
export function SignInPage({ search, link }: { search: SignInSearch; link: string }) {
  const { enter } = useSessionChange();
  const { data: session } = useSession();
  const goOn = (entered: SessionView) => enter(entered, toReturnPath(search.next));
  if (link !== "") return <ChoosePassword link={link} onDone={goOn} />;
  return (
    <>
      <PageTitle title="Sign in" />
      {session?.entry === "closed" ? <Closed /> : null}
      {session?.entry === "local" ? (
        <p className="notice">
          There are no accounts yet, so nobody has to sign in. The first one is added by{" "}
          <Command args="user add NAME --role admin" />.
        </p>
      ) : null}
      {session?.entry === "accounts" ? (
        <>
          {session.service === null ? null : (
            <ServiceSignIn
              title={session.service}
              next={toReturnPath(search.next)}
              problem={search.problem}
            />
          )}
          <SignInForm onDone={goOn} />
        </>
      ) : null}
    </>
  );
}

function Closed() {
  return (
    <p className="notice">
      There are no accounts yet, and without them this is open to the machine it runs on only.
      There, the first one is added by <Command args="user add NAME --role admin" />.
    </p>
  );
}

import { sayServiceProblem, type ServiceProblem } from "./say-service-problem.ts";

type Props = { title: string; next: string; problem: ServiceProblem | undefined };

/** The way to a sign-in service, and why the last one led nowhere. */
export function ServiceSignIn({ title, next, problem }: Props) {
  return (
    <div className="sign-in">
      <p className="problem" role="alert">
        {problem === undefined ? "" : sayServiceProblem(title, problem)}
      </p>
      <a className="button-main" href={`/api/session/service?next=${encodeURIComponent(next)}`}>
        Sign in by {title}
      </a>
      <p className="quiet">Or by name and password:</p>
    </div>
  );
}

import type { SessionView } from "@figurewatch/contract";
import { Link, useLocation } from "@tanstack/react-router";
import { useRef } from "react";
import { useListener } from "../parts/use-listener.ts";
import { useSession } from "./use-session.ts";
import { useSessionChange } from "./use-session-change.ts";

/** Who is signed in, and the way out; a way in for visitors of the public view. */
export function UserMenu() {
  const { data: session } = useSession();
  const { pathname } = useLocation();
  if (session === undefined || session.entry !== "accounts") return null;
  if (session.account !== null) return <SignedIn account={session.account} />;
  if (pathname === "/sign-in") return null;
  return (
    <Link to="/sign-in" className="user">
      Sign in
    </Link>
  );
}

function SignedIn({ account }: { account: NonNullable<SessionView["account"]> }) {
  const { leave } = useSessionChange();
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute("open");
  useListener(menu, ["keydown", "focusout"], (event) => {
    if (event instanceof KeyboardEvent) {
      if (event.key !== "Escape") return;
      menu.current?.querySelector("summary")?.focus();
      close();
    } else if (event instanceof FocusEvent) {
      const next = event.relatedTarget;
      if (!(next instanceof Node && menu.current?.contains(next))) close();
    }
  });
  return (
    <details ref={menu} className="user">
      <summary>
        {account.name} <span className="quiet">{account.role}</span>
      </summary>
      <ul>
        <li>
          <Link to="/account" onClick={close}>
            Account
          </Link>
        </li>
        {account.role === "admin" ? (
          <li>
            <Link to="/accounts" onClick={close}>
              All accounts
            </Link>
          </li>
        ) : null}
        <li>
          <button
            type="button"
            className="button-plain"
            onClick={() => void leave({ everywhere: false })}
          >
            Sign out
          </button>
        </li>
      </ul>
    </details>
  );
}

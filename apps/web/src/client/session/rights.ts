import { hasRole } from "@figurewatch/accounts";
import type { SessionView } from "@figurewatch/contract";

/** What the page offers; the server decides again what it does. */
export type Rights = {
  /** All that is read: also sources, review and full texts. */
  canRead: boolean;
  canDecide: boolean;
  canRun: boolean;
  /** The public view at least. */
  canLook: boolean;
};

/** Pages that the public view does not have. */
const MEMBERS_ONLY = ["/review", "/sources", "/jobs", "/deliveries", "/account", "/accounts"];

export function toRights({ entry, account, isPublic }: SessionView): Rights {
  const isLocal = entry === "local";
  const canRead = isLocal || account !== null;
  return {
    canRead,
    canDecide: isLocal || (account !== null && hasRole(account.role, "reviewer")),
    canRun: isLocal || (account !== null && hasRole(account.role, "admin")),
    canLook: canRead || isPublic,
  };
}

/** Whether one has to sign in before a page is shown. */
export function needsSignIn(session: SessionView, pathname: string): boolean {
  if (pathname === "/sign-in") return false;
  const { canRead, canLook } = toRights(session);
  const isForMembers = MEMBERS_ONLY.some(
    (path) => pathname === path || pathname.startsWith(`${path}/`),
  );
  return isForMembers ? !canRead : !canLook;
}

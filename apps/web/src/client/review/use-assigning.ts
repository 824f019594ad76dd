import type { ReviewerList } from "@figurewatch/contract";
import { useQuery } from "@tanstack/react-query";
import { useRights, useSession } from "../session/use-session.ts";
import { apiQuery } from "../use-api.ts";

/** Whether claims are given to people at all, which takes accounts, and to whom by whoever looks. */
export function useAssigning() {
  const { data: session } = useSession();
  const { canDecide } = useRights();
  const hasAccounts = session?.entry === "accounts";
  const canAssign = hasAccounts && canDecide;
  const { data } = useQuery({ ...apiQuery<ReviewerList>("/api/reviewers"), enabled: canAssign });
  return { hasAccounts, canAssign, reviewers: data?.reviewers ?? [] };
}

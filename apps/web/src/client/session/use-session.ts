import type { SessionView } from "@figurewatch/contract";
import { useApi } from "../use-api.ts";
import { toRights, type Rights } from "./rights.ts";

export const SESSION = "/api/session";

/** Who one is, and how one comes in; read again with the rest, so that a session that ends is seen. */
export function useSession() {
  return useApi<SessionView>(SESSION);
}

/** What to offer. Until it is known who asks, what anyone on this machine would be offered. */
export function useRights(): Rights {
  const { data } = useSession();
  return toRights(
    data ?? { entry: "local", isPublic: false, publicAfter: 0, service: null, account: null },
  );
}

import type { SessionView } from "@figurewatch/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { deleteApi } from "../use-api.ts";
import { SESSION } from "./use-session.ts";

type SessionChange = {
  /** Goes on as whoever signed in, to a path of this server. */
  enter(session: SessionView, path: string): void;
  /** Signs out, here or everywhere. */
  leave(options: { everywhere: boolean }): Promise<void>;
};

/** Signing in and out; what was read as someone else, or as no one, is forgotten with it. */
export function useSessionChange(): SessionChange {
  const client = useQueryClient();
  const router = useRouter();
  const forgetRest = () =>
    client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION });
  return {
    enter(session, path) {
      client.setQueryData([SESSION], session);
      router.history.replace(path);
      void forgetRest();
    },
    async leave({ everywhere }) {
      try {
        await deleteApi(everywhere ? "/api/sessions" : "/api/session");
      } catch {
        // A session that is over already is as good as ended; one that is not shows at once.
      }
      await client.invalidateQueries({ queryKey: [SESSION] });
      await router.navigate({ to: "/sign-in" });
      await forgetRest();
    },
  };
}

import { Command } from "../parts/command.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { useRights, useSession } from "../session/use-session.ts";
import { AuditTable } from "./audit-table.tsx";
import { People } from "./people.tsx";
import { Tokens } from "./tokens.tsx";

/** For admins: who may sign in, which tokens let in, and who did what. */
export function AccountsPage() {
  const { data: session } = useSession();
  const { canRun } = useRights();
  return (
    <>
      <PageTitle title="Accounts" />
      {session?.entry === "local" ? (
        <p className="notice">
          There are none yet. The first is added by <Command args="user add NAME --role admin" />;
          from then on, everyone signs in.
        </p>
      ) : canRun ? (
        <>
          <People />
          <Tokens />
          <AuditTable />
        </>
      ) : (
        <p className="notice">This page is for admins.</p>
      )}
    </>
  );
}

import type { Role } from "@figurewatch/accounts";
import type { AccountView, LinkMade } from "@figurewatch/contract";
import { useState, type FormEvent } from "react";
import { Loaded } from "../parts/loaded.tsx";
import { Columns, ScrollTable } from "../parts/scroll-table.tsx";
import { Problem } from "../parts/problem.tsx";
import { useSession } from "../session/use-session.ts";
import { deleteApi, postApi, useApi } from "../use-api.ts";
import { sayCount, sayTime } from "../words.ts";
import { NameField } from "./name-field.tsx";
import { RoleChoice } from "./role-choice.tsx";
import { SecretOnce } from "./secret-once.tsx";
import { useChange } from "./use-change.ts";

type Told = { name: string; link: string };

const pathOf = (name: string) => `/api/accounts/${encodeURIComponent(name)}`;

/** Accounts: their roles, links for who has no password, invitations, and the way out. */
export function People() {
  const query = useApi<{ accounts: AccountView[] }>("/api/accounts");
  const { data: session } = useSession();
  const { problem, isBusy, run } = useChange();
  const [told, setTold] = useState<Told>();
  const makeLink = async (name: string) => {
    const made = await run(() => postApi<{ link: string }>(`${pathOf(name)}/link`, {}));
    if (made !== undefined) setTold({ name, link: made.link });
  };
  return (
    <section>
      <h2>People</h2>
      <Loaded query={query}>
        {({ accounts }) => (
          <ScrollTable name="People">
            <caption>{sayCount(accounts.length, "account")}</caption>
            <Columns names={["Name", "Role", "Last signed in", "Do"]} />
            <tbody>
              {accounts.map((account) => (
                <Person
                  key={account.name}
                  account={account}
                  isOwn={account.name === session?.account?.name}
                  isBusy={isBusy}
                  onRole={(role) => run(() => postApi(`${pathOf(account.name)}/role`, { role }))}
                  onLink={() => makeLink(account.name)}
                  onRemove={() => run(() => deleteApi(pathOf(account.name)))}
                />
              ))}
            </tbody>
          </ScrollTable>
        )}
      </Loaded>
      <Problem problem={problem} />
      {told === undefined ? null : (
        <SecretOnce
          key={told.link}
          label={`For ${told.name} alone: a link to choose a password, good once, for a day`}
          secret={location.origin + told.link}
          onDone={() => setTold(undefined)}
        />
      )}
      <Invitation onMade={({ account, link }) => setTold({ name: account.name, link })} />
    </section>
  );
}

type PersonProps = {
  account: AccountView;
  isOwn: boolean;
  isBusy: boolean;
  onRole(role: Role): Promise<unknown>;
  onLink(): Promise<unknown>;
  onRemove(): Promise<unknown>;
};

function Person({ account, isOwn, isBusy, onRole, onLink, onRemove }: PersonProps) {
  const { name, role, signedInAt, hasPassword } = account;
  const [isSure, setIsSure] = useState(false);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {isOwn ? (
          `${role} (you)`
        ) : (
          <RoleChoice
            label={`Role of ${name}`}
            isLabelHidden
            value={role}
            isDisabled={isBusy}
            onChange={(next) => void onRole(next)}
          />
        )}
      </td>
      <td className="nowrap">
        {signedInAt === null ? (hasPassword ? "never" : "no password yet") : sayTime(signedInAt)}
      </td>
      <td>
        {isOwn ? null : (
          <span className="actions">
            <button
              type="button"
              className="button-small"
              disabled={isBusy}
              aria-label={`New link for ${name}`}
              onClick={() => void onLink()}
            >
              New link
            </button>
            <button
              type="button"
              className="button-small"
              disabled={isBusy}
              aria-label={isSure ? `Yes, remove ${name}` : `Remove ${name}`}
              onClick={() => (isSure ? void onRemove() : setIsSure(true))}
              onBlur={() => setIsSure(false)}
            >
              {isSure ? "Yes, remove" : "Remove"}
            </button>
          </span>
        )}
      </td>
    </tr>
  );
}

function Invitation({ onMade }: { onMade(made: LinkMade): void }) {
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("viewer");
  const { problem, isBusy, run } = useChange();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const made = await run(() => postApi<LinkMade>("/api/accounts", { name, role }));
    if (made === undefined) return;
    setName("");
    onMade(made);
  };
  return (
    <form className="filters" aria-label="Invite" onSubmit={(event) => void send(event)}>
      <NameField label="Name of someone new" value={name} onChange={setName} />
      <RoleChoice label="Role" value={role} onChange={setRole} />
      <button type="submit" disabled={isBusy}>
        Invite
      </button>
      <Problem problem={problem} />
    </form>
  );
}

import type { Role } from "@figurewatch/accounts";
import type { TokenMade, TokenView } from "@figurewatch/contract";
import { useState, type FormEvent } from "react";
import { Loaded } from "../parts/loaded.tsx";
import { Columns, ScrollTable } from "../parts/scroll-table.tsx";
import { Problem } from "../parts/problem.tsx";
import { deleteApi, postApi, useApi } from "../use-api.ts";
import { sayCount, sayDay, sayTime } from "../words.ts";
import { NameField } from "./name-field.tsx";
import { RoleChoice } from "./role-choice.tsx";
import { SecretOnce } from "./secret-once.tsx";
import { useChange } from "./use-change.ts";

/** Tokens for programs and feed readers: those that stand, a new one, and their end. */
export function Tokens() {
  const query = useApi<{ tokens: TokenView[] }>("/api/tokens");
  const { problem, isBusy, run } = useChange();
  const [told, setTold] = useState<TokenMade>();
  return (
    <section>
      <h2>Tokens</h2>
      <Loaded query={query}>
        {({ tokens }) => {
          const standing = tokens.filter(({ revokedAt }) => revokedAt === null);
          return standing.length === 0 ? (
            <p className="notice">No token lets anyone in.</p>
          ) : (
            <ScrollTable name="Tokens">
              <caption>{sayCount(standing.length, "token")}</caption>
              <Columns names={["For", "Begins with", "Rights", "Until", "Last used", "Do"]} />
              <tbody>
                {standing.map(({ id, name, prefix, role, scope, expiresAt, usedAt }) => (
                  <tr key={id}>
                    <th scope="row">{name}</th>
                    <td>
                      <code>{prefix}</code>
                    </td>
                    <td>{scope === "feeds" ? "feeds only" : role}</td>
                    <td className="nowrap">
                      {expiresAt === null ? "it is revoked" : sayDay(expiresAt)}
                    </td>
                    <td className="nowrap">{usedAt === null ? "never" : sayTime(usedAt)}</td>
                    <td>
                      <button
                        type="button"
                        className="button-small"
                        disabled={isBusy}
                        aria-label={`Revoke the token for ${name}`}
                        onClick={() => void run(() => deleteApi(`/api/tokens/${id}`))}
                      >
                        Revoke
                      </button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </ScrollTable>
          );
        }}
      </Loaded>
      <Problem problem={problem} />
      {told === undefined ? null : (
        <SecretOnce
          key={told.secret}
          label={`${sayUse(told.token)}, told this once`}
          secret={toShown(told)}
          onDone={() => setTold(undefined)}
        />
      )}
      <NewTokenForm onMade={setTold} />
    </section>
  );
}

const sayUse = ({ name, scope }: TokenView) =>
  scope === "feeds"
    ? `The address of the feed of alerts for ${name}`
    : `The token for ${name}, sent as “Authorization: Bearer …”`;

const toShown = ({ token, secret }: TokenMade) =>
  token.scope === "feeds" ? `${location.origin}/alerts.atom?token=${secret}` : secret;

const FEEDS = "feeds";

function NewTokenForm({ onMade }: { onMade(made: TokenMade): void }) {
  const [name, setName] = useState("");
  const [use, setUse] = useState(FEEDS);
  const [role, setRole] = useState<Role>("viewer");
  const [days, setDays] = useState("365");
  const { problem, isBusy, run } = useChange();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const rights = use === FEEDS ? { role: "viewer", scope: "feeds" } : { role, scope: "api" };
    const body = { name, ...rights, ...(days === "" ? {} : { days: Number(days) }) };
    const made = await run(() => postApi<TokenMade>("/api/tokens", body));
    if (made === undefined) return;
    setName("");
    onMade(made);
  };
  return (
    <form className="filters" aria-label="Add a token" onSubmit={(event) => void send(event)}>
      <NameField label="What it is for" value={name} onChange={setName} />
      <label>
        <span>Lets in</span>
        <select value={use} onChange={(event) => setUse(event.target.value)}>
          <option value={FEEDS}>a feed reader</option>
          <option value="api">a program</option>
        </select>
      </label>
      {use === FEEDS ? null : (
        <RoleChoice label="With the rights of" value={role} onChange={setRole} />
      )}
      <label>
        <span>Days it is good for</span>
        <input
          type="number"
          min={1}
          max={3650}
          value={days}
          onChange={(event) => setDays(event.target.value)}
        />
      </label>
      <button type="submit" disabled={isBusy}>
        Add
      </button>
      <Problem problem={problem} />
    </form>
  );
}

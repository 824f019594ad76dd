import type { AuditView } from "@figurewatch/contract";
import { Loaded } from "../parts/loaded.tsx";
import { Columns, ScrollTable } from "../parts/scroll-table.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { useApi } from "../use-api.ts";
import { sayTime } from "../words.ts";

const ENTRIES = 500;
const SHOWN = 20;

/** Who signed in or failed to, decided, or changed accounts and tokens, newest first. */
export function AuditTable() {
  const query = useApi<{ entries: AuditView[] }>(`/api/audit?limit=${ENTRIES}`);
  return (
    <section>
      <h2>Who did what</h2>
      <Loaded query={query}>
        {({ entries }) => (
          <ShowMore items={entries} step={SHOWN} what="entries">
            {(shown) => (
              <ScrollTable name="Who did what">
                <Columns names={["Who", "Did", "To", "When", "From"]} />
                <tbody>
                  {shown.map(({ at, actor, action, subject, address, note }, i) => (
                    // Entries have no name of their own, and are only ever added.
                    <tr key={`${at} ${entries.length - i}`}>
                      <th scope="row">{actor}</th>
                      <td className="nowrap">{action}</td>
                      <td>
                        {subject}
                        {note === null ? null : <p className="quiet">{note}</p>}
                      </td>
                      <td className="nowrap">{sayTime(at)}</td>
                      <td className="nowrap">{address}</td>
                    </tr>
                  ))}
                </tbody>
              </ScrollTable>
            )}
          </ShowMore>
        )}
      </Loaded>
    </section>
  );
}

import type { RuleView } from "@figurewatch/contract";
import { Columns, ScrollTable } from "../parts/scroll-table.tsx";
import { SnoozeControl } from "../parts/snooze-control.tsx";
import { useApi } from "../use-api.ts";
import { sayCount } from "../words.ts";

/** The rules that alerts come from: where each tells, how loud it is, and what is snoozed. */
export function AlertRules() {
  const { data } = useApi<{ days: number; rules: RuleView[] }>("/api/rules");
  const rules = data?.rules ?? [];
  const snoozed = rules.filter(({ snooze }) => snooze !== null).length;
  const troubled = rules.filter(({ trouble }) => trouble !== null).length;
  return (
    <details className="rules">
      <summary>
        {data === undefined ? "Rules" : sayCount(rules.length, "rule")}
        {snoozed === 0 ? "" : `, ${snoozed} snoozed`}
        {troubled === 0 ? "" : `, ${troubled} to look at`}
      </summary>
      <ScrollTable name="Rules of alerts">
        <caption>From alerts.yaml; counts of the last {data?.days ?? 7} days</caption>
        <Columns names={["Rule", "Tells", "Alerts", "Rejected since"]} />
        <tbody>
          {rules.map(({ id, title, channels, told, rejected, trouble, snooze }) => (
            <tr key={id}>
              <th scope="row">
                {title ?? id}
                {trouble === null ? null : <p className="rule-trouble">{trouble}</p>}
                <SnoozeControl kind="rule" subject={id} name={title ?? id} snooze={snooze} />
              </th>
              <td>{channels === null ? "all channels" : channels.join(", ")}</td>
              <td>{told}</td>
              <td>{rejected}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </details>
  );
}

import type { ArticleDetail } from "@figurewatch/contract";
import { ExternalLink } from "../parts/external-link.tsx";
import { sayTime } from "../words.ts";
import { Columns, ScrollTable } from "../parts/scroll-table.tsx";

/** What is kept of an article, so that anyone can check that the quotes stood there. */
export function SnapshotTable({ snapshots }: { snapshots: ArticleDetail["snapshots"] }) {
  // Where no archive or authority is asked, a column for it would only ever be empty.
  const hasCopies = snapshots.some(({ archived }) => archived !== null);
  const hasTimestamps = snapshots.some(({ timestamped }) => timestamped !== null);
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">What is kept of it</h2>
      <ScrollTable name="Snapshots">
        <caption>Snapshots, latest first; an edit makes a new one</caption>
        <Columns
          names={[
            "Fetched",
            "Answer",
            "Bytes",
            "SHA-256 of the page",
            "SHA-256 of the text",
            "Read by",
            ...(hasCopies ? ["Archived copy"] : []),
            ...(hasTimestamps ? ["Time-stamped"] : []),
          ]}
        />
        <tbody>
          {snapshots.map((snapshot) => (
            <tr key={snapshot.id}>
              <th scope="row">{sayTime(snapshot.fetchedAt)}</th>
              <td>{snapshot.status ?? "given by hand"}</td>
              <td>{snapshot.bytes.toLocaleString("en")}</td>
              <td>
                <code title={snapshot.sha256}>{snapshot.sha256.slice(0, 12)}…</code>
              </td>
              <td>
                <code title={snapshot.textSha256}>{snapshot.textSha256.slice(0, 12)}…</code>
              </td>
              <td>{snapshot.extractor}</td>
              {hasCopies ? (
                <td>
                  {snapshot.archived === null ? (
                    "none"
                  ) : (
                    <ExternalLink url={snapshot.archived.url}>
                      {sayTime(snapshot.archived.capturedAt)}
                    </ExternalLink>
                  )}
                </td>
              ) : null}
              {hasTimestamps ? (
                <td>
                  {snapshot.timestamped === null
                    ? "no"
                    : `${sayTime(snapshot.timestamped.at)} by ${snapshot.timestamped.authority}`}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}

import type { ArticleDetail } from "@figurewatch/contract";
import { sayTime } from "../words.ts";

/** What is kept of an article, so that anyone can check that the quotes stood there. */
export function SnapshotTable({ snapshots }: { snapshots: ArticleDetail["snapshots"] }) {
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">What is kept of it</h2>
      <div className="table-box" tabIndex={0} role="region" aria-label="Snapshots">
        <table>
          <caption>Snapshots, latest first; an edit makes a new one</caption>
          <thead>
            <tr>
              <th scope="col">Fetched</th>
              <th scope="col">Answer</th>
              <th scope="col">Bytes</th>
              <th scope="col">SHA-256 of the page</th>
              <th scope="col">SHA-256 of the text</th>
              <th scope="col">Read by</th>
            </tr>
          </thead>
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
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

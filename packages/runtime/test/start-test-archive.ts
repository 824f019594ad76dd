import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** What came in, and by whose key. */
export type ArchiveRequest = {
  method: string;
  path: string;
  authorization: string | undefined;
  form: Record<string, string>;
};

export type TestArchive = {
  url: string;
  /** All requests, in the order they came. */
  requests: ArchiveRequest[];
  /** Of all captures from now on. */
  timestamp: string;
  /** Answers otherwise from now on; return false to answer as usual. */
  answer(handle: (request: ArchiveRequest, response: ServerResponse) => boolean): void;
  close(): Promise<void>;
};

/**
 * An archive on loopback that answers as Save Page Now 2 does: a request for the same page has the
 * same job, whose capture is done at the second look.
 */
export async function startTestArchive(timestamp: string): Promise<TestArchive> {
  const requests: ArchiveRequest[] = [];
  const looks = new Map<string, { url: string; count: number }>();
  let handle: (request: ArchiveRequest, response: ServerResponse) => boolean = () => false;
  const server = createServer((incoming, response) => {
    void readRequest(incoming).then((request) => {
      requests.push(request);
      if (!handle(request, response)) answerAsUsual(request, response);
    });
  });

  const answerAsUsual = ({ method, path, form }: ArchiveRequest, response: ServerResponse) => {
    const send = (status: number, body: object) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (method === "POST" && path === "/save") {
      const { url = "" } = form;
      const job_id = `spn2-${archive.timestamp}-${Buffer.from(url).toString("hex").slice(-40)}`;
      if (!looks.has(job_id)) looks.set(job_id, { url, count: 0 });
      return send(200, { url, job_id });
    }
    const job = looks.get(path.replace("/save/status/", ""));
    if (method !== "GET" || job === undefined) return send(404, { message: "no such job" });
    job.count += 1;
    const { timestamp } = archive;
    const done = { status: "success", timestamp, original_url: job.url, resources: [job.url] };
    return send(200, job.count < 2 ? { status: "pending", resources: [] } : done);
  };

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const archive: TestArchive = {
    timestamp,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    answer(next) {
      handle = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return archive;
}

async function readRequest(incoming: IncomingMessage): Promise<ArchiveRequest> {
  const body = await text(incoming);
  return {
    method: incoming.method ?? "",
    path: incoming.url ?? "",
    authorization: incoming.headers.authorization,
    form: Object.fromEntries(new URLSearchParams(body)),
  };
}

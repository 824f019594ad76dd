import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import { onTestFinished } from "vitest";
import type { Post } from "../src/post.ts";

/** A server on loopback until the test ends; gives the address to post to. */
export async function listen(handler: RequestListener): Promise<string> {
  const server = createServer(handler).listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}/hook`;
}

/** The fetcher's `post` in small: 2xx resolves, the rest throws with status and retryAt. */
export const createPost =
  (now: Date): Post =>
  async (url, body, { headers, signal }) => {
    const response = await fetch(url, {
      method: "POST",
      body,
      headers,
      redirect: "manual",
      ...(signal ? { signal } : {}),
    });
    if (response.ok) return { status: response.status };
    const seconds = response.headers.get("retry-after");
    throw Object.assign(new Error(`the answer is ${response.status}`), {
      status: response.status,
      ...(seconds === null ? {} : { retryAt: new Date(now.getTime() + Number(seconds) * 1000) }),
    });
  };

export type Received = { headers: Record<string, string>; body: string };

function toPlain(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

/** Keeps what is posted, and answers with a status. */
export async function receive(
  received: Received[],
  status = 204,
  headers: Record<string, string> = {},
) {
  return listen((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (text: string) => (body += text));
    request.on("end", () => {
      received.push({ headers: toPlain(request.headers), body });
      response.writeHead(status, headers).end();
    });
  });
}

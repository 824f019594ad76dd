import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** A span as it came (OTLP), its attributes as an object. */
export type SeenSpan = {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId: string | undefined;
  isError: boolean;
  attributes: Record<string, unknown>;
  /** Of the process. */
  resource: Record<string, unknown>;
};

export type TestCollector = {
  url: string;
  /** All requests, in the order they came. */
  requests: { path: string; headers: IncomingHttpHeaders; body: Buffer }[];
  /** Spans of those in JSON. */
  spans(): SeenSpan[];
  /** Answers otherwise from now on; return false to answer as usual. */
  answer(handle: (response: ServerResponse) => boolean): void;
  close(): Promise<void>;
};

type Attribute = { key: string; value: Record<string, unknown> };
type Exported = {
  resourceSpans: {
    resource: { attributes: Attribute[] };
    scopeSpans: {
      spans: {
        name: string;
        traceId: string;
        spanId: string;
        parentSpanId?: string;
        status: { code?: number };
        attributes: Attribute[];
      }[];
    }[];
  }[];
};

/** A receiver of OpenTelemetry's spans on loopback (OTLP over HTTP). */
export async function startTestCollector(): Promise<TestCollector> {
  const requests: TestCollector["requests"] = [];
  let handle: (response: ServerResponse) => boolean = () => false;
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      requests.push({ path: request.url ?? "", headers: request.headers, body });
      if (!handle(response)) response.writeHead(200).end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    spans: () => requests.flatMap(({ body }) => toSpans(JSON.parse(body.toString()) as Exported)),
    answer(next) {
      handle = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function toSpans({ resourceSpans }: Exported): SeenSpan[] {
  return resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) =>
      spans.map(({ name, traceId, spanId, parentSpanId, status, attributes }) => ({
        ...{ name, traceId, spanId },
        parentSpanId: parentSpanId === "" ? undefined : parentSpanId,
        isError: status.code === 2,
        attributes: toObject(attributes),
        resource: toObject(resource.attributes),
      })),
    ),
  );
}

const toObject = (attributes: Attribute[]) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { startTestCollector, type TestCollector } from "../test/start-test-collector.ts";
import { checkTracing } from "./check-tracing.ts";
import { readConfig } from "./config.ts";
import { openTracer } from "./open-tracer.ts";

const IDENTITY = { version: "1.2.3", instanceId: "i-1" };

let collector: TestCollector;
beforeEach(async () => {
  collector = await startTestCollector();
  onTestFinished(() => collector.close());
});

async function open(more: Record<string, string> = {}, troubles: unknown[] = []) {
  const settings = {
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_PROTOCOL: "http/json",
  };
  const config = readConfig({ ...settings, ...more }, "/srv");
  const tracer = await openTracer(config, IDENTITY, (error) => troubles.push(error));
  return tracer;
}
const named = (name: string) => {
  const span = collector.spans().find((each) => each.name === name);
  if (span === undefined) throw new Error(`There is no span "${name}"`);
  return span;
};

test("openTracer() sends spans, each inside the one that it was called in", async () => {
  const tracer = await open({
    OTEL_EXPORTER_OTLP_HEADERS: "x-team=a%20b, authorization=Bearer s3",
  });
  const result = await tracer.span("outer", { "figurewatch.article.id": "a1" }, async (note) => {
    note({ "figurewatch.outcome": "read", "figurewatch.none": undefined });
    return Promise.all([
      tracer.span("first", {}, async () => 1),
      tracer.span("second", {}, async () => 2),
    ]);
  });
  await tracer.span("another", {}, async () => {});
  await tracer.close();
  expect(result).toEqual([1, 2]);
  const outer = named("outer");
  expect(outer.parentSpanId).toBeUndefined();
  expect(outer.attributes).toEqual({
    "figurewatch.article.id": "a1",
    "figurewatch.outcome": "read",
  });
  expect(outer.resource).toEqual({
    ...{ "service.name": "figurewatch", "service.version": "1.2.3", "service.instance.id": "i-1" },
  });
  for (const name of ["first", "second"]) {
    expect(named(name)).toMatchObject({ traceId: outer.traceId, parentSpanId: outer.spanId });
  }
  expect(named("another").traceId).not.toBe(outer.traceId);
  expect(collector.requests[0]).toMatchObject({
    ...{ path: "/v1/traces" },
    headers: { "content-type": "application/json", "x-team": "a b", authorization: "Bearer s3" },
  });
});

test("openTracer() goes on with a span of another process", async () => {
  const [one, other] = [await open(), await open({ OTEL_SERVICE_NAME: "alert-sender" })];
  let within: string | undefined;
  await one.span("judge claims", {}, async () => {
    within = one.traceparent();
  });
  expect(one.traceparent()).toBeUndefined();
  await other.span("decide alert", {}, async () => {}, { within });
  await other.span("alone", {}, async () => {}, { within: "00-nonsense" });
  await one.close();
  await other.close();
  const { traceId, spanId } = named("judge claims");
  expect(within).toBe(`00-${traceId}-${spanId}-01`);
  expect(named("decide alert")).toMatchObject({ traceId, parentSpanId: spanId });
  expect(named("decide alert").resource["service.name"]).toBe("alert-sender");
  expect(named("alone").parentSpanId).toBeUndefined();
});

test("openTracer() tells that work failed, and nothing of what was in it", async () => {
  const tracer = await open();
  const error = Object.assign(new Error("Cannot fetch https://feed.example/?key=hunter2"), {
    ...{ name: "FetchError", kind: "gone" },
  });
  const failing = tracer.span("fetch page", { note: "postgres://me:hunter2@db/x" }, async () => {
    throw error;
  });
  await expect(failing).rejects.toBe(error);
  await tracer.close();
  expect(named("fetch page")).toMatchObject({
    ...{ isError: true, attributes: { "error.type": "FetchError.gone" } },
  });
  expect(collector.requests.map(({ body }) => body.toString()).join("")).not.toContain("hunter2");
});

test("openTracer() speaks protobuf unless told otherwise, and takes an address of traces alone", async () => {
  const url = `${collector.url.replace("//", "//desk:s3cret@")}/spans`;
  const settings = { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: url, OTEL_EXPORTER_OTLP_PROTOCOL: "" };
  const tracer = await open(settings);
  await tracer.span("poll source", {}, async () => {});
  await tracer.close();
  const [request] = collector.requests;
  expect(request).toMatchObject({
    path: "/spans",
    headers: {
      "content-type": "application/x-protobuf",
      authorization: `Basic ${Buffer.from("desk:s3cret").toString("base64")}`,
    },
  });
  expect(request?.body.toString("latin1")).toContain("poll source");
});

test.for<{ what: string; answer: Parameters<TestCollector["answer"]>[0] }>([
  { what: "refuses", answer: (response) => Boolean(response.writeHead(503).end()) },
  { what: "stalls", answer: () => true },
])("openTracer() holds nothing up where the receiver $what, and tells that", async ({ answer }) => {
  collector.answer(answer);
  const troubles: unknown[] = [];
  const tracer = await open({}, troubles);
  const start = performance.now();
  await tracer.span("read article", {}, async () => {});
  expect(performance.now() - start).toBeLessThan(500);
  await tracer.close();
  expect(performance.now() - start).toBeLessThan(5_000);
  expect(troubles).toHaveLength(1);
  expect(String(troubles[0])).toContain("Traces cannot be sent (OTEL_EXPORTER_OTLP_ENDPOINT)");
});

test("checkTracing() says whether a collector takes spans", async () => {
  const config = readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url }, "/srv");
  expect(await checkTracing(config)).toBe(`${new URL(collector.url).host} takes traces`);
  expect(await checkTracing(readConfig({}, "/srv"))).toContain("is unset");
  collector.answer((response) => Boolean(response.writeHead(401).end()));
  await expect(checkTracing(config)).rejects.toThrow("Traces cannot be sent");
});

test("openTracer() loads nothing of the SDK where nothing is set", async () => {
  const module = fileURLToPath(new URL("open-tracer.ts", import.meta.url));
  const script = `
    import { registerHooks } from "node:module";
    const seen = [];
    registerHooks({ resolve: (name, context, next) => (seen.push(name), next(name, context)) });
    const { openTracer } = await import(${JSON.stringify(module)});
    const tracer = await openTracer({ tracing: null }, {}, () => {});
    const done = await tracer.span("x", {}, async () => "done");
    // The metrics' library loads the API, which does nothing by itself.
    const sdk = seen.filter((name) => /^@opentelemetry\\/(?!api$)/.test(name));
    console.log(done, sdk.length);`;
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", script]);
  expect(stdout.trim()).toBe("done 0");
});

test("readConfig() sends spans to no one unless told to whom, in a way that we speak", () => {
  const read = (settings: Record<string, string>) => readConfig(settings, "/srv").tracing;
  const OTEL_EXPORTER_OTLP_ENDPOINT = "http://collector.example:4318/";
  expect(read({ OTEL_EXPORTER_OTLP_PROTOCOL: "grpc" })).toBeNull();
  expect(read({ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_SDK_DISABLED: "true" })).toBeNull();
  expect(read({ OTEL_EXPORTER_OTLP_ENDPOINT })).toEqual({
    ...{ url: "http://collector.example:4318/v1/traces", headers: {}, encoding: "protobuf" },
    serviceName: "figurewatch",
  });
  expect(() => read({ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_PROTOCOL: "grpc" })).toThrow(
    "use http/protobuf or http/json",
  );
  for (const headers of ["s3cret", "x=s3cret%0Ay: z", "x=%s3cret"]) {
    const wrong = () => read({ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_HEADERS: headers });
    expect(wrong).toThrow("OTEL_EXPORTER_OTLP_HEADERS");
    expect(wrong).not.toThrow("s3cret");
  }
});

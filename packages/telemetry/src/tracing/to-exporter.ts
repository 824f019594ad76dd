import type { ExportResult } from "@opentelemetry/core";
import type { ReadableSpan, SpanExporter } from "@opentelemetry/sdk-trace";

export type SpanEncoding = "protobuf" | "json";
/** Posts a batch of spans (OTLP); rejects where it was not taken. */
export type SendSpans = (body: Uint8Array, contentType: string) => Promise<void>;

/** An exporter whose batches leave by `send`: it opens no connection of its own. */
export async function toExporter(options: {
  encoding: SpanEncoding;
  send: SendSpans;
  onTrouble(error: unknown): void;
}): Promise<SpanExporter> {
  const [{ ExportResultCode }, { JsonTraceSerializer, ProtobufTraceSerializer }] =
    await Promise.all([import("@opentelemetry/core"), import("@opentelemetry/otlp-transformer")]);
  const isJson = options.encoding === "json";
  const serializer = isJson ? JsonTraceSerializer : ProtobufTraceSerializer;
  const contentType = isJson ? "application/json" : "application/x-protobuf";
  const underWay = new Set<Promise<ExportResult>>();
  let isFailing = false;

  const post = async (spans: ReadableSpan[]): Promise<ExportResult> => {
    try {
      const body = serializer.serializeRequest(spans);
      if (body !== undefined) await options.send(body, contentType);
      isFailing = false;
      return { code: ExportResultCode.SUCCESS };
    } catch (error) {
      if (!isFailing) options.onTrouble(error);
      isFailing = true;
      return { code: ExportResultCode.FAILED };
    }
  };
  const finish = async (posted: Promise<ExportResult>, done: (result: ExportResult) => void) => {
    underWay.add(posted);
    const result = await posted;
    underWay.delete(posted);
    done(result);
  };
  return {
    export: (spans, done) => void finish(post(spans), done),
    async shutdown() {
      await Promise.all(underWay);
    },
  };
}

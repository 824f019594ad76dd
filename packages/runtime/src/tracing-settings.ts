import { z } from "zod";
import { ConfigError } from "./config-error.ts";
import { Url } from "./setting-fields.ts";
import { hasReadableCredentials } from "./split-credentials.ts";

/** Who is sent spans of what is done (OpenTelemetry, OTLP over HTTP). */
export type TracingConfig = {
  /** Of traces alone; may hold a user and a password. */
  url: string;
  /** Sent along, secrets included. */
  headers: Record<string, string>;
  encoding: "protobuf" | "json";
  serviceName: string;
};

const Endpoint = Url("http:", "https:")
  .refine(hasReadableCredentials, { error: "write % as %25 in the user and the password" })
  .optional();

/** Settings that all programs with OpenTelemetry have, by the names that it gives them. */
export const TracingEnvironment = z.object({
  OTEL_EXPORTER_OTLP_ENDPOINT: Endpoint,
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: Endpoint,
  OTEL_EXPORTER_OTLP_HEADERS: z.string().default(""),
  OTEL_EXPORTER_OTLP_PROTOCOL: z.string().default("http/protobuf"),
  OTEL_SERVICE_NAME: z.string().default("figurewatch"),
  OTEL_SDK_DISABLED: z.string().default("false"),
});

/** Who is sent spans, or null for no one. Throws `ConfigError` for what we cannot speak. */
export function readTracing(env: z.infer<typeof TracingEnvironment>): TracingConfig | null {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: base, OTEL_EXPORTER_OTLP_PROTOCOL: protocol } = env;
  const url =
    env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? (base && `${base.replace(/\/+$/, "")}/v1/traces`);
  if (url === undefined || env.OTEL_SDK_DISABLED.toLowerCase() === "true") return null;
  if (protocol !== "http/protobuf" && protocol !== "http/json") {
    throw new ConfigError(
      `OTEL_EXPORTER_OTLP_PROTOCOL is "${protocol}": use http/protobuf or http/json, which collectors ` +
        "take on port 4318, or unset OTEL_EXPORTER_OTLP_ENDPOINT",
    );
  }
  return {
    ...{ url, headers: readHeaders(env.OTEL_EXPORTER_OTLP_HEADERS) },
    encoding: protocol === "http/json" ? "json" : "protobuf",
    serviceName: env.OTEL_SERVICE_NAME,
  };
}

/** `name=value` pairs with commas between, values percent-encoded. */
function readHeaders(setting: string): Record<string, string> {
  const entries = setting.split(",").filter((entry) => entry.trim() !== "");
  return Object.fromEntries(
    entries.map((entry) => {
      const at = entry.indexOf("=");
      const name = entry.slice(0, Math.max(at, 0)).trim().toLowerCase();
      const value = decode(entry.slice(at + 1).trim());
      if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name) || value === undefined) {
        throw new ConfigError(
          "OTEL_EXPORTER_OTLP_HEADERS: write each as name=value, with % as %25 and a comma as %2C",
        );
      }
      return [name, value];
    }),
  );
}

/** Undefined for what cannot stand in a header. */
function decode(text: string): string | undefined {
  try {
    const value = decodeURIComponent(text);
    return /^[\t\x20-\x7e]*$/.test(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

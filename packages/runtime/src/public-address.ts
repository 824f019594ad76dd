import type { Config } from "./config.ts";

/** Address that links in alerts start with, without a slash at the end. */
export function publicUrlOf({
  publicUrl,
  host,
  port,
}: Pick<Config, "publicUrl" | "host" | "port">): string {
  return (publicUrl ?? addressOf(host, port)).replace(/\/$/, "");
}

/** Where a browser on this machine reaches what listens on a host; "0.0.0.0" is no address of one. */
export function addressOf(host: string, port: number): string {
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

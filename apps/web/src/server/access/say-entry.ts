import { isLoopback, type Entry } from "@figurewatch/accounts";
import { hintCommand } from "@figurewatch/contract";

type Entrance = { entry: Entry; isPublic: boolean; host: string; publicUrl: string };

const ADD = hintCommand("user add NAME --role admin");

/** What whoever starts the web app has to know about who gets in, as lines for the terminal. */
export function sayEntry({ entry, isPublic, host, publicUrl }: Entrance): string[] {
  const { protocol, hostname } = new URL(publicUrl);
  const isForOthers = !isLoopback(host) || !isLoopback(hostname);
  const lines = [];
  if (entry === "local")
    lines.push(`No accounts yet: this machine has all rights; add one: ${ADD}`);
  if (entry === "closed") {
    lines.push(
      `CLOSED: others can reach it, and there are no accounts yet: ${isPublic ? "only the public view" : "nothing"} is shown until you add one: ${ADD}`,
    );
  }
  if (isForOthers && protocol !== "https:") {
    lines.push(
      "UNENCRYPTED: passwords can be read on the way. Put a proxy with TLS in front, and set FIGUREWATCH_PUBLIC_URL=https://…",
    );
  }
  return lines;
}

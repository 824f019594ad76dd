import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { EXIT, Failure } from "./failure.ts";
import { readLines } from "./read-lines.ts";

/** A new password: asked for twice, unseen, at a terminal; else the first line of standard input. */
export async function readNewPassword(): Promise<string> {
  if (!process.stdin.isTTY) return readFirstLine();
  const password = await ask("Password: ");
  if ((await ask("The same again: ")) === password) return password;
  throw new Failure("The two are not the same: nothing was changed", EXIT.usage);
}

async function readFirstLine(): Promise<string> {
  for await (const line of readLines(process.stdin)) {
    if ("text" in line) return line.text.replace(/\r$/, "");
    break;
  }
  throw new Failure("Give the password on standard input, or use --link", EXIT.usage);
}

async function ask(question: string): Promise<string> {
  process.stderr.write(question);
  // A terminal shows what is typed by way of the reader's output.
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: unseen, terminal: true });
  const isLeft = new AbortController();
  reader.once("SIGINT", () => isLeft.abort());
  try {
    return await reader.question("", { signal: isLeft.signal });
  } catch {
    throw new Failure("Nothing was changed", EXIT.usage);
  } finally {
    reader.close();
    process.stderr.write("\n");
  }
}

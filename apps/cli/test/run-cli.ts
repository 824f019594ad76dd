import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));

export type CliRun = { code: number | null; stdout: string; stderr: string };
export type CliOptions = {
  env?: Record<string, string>;
  /** Standard input; a stream of chunks, or nothing. */
  input?: string | Uint8Array;
  cwd?: string;
};

/** A command that runs: what it has said so far, and its end. */
export type CliProcess = {
  process: ChildProcess;
  said(): { stdout: string; stderr: string };
  /** Waits until standard error or output matches; throws when the command ends before. */
  until(pattern: RegExp): Promise<void>;
  ended: Promise<CliRun>;
};

/** Starts the command in a process of its own, without the settings of the tests' environment. */
export function startCli(args: string[], options: CliOptions = {}): CliProcess {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { PATH, HOME, ...options.env },
    cwd: options.cwd ?? tmpdir(),
  });
  const said = { stdout: "", stderr: "" };
  const listeners = new Set<() => void>();
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (chunk: string) => {
      said[name] += chunk;
      for (const listener of listeners) listener();
    });
  }
  // A command that ends before it has read all closes the pipe.
  child.stdin.on("error", () => {});
  child.stdin.end(options.input ?? "");
  const ended = new Promise<CliRun>((resolve) => {
    child.once("close", (code) => {
      resolve({ code, ...said });
      for (const listener of listeners) listener();
    });
  });
  return {
    process: child,
    said: () => ({ ...said }),
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (pattern.test(said.stderr) || pattern.test(said.stdout)) resolve();
          else if (child.exitCode !== null) reject(new Error(`It ended: ${said.stderr}`));
          else return;
          listeners.delete(look);
        };
        listeners.add(look);
        look();
      }),
    ended,
  };
}

/** Runs a command to its end. */
export function runCli(args: string[], options: CliOptions = {}): Promise<CliRun> {
  return startCli(args, options).ended;
}

/** A data folder that the database's own user can reach where the tests run as root. */
export function makeDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "figurewatch-cli-"));
  chmodSync(folder, 0o755);
  return folder;
}

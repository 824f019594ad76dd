import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Whether this machine has a redis-server to start. */
export function hasRedis(): boolean {
  try {
    execFileSync("redis-server", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

export type TestRedis = {
  url: string;
  start(): Promise<void>;
  stop(signal: "SIGKILL" | "SIGTERM"): Promise<void>;
  remove(): Promise<void>;
};

/** A private redis-server that writes every command to disk and can be stopped and started. */
export async function startRedis(...settings: string[]): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), "figurewatch-redis-"));
  const port = 20_000 + Math.floor(Math.random() * 12_000);
  let server: ChildProcess | undefined;
  const redis: TestRedis = {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      server = spawn(
        "redis-server",
        [
          `--port ${port} --bind 127.0.0.1 --save "" --appendonly yes --appendfsync always`,
          `--dir ${folder} --daemonize no`,
          ...settings,
        ].flatMap((part) => part.split(" ")),
        { stdio: "ignore" },
      );
      for (let tries = 0; tries < 200; tries++) {
        if (await answers(port)) return;
        await sleep(25);
      }
      throw new Error("redis-server did not start");
    },
    async stop(signal) {
      const ended = new Promise((done) => server?.once("exit", done));
      server?.kill(signal);
      await ended;
    },
    async remove() {
      await redis.stop("SIGKILL");
      await rm(folder, { recursive: true, force: true });
    },
  };
  await redis.start();
  return redis;
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => socket.write("PING\r\n"));
    socket.once("data", (reply) => {
      socket.destroy();
      done(reply.toString().startsWith("+PONG"));
    });
    socket.once("error", () => done(false));
  });
}

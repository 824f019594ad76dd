import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

type Tool = { name: string; commands: string[]; debianPackage: string; env: string; needs: string };

const TOOLS: Tool[] = [
  {
    name: "redis-server",
    commands: ["redis-server"],
    debianPackage: "redis-server",
    env: "REDIS_SERVER_PATH",
    needs: "tests of the queue on Redis",
  },
  {
    name: "openssl",
    commands: ["openssl"],
    debianPackage: "openssl",
    env: "OPENSSL_PATH",
    needs: "tests of timestamps",
  },
  {
    name: "Chromium",
    commands: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    debianPackage: "chromium",
    env: "CHROMIUM_PATH",
    needs: "end-to-end tests in a browser",
  },
];

/**
 * Finds the servers and the browser that the tests need, and installs them from the distribution's
 * packages where that is possible (Debian or Ubuntu, as root). `env` carries the paths to the
 * tests; `missing` has one line for each tool that is not there, with the way to get it.
 */
export function ensureTools(): { env: Record<string, string>; missing: string[] } {
  const absent = TOOLS.filter((tool) => find(tool) === undefined);
  if (absent.length > 0 && isDebian() && process.getuid?.() === 0) {
    const packages = absent.map((tool) => tool.debianPackage);
    console.log(`Installing ${packages.join(" and ")} from the distribution's packages …`);
    const quiet = { stdio: ["ignore", "ignore", "inherit"] as const, env: aptEnvironment() };
    spawnSync("apt-get", ["update", "-qq"], { ...quiet, stdio: [...quiet.stdio] });
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
      ...quiet,
      stdio: [...quiet.stdio],
    });
  }
  const env: Record<string, string> = {};
  const missing: string[] = [];
  for (const tool of TOOLS) {
    const path = find(tool);
    if (path !== undefined) env[tool.env] = path;
    else {
      missing.push(
        `${tool.name} is missing, so the ${tool.needs} were skipped: install the package ` +
          `"${tool.debianPackage}" or set ${tool.env} to its path`,
      );
    }
  }
  return { env, missing };
}

function aptEnvironment() {
  return { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
}

function find(tool: Tool): string | undefined {
  const named = process.env[tool.env];
  if (named !== undefined && isExecutable(named)) return named;
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return tool.commands
    .flatMap((command) => folders.map((folder) => join(folder, command)))
    .find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isDebian(): boolean {
  if (!existsSync("/etc/os-release")) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync("/etc/os-release", "utf8"));
}

import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, parseAllDocuments } from "yaml";
import { expect, test } from "vitest";
import { findUnknownSettings } from "../packages/runtime/src/config.ts";
import { createMetrics } from "../packages/telemetry/src/create-metrics.ts";

/** What is deployed by these files names paths, settings and metrics that are really there. */
const root = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string) => readFileSync(join(root, "infra", file), "utf8");

type Part = { command?: string[]; environment?: Record<string, string> };
type Manifest = {
  kind: string;
  data?: Record<string, string>;
  spec?: { template?: { spec: { containers: { command: string[] }[] } } };
};

const compose = parse(read("container/compose.yaml"), { merge: true }) as {
  services: Record<string, Part>;
};
const manifests = parseAllDocuments(read("kubernetes/figurewatch.yaml"), { merge: true }).map(
  (document) => document.toJS() as Manifest,
);

const PARTS = [
  "apps/alert-sender/src/main.ts",
  "apps/article-reader/src/main.ts",
  "apps/feed-poller/src/main.ts",
  "apps/web/src/main.ts",
];

test("every part of the system has a service", () => {
  const composed = Object.values(compose.services).flatMap(({ command }) =>
    command?.[0] === "node" ? [command[1]] : [],
  );
  const deployed = manifests.flatMap(
    ({ spec }) => spec?.template?.spec.containers.map(({ command }) => command[1]) ?? [],
  );
  expect(composed.toSorted()).toEqual(PARTS);
  expect(deployed.toSorted()).toEqual(PARTS);
  expect(PARTS.filter((part) => !existsSync(join(root, part)))).toEqual([]);
});

test("every setting that they give is one", () => {
  const ours = Object.values(compose.services)
    .filter(({ command }) => command?.[0] === "node")
    .map(({ environment }) => environment ?? {});
  const map = manifests.find(({ kind }) => kind === "ConfigMap")?.data ?? {};
  const given = [...ours, map, settingsOf(read("container/Containerfile")), unit()];
  expect(given.flatMap((settings) => findUnknownSettings(settings))).toEqual([]);
  expect(given.every((settings) => Object.keys(settings).length > 0)).toBe(true);
});

test("the command in the image can be run", () => {
  const [, target = ""] = /ln -s \/app\/(\S+)/.exec(read("container/Containerfile")) ?? [];
  expect(statSync(join(root, target)).mode & 0o111).toBe(0o111);
});

test("the unit of systemd starts what is there", () => {
  const [, node = "", , main = ""] =
    /^ExecStart=\/opt\/figurewatch\/(\S+) (\S+) (\S+)/m.exec(read("systemd/figurewatch.service")) ??
    [];
  expect(existsSync(join(root, node))).toBe(true);
  expect(existsSync(join(root, main))).toBe(true);
});

test.each(["monitoring/alerts.yaml", "monitoring/dashboard.json"])(
  "%s asks only for metrics that we have",
  async (file) => {
    const known = await metricNames();
    const asked = new Set(read(file).match(/\bfigurewatch_\w+/g));
    expect(asked.size).toBeGreaterThan(5);
    expect([...asked].filter((name) => !known.has(name))).toEqual([]);
  },
);

test("the dashboard has a panel for every metric of our own", async () => {
  const asked = read("monitoring/dashboard.json");
  // Beside those that the runtime gives of each process, and the version that runs.
  const others = /^figurewatch_(process|nodejs|build_info)/;
  const ours = [...(await metricNames())].filter((name) => !others.test(name));
  const stems = new Set(ours.map((name) => name.replace(/_seconds_(bucket|count|sum)$/, "")));
  expect(stems.size).toBeGreaterThan(10);
  expect([...stems].filter((stem) => !asked.includes(stem))).toEqual([]);
});

/** Names as Prometheus sees them, with those that a histogram makes of its own. */
async function metricNames(): Promise<Set<string>> {
  const metrics = createMetrics({ enabled: true });
  const names = new Set<string>();
  for (const [, name = "", kind] of (await metrics.render()).matchAll(/^# TYPE (\S+) (\w+)$/gm)) {
    const ends = kind === "histogram" ? ["_bucket", "_count", "_sum"] : [""];
    for (const end of ends) names.add(name + end);
  }
  return names;
}

/** `NAME=value` pairs of the lines that set the environment. */
function settingsOf(text: string): Record<string, string> {
  const pairs = text.matchAll(/\b(FIGUREWATCH_\w+)=(\S+)/g);
  return Object.fromEntries([...pairs].map(([, name = "", value = ""]) => [name, value]));
}

function unit(): Record<string, string> {
  return settingsOf(read("systemd/figurewatch.service"));
}

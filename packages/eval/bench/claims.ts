import { readArticle } from "@figurewatch/claims";
import { DENSE, PLAIN, WORDS } from "../src/bench-articles.ts";
import { loadProjectWatch } from "../src/claims-watch.ts";

const RUNS = 600;
// A process that reads for years is warm. The time an article takes falls until some 1,500 were read:
// thousands of functions and patterns are compiled, and compiled anew for what they have met since.
const WARM_UP = 2000;

const watch = loadProjectWatch();
for (const [name, text] of [
  ["articles about the subject", DENSE],
  ["articles about anything else", PLAIN],
] as const) {
  const title = name.endsWith("else") ? "News" : "North Koreans at work";
  const article = { title, text, published: "2019-05-20", lang: "en" };
  for (let i = 0; i < WARM_UP; i++) readArticle(article, watch);
  // Processor time, not the clock: other work on the machine does not count.
  const from = process.cpuUsage();
  let claims = 0;
  for (let i = 0; i < RUNS; i++) claims += readArticle(article, watch).claims.length;
  const { user, system } = process.cpuUsage(from);
  const perSecond = (1e6 * RUNS) / (user + system);
  console.log(
    `${name}: ${perSecond.toFixed(0)} articles/s of ${WORDS} words on one core, ${claims / RUNS} claims each`,
  );
}

const hostile = {
  "1 MB of numbers": "12,345 of them said ".repeat(50_000),
  "1 MB of one sentence": `${"North Koreans in China, ".repeat(45_000)}.`,
  "1 MB of brackets": "(".repeat(1_000_000),
  "1 MB of names": "Kim ".repeat(250_000),
};
for (const [name, text] of Object.entries(hostile)) {
  const from = performance.now();
  readArticle(
    { title: "North Korean workers in Russia", text, published: "2019-05-20", lang: "en" },
    watch,
  );
  console.log(`${name}: ${(performance.now() - from).toFixed(0)} ms`);
}

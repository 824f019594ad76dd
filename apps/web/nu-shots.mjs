import { chromium } from "playwright-core";
import { AxeBuilder } from "@axe-core/playwright";
const [, , base, tag, ...rest] = process.argv;
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const api = async (p) => (await fetch(base + p)).json();
const figures = await api("/api/figures?limit=5").catch(() => null);
const arts = await api("/api/articles?limit=5").catch(() => null);
const fid = (figures?.figures ?? figures?.items ?? figures)?.[0]?.id,
  aid = (arts?.articles ?? arts?.items ?? arts)?.[0]?.id;
const paths = rest.length
  ? rest
  : [
      "/",
      "/news",
      "/measures/workers_abroad",
      "/measures/hours_per_day",
      "/measures/nosuch",
      "/figures/" + fid,
      "/figures/nosuch",
      "/places",
      "/places/RU",
      "/places/ZZ",
      "/articles",
      "/articles/" + aid,
      "/articles/nosuch",
      "/alerts",
      "/deliveries",
      "/sources",
      "/jobs",
      "/review",
      "/account",
      "/accounts",
      "/sign-in",
      "/nosuch",
      "/?knownOn=2015-10-28",
      "/measures/workers_abroad?knownOn=2010-01-01",
      "/embed/measures/workers_abroad",
      "/api/docs",
    ];
for (const [w, scheme] of [
  [1280, "light"],
  [390, "light"],
  [1280, "dark"],
]) {
  const ctx = await b.newContext({ viewport: { width: w, height: 900 }, colorScheme: scheme });
  const page = await ctx.newPage();
  page.on(
    "console",
    (m) =>
      ["error", "warning"].includes(m.type()) &&
      console.log(w, page.url(), "CONSOLE", m.text().slice(0, 200)),
  );
  page.on("pageerror", (e) => console.log(w, page.url(), "PAGEERROR", e.message));
  for (const p of paths) {
    await page
      .goto(base + p, { waitUntil: "networkidle" })
      .catch((e) => console.log("GOTO", p, e.message.slice(0, 100)));
    await page.waitForTimeout(250);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) console.log(w, p, "overflows by", over);
    const f = `${tag}-${w}-${scheme}-${p.replace(/[^\w]+/g, "_") || "home"}.png`;
    await page.screenshot({ path: "/tmp/nu-shots/" + f, fullPage: true });
    if (w === 1280 || w === 390) {
      const { violations } = await new AxeBuilder({ page })
        .analyze()
        .catch((e) => ({ violations: [{ id: e.message.slice(0, 80), nodes: [] }] }));
      for (const v of violations)
        console.log(w, scheme, p, "AXE", v.id, v.nodes[0]?.html?.slice(0, 150));
    }
  }
  await ctx.close();
}
await b.close();

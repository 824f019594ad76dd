import { chromium } from "playwright-core";
const [, , base, tag, w, scheme, ...paths] = process.argv;
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const ctx = await b.newContext({ viewport: { width: +w, height: 900 }, colorScheme: scheme });
const page = await ctx.newPage();
for (const p of paths) {
  await page.goto(base + p, { waitUntil: "networkidle" });
  await page.waitForTimeout(300);
  if (p === "/measures/workers_abroad") {
  }
  const o = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (o > 0) console.log(p, "overflow", o);
  await page.screenshot({
    path: `/tmp/nu-shots/${tag}-${w}-${p.replace(/[^\w]+/g, "_")}.png`,
    fullPage: true,
  });
}
const links = await page.evaluate(() =>
  [...document.querySelectorAll("a[href*='/figures/']")]
    .map((a) => a.getAttribute("href"))
    .slice(0, 3),
);
console.log(links.join(" "));
await b.close();

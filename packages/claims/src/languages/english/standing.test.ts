import { expect, test } from "vitest";
import { watch } from "../../../test/project-watch.ts";
import { extractClaims } from "../../read-article.ts";

const read = (text: string) =>
  extractClaims({ lang: "en", title: "", published: "2025-09-15", text }, watch)
    .filter(({ low, high }) => low !== null || high !== null)
    .map(({ measure, low, place, modality }) => [measure, low, place, modality].join(" "));

test.for([
  [
    "South Korean intelligence expects that 50,000 North Koreans will be working in Russia by the end of the year.",
    "workers_abroad 50000 RU plan",
  ],
  [
    "Some 11,500 North Koreans were working in Russia in December 2018, after others had been sent home.",
    "workers_abroad 11500 RU stated",
  ],
  [
    "Some 50,000 North Koreans are working overseas, the institute said in a paper based on interviews in China and the Gulf.",
    "workers_abroad 50000  stated",
  ],
  [
    "ABU DHABI // About 6,100 North Koreans are working in Kuwait, by the count of the manpower authority.",
    "workers_abroad 6100 KW stated",
  ],
  [
    "Fewer workers remain. The ministry says that 30,000 North Koreans will be left at the end of 2026.",
    "workers_abroad 30000  plan",
  ],
  [
    "Oman had North Korean workers as well, but 300 or so left last winter and were not replaced.",
    "workers_repatriated 300 OM stated",
  ],
  [
    "The 5,000 builders promised last summer by North Korea have all arrived in Russia.",
    "workers_dispatched 5000 RU stated",
  ],
] as const)("extractClaims() holds to what is told outright: %s", ([text, claim]) => {
  expect(read(text)).toContain(claim);
});

import { readChinese } from "./chinese/read-chinese.ts";
import { readEnglish } from "./english/read-english.ts";
import { readJapanese } from "./japanese/read-japanese.ts";
import { readKorean } from "./korean/read-korean.ts";
import { readRussian } from "./russian/read-russian.ts";
import type { Language, Quantity } from "./quantity.ts";

const READERS: Record<Language, (text: string) => Quantity[]> = {
  en: readEnglish,
  ko: readKorean,
  zh: readChinese,
  ja: readJapanese,
  ru: readRussian,
};

/**
 * Every quantity of a text, in text order, with offsets into it. `lang` is a BCP 47 tag; without
 * one it is told from the script. Pure and deterministic; never throws on any string.
 */
export function extractQuantities(text: string, options: { lang?: string } = {}): Quantity[] {
  return READERS[toLanguage(options.lang) ?? detectLanguage(text)](text);
}

function toLanguage(tag: string | undefined): Language | undefined {
  const primary = tag?.slice(0, 2).toLowerCase();
  return primary !== undefined && primary in READERS ? (primary as Language) : undefined;
}

/** Language by script: Hangul, kana, Han, Cyrillic, else English. Reads at most 4,000 units. */
export function detectLanguage(text: string): Language {
  const sample = text.slice(0, 4000);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const hangul = count(/\p{Script=Hangul}/gu);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(/\p{Script=Han}/gu);
  const cyrillic = count(/\p{Script=Cyrillic}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  if (hangul > 0 && hangul * 3 >= latin) return "ko";
  if (kana > 0 && (kana + han) * 3 >= latin) return "ja";
  if (han > 0 && han * 3 >= latin) return "zh";
  return cyrillic > latin ? "ru" : "en";
}

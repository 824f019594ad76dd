import type { Language } from "@figurewatch/quantities";
import type { LanguagePack } from "../language-pack.ts";
import { english } from "./english/index.ts";

/** The packs by language. */
export const packs: Record<Language, LanguagePack> = {
  en: english,
  ko: english,
  zh: english,
  ja: english,
  ru: english,
};

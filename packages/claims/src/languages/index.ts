import type { Language } from "@figurewatch/quantities";
import type { LanguagePack } from "../language-pack.ts";
import { english } from "./english/index.ts";
import { korean } from "./korean/index.ts";

/** The packs by language; an article in a language without one is not read. */
export const packs: Partial<Record<Language, LanguagePack>> = {
  en: english,
  ko: korean,
};

import type { Language } from "@figurewatch/quantities";
import type { LanguagePack } from "../language-pack.ts";
import { chinese } from "./chinese/index.ts";
import { english } from "./english/index.ts";
import { japanese } from "./japanese/index.ts";
import { korean } from "./korean/index.ts";
import { russian } from "./russian/index.ts";

/** The packs by language. */
export const packs: Record<Language, LanguagePack> = {
  en: english,
  ko: korean,
  zh: chinese,
  ja: japanese,
  ru: russian,
};

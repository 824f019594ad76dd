export type { ArticleText, Claim, Modality, Payee } from "./claim.ts";

export type { Article, DateOrigin, PageRights } from "./article.ts";
export { decodeHtml } from "./decode-html.ts";
export { extractArticle } from "./extract-article.ts";
export { HostilePageError, type HostilePageKind } from "./hostile-page-error.ts";
export { extractPdf, isPdf, PdfError } from "./pdf/extract-pdf.ts";

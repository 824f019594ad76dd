import { parentPort } from "node:worker_threads";
import {
  extractArticle,
  extractPdf,
  HostilePageError,
  isPdf,
  type Article,
} from "@figurewatch/articles";

export type ExtractRequest = {
  id: number;
  page: string | Uint8Array;
  url: string;
  contentType: string | undefined;
};
export type ExtractReply = { id: number } & Extracted;
type Extracted =
  | { kind: "article"; article: Article }
  | { kind: "hostile" | "failed"; message: string };

parentPort?.on("message", (request: ExtractRequest) => void answer(request));

async function answer(request: ExtractRequest): Promise<void> {
  const reply: ExtractReply = { id: request.id, ...(await extract(request)) };
  parentPort?.postMessage(reply);
}

async function extract({ page, url, contentType }: ExtractRequest): Promise<Extracted> {
  try {
    if (typeof page !== "string" && isPdf(page))
      return { kind: "article", article: await extractPdf(page, { url }) };
    const options = { url, ...(contentType === undefined ? {} : { contentType }) };
    return { kind: "article", article: extractArticle(page, options) };
  } catch (error) {
    return {
      kind: error instanceof HostilePageError ? "hostile" : "failed",
      message: error instanceof Error ? error.message : String(error),
    };
  }
}

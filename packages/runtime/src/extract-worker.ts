import { parentPort } from "node:worker_threads";
import { extractArticle, HostilePageError } from "@figurewatch/articles";

export type ExtractRequest = {
  id: number;
  page: string | Uint8Array;
  url: string;
  contentType: string | undefined;
};
export type ExtractReply =
  | { id: number; kind: "article"; article: ReturnType<typeof extractArticle> }
  | { id: number; kind: "hostile"; message: string }
  | { id: number; kind: "failed"; message: string };

parentPort?.on("message", ({ id, page, url, contentType }: ExtractRequest) => {
  const reply = (rest: Omit<ExtractReply, "id">) => parentPort?.postMessage({ id, ...rest });
  try {
    const options = { url, ...(contentType === undefined ? {} : { contentType }) };
    reply({ kind: "article", article: extractArticle(page, options) } as Omit<ExtractReply, "id">);
  } catch (error) {
    const kind = error instanceof HostilePageError ? "hostile" : "failed";
    reply({ kind, message: error instanceof Error ? error.message : String(error) } as Omit<
      ExtractReply,
      "id"
    >);
  }
});

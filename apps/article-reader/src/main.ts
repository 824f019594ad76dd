import { runApp } from "@figurewatch/runtime";
import { startArticleReader } from "./start-article-reader.ts";

await runApp("article-reader", startArticleReader);

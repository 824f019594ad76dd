export {
  createArticleExtractor,
  ExtractError,
  type ArticleExtractor,
} from "./article-extractor.ts";
export { ConfigError, readConfig, type Config } from "./config.ts";
export { readWatchFolder } from "./read-watch-folder.ts";

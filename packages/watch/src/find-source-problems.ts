import { checkGdeltQuery } from "./gdelt-query.ts";
import type { Search } from "./search.ts";
import { QUERY_SLOT } from "./source-address.ts";
import type { Source } from "./watch.ts";

type SourceProblem = { path: string[]; message: string };

/** What one field of a source asks of another; `path` is within the source. */
export function findSourceProblems(source: Source): SourceProblem[] {
  const { id, kind, selector, search } = source;
  if (kind === "page" && selector === undefined) {
    return [{ path: [], message: `"${id}" is a page of links and needs a "selector"` }];
  }
  if (kind === "search") {
    if (search !== undefined) return findSearchProblems(source, search);
    return [{ path: [], message: `"${id}" is a search and needs a "search" with its query` }];
  }
  if (search === undefined) return [];
  return [
    { path: ["search"], message: `"${id}" is a ${kind}: give it the kind "search", or no search` },
  ];
}

function findSearchProblems(
  { id, url, publisher }: Pick<Source, "id" | "url" | "publisher">,
  search: Search,
): SourceProblem[] {
  const problems: SourceProblem[] = [];
  if (publisher !== "search") {
    const message = `"${id}" is a search, which publishes nothing: its publisher is "search"`;
    problems.push({ path: ["publisher"], message });
  }
  if (search.service === "gdelt") {
    problems.push(
      ...checkGdeltQuery(search).map(({ key, message }) => ({ path: ["search", key], message })),
    );
    return problems;
  }
  if (!url.includes(QUERY_SLOT)) {
    const message = `"${id}" needs ${QUERY_SLOT} in its address, where the query goes`;
    problems.push({ path: ["url"], message });
  }
  for (const key of ["languages", "countries"] as const) {
    if (search[key].length === 0) continue;
    const message = "only GDELT can be asked for these: put them into the address or the query";
    problems.push({ path: ["search", key], message });
  }
  return problems;
}

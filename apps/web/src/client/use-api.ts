import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";

declare module "@tanstack/react-query" {
  interface Register {
    /** Whether requests show who makes them; default: they do. */
    queryMeta: { credentials?: RequestCredentials };
  }
}

/** The API answered, with a problem; `status` is that of HTTP. */
export class ApiError extends Error {
  override name = "ApiError";
  readonly status: number;

  constructor(status: number, detail: string) {
    super(detail);
    this.status = status;
  }
}

/** The query of one address of the API, for hooks and for fetching ahead. */
export function apiQuery<T>(path: string) {
  return queryOptions({
    queryKey: [path],
    queryFn: async ({ signal, meta }): Promise<T> => {
      const { credentials = "same-origin" } = meta ?? {};
      return readAnswer<T>(await ask(path, { signal, credentials }));
    },
  });
}

/** Reads one address of the API and reads it again every ten seconds while the page is shown. */
export function useApi<T>(path: string) {
  return useQuery(apiQuery<T>(path));
}

/** As `useApi`, showing what was there while a changed filter is answered: nothing jumps. */
export function useFilteredApi<T>(path: string) {
  return useQuery({ ...apiQuery<T>(path), placeholderData: keepPreviousData });
}

/** Sends a JSON body and reads the answer. */
export async function postApi<T>(path: string, body: unknown): Promise<T> {
  const response = await ask(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return readAnswer<T>(response);
}

/** Deletes what is at an address. */
export async function deleteApi(path: string): Promise<void> {
  await readAnswer(await ask(path, { method: "DELETE" }));
}

/** Fetches; where nobody answers, browsers say "Failed to fetch" and the like, each in its own words. */
async function ask(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new Error("the server cannot be reached", { cause });
  }
}

async function readAnswer<T>(response: Response): Promise<T> {
  if (response.ok) return (await response.json()) as T;
  throw new ApiError(response.status, await readProblem(response));
}

async function readProblem(response: Response): Promise<string> {
  try {
    const problem = (await response.json()) as { detail?: string };
    return problem.detail ?? `the server answered ${response.status}`;
  } catch {
    return `the server answered ${response.status}`;
  }
}

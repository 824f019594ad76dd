import { useQuery } from "@tanstack/react-query";

/** Reads one address of the API and reads it again every ten seconds while the page is shown. */
export function useApi<T>(path: string) {
  return useQuery({
    queryKey: [path],
    queryFn: async ({ signal }): Promise<T> => {
      const response = await fetch(path, { signal, headers: { accept: "application/json" } });
      if (!response.ok) throw new Error(await readProblem(response));
      return (await response.json()) as T;
    },
  });
}

async function readProblem(response: Response): Promise<string> {
  try {
    const problem = (await response.json()) as { detail?: string };
    return problem.detail ?? `the server answered ${response.status}`;
  } catch {
    return `the server answered ${response.status}`;
  }
}

const HERE = "http://here.invalid";

/** Where to go after signing in: a path of this server as it was asked for, else the first page. */
export function toReturnPath(asked: unknown): string {
  if (typeof asked !== "string" || !asked.startsWith("/")) return "/";
  const url = URL.parse(asked, HERE);
  // Whatever a browser takes for another place is told by the URL parser that it shares with us.
  if (url === null || url.origin !== HERE) return "/";
  const path = url.pathname + url.search + url.hash;
  const isAmbiguous = /^\/[/\\]/.test(path);
  return isAmbiguous || url.pathname.startsWith("/sign-in") ? "/" : path;
}

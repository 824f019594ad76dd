/** User and password of a service's address go in a header, and not where addresses are shown. */
export function splitCredentials(address: string) {
  const url = new URL(address);
  const { username, password } = url;
  url.username = "";
  url.password = "";
  if (username === "") return { url, authorization: {} };
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { url, authorization: { authorization: `Basic ${Buffer.from(pair).toString("base64")}` } };
}

/** Whether user and password of an address can be read. */
export function hasReadableCredentials(address: string): boolean {
  try {
    splitCredentials(address);
    return true;
  } catch {
    return false;
  }
}

/** What of an address the fetcher is opened for, though it be private. */
export function toHostAndPort({ hostname, port, protocol }: URL): string {
  return `${hostname}:${port || (protocol === "https:" ? "443" : "80")}`;
}

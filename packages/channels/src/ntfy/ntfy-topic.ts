/** A topic on a server of ntfy. */
export type NtfyTopic = { server: string; topic: string };

/** Reads `https://ntfy.example.org/topic`. Throws in words without the topic, which is a secret. */
export function parseNtfyTopic(address: string): NtfyTopic {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) {
    throw new Error("use the address of a topic, such as https://ntfy.example.org/topic");
  }
  const [, path = "", topic = ""] = /^(.*\/)([^/]*)$/.exec(url.pathname) ?? [];
  if (!/^[\w-]{1,64}$/.test(topic) || url.search !== "") {
    throw new Error("the address has to end in a topic of letters, digits, - and _");
  }
  return { server: `${url.origin}${path}`, topic };
}

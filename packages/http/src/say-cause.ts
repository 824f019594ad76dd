/** What the codes mean that most people meet, in words for people who run no servers. */
const WORDS: Record<string, string> = {
  ENOTFOUND: "no site of this name is known: it is wrong, or our network is down",
  EAI_AGAIN: "no name can be looked up: our network or its name server is down",
  ENETUNREACH: "there is no way to it: our network is down",
  EHOSTUNREACH: "there is no way to it: it or our network is down",
  ECONNREFUSED: "the site takes no connections",
};

/**
 * Why no whole answer came: in words where the code has some, with what the system said behind them
 * (who reads reasons by their code finds it there).
 */
export function sayCause(code: unknown, message: string): string {
  const words = typeof code === "string" ? WORDS[code] : undefined;
  return words === undefined ? `no whole answer came: ${message}` : `${words} (${message})`;
}

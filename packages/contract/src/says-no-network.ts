/** What a resolver or a socket says when it is this machine that has no way out. */
const NO_NETWORK = /ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ENETDOWN/;

/** Whether a source that did not answer could not even be asked; where several are so, it is our network. */
export const saysNoNetwork = (cause: string | null): boolean =>
  cause !== null && NO_NETWORK.test(cause);

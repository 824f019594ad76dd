import type { ReactNode } from "react";
import { isWebAddress } from "../words.ts";

type ExternalLinkProps = { url: string | null; children: ReactNode };

/** A link out. An address that is not of the web (`javascript:`, `data:`) stays plain text. */
export function ExternalLink({ url, children }: ExternalLinkProps) {
  if (url === null || !isWebAddress(url)) return <span>{children}</span>;
  return (
    <a href={url} rel="noreferrer noopener">
      {children}
    </a>
  );
}

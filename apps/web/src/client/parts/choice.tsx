import { useLinkProps, type LinkOptions } from "@tanstack/react-router";
import type { ReactNode } from "react";

type ChoiceProps = {
  link: LinkOptions;
  isCurrent: boolean;
  className?: string;
  title?: string;
  children: ReactNode;
};

/** One of several views of a page, as a link that changes the address and nothing else. */
export function Choice({ link, isCurrent, className, title, children }: ChoiceProps) {
  const props = useLinkProps({ ...link, replace: true, resetScroll: false });
  // The router takes a link for current when the address merely contains it.
  return (
    <a {...props} className={className} title={title} aria-current={isCurrent ? "true" : undefined}>
      {children}
    </a>
  );
}

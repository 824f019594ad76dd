import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef, type ReactNode } from "react";

type PageTitleProps = { title: string; lang?: string | undefined; children?: ReactNode };

/** The page that was shown last: its heading takes the focus only when another one follows. */
let shown: string | undefined;

/**
 * The heading of a page, which also names the tab. After a move to another page it takes the focus,
 * so that a screen reader says where one is and Tab goes on from there.
 */
export function PageTitle({ title, lang, children }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = `${title} · Figurewatch`;
  }, [title]);
  useEffect(() => {
    const isMove = shown !== undefined && shown !== pathname;
    shown = pathname;
    if (isMove) heading.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <h1 ref={heading} tabIndex={-1} lang={lang}>
      {children ?? title}
    </h1>
  );
}

import { useEffect, useRef, type ReactNode } from "react";

type PageTitleProps = { title: string; lang?: string | undefined; children?: ReactNode };

/** The address whose heading was shown last; a heading that comes after it takes the focus. */
let shown: string | undefined;

/**
 * The heading of a page, which also names the tab. After a move to another page it takes the focus,
 * so that a screen reader says where one is and Tab goes on from there.
 */
export function PageTitle({ title, lang, children }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Figurewatch`;
  }, [title]);
  useEffect(() => {
    // Asked of the browser, once: the router tells the page that is being left of the next address.
    const { pathname } = location;
    const isMove = shown !== undefined && shown !== pathname;
    shown = pathname;
    if (isMove) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 id="title" ref={heading} tabIndex={-1} lang={lang}>
      {children ?? title}
    </h1>
  );
}

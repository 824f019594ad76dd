import { useState, type ReactNode } from "react";

type ShowMoreProps<Item> = {
  items: Item[];
  step: number;
  what: string;
  children: (shown: Item[]) => ReactNode;
};

/** The first of a long list, with a button for the rest, so that a page stays quick. */
export function ShowMore<Item>({ items, step, what, children }: ShowMoreProps<Item>) {
  const [count, setCount] = useState(step);
  const left = items.length - count;
  return (
    <>
      {children(items.slice(0, count))}
      {left > 0 ? (
        <p className="show-more">
          <button type="button" onClick={() => setCount(count + step)}>
            Show {Math.min(step, left)} more
          </button>{" "}
          <button type="button" onClick={() => setCount(items.length)}>
            Show all {items.length.toLocaleString("en")} {what}
          </button>
        </p>
      ) : null}
    </>
  );
}

import { useState, type ReactNode } from "react";
import { useNextFocus } from "./use-next-focus.ts";

type ShowMoreProps<Item> = {
  items: Item[];
  step: number;
  what: string;
  children: (shown: Item[]) => ReactNode;
};

/** The first of a long list, with a button for the rest, so that a page stays quick. */
export function ShowMore<Item>({ items, step, what, children }: ShowMoreProps<Item>) {
  const [count, setCount] = useState(step);
  const { ask, take } = useNextFocus();
  const show = (wanted: number) => {
    setCount(wanted);
    if (wanted >= items.length) ask();
  };
  const left = items.length - count;
  const all = `${items.length.toLocaleString("en")} ${what}`;
  return (
    <>
      {children(items.slice(0, count))}
      {left > 0 ? (
        <p className="show-more">
          <button type="button" onClick={() => show(count + step)}>
            Show {Math.min(step, left)} more
          </button>{" "}
          <button type="button" onClick={() => show(items.length)}>
            Show all {all}
          </button>
        </p>
      ) : items.length > step ? (
        <p className="show-more quiet" tabIndex={-1} ref={take} key="all">
          All {all} are shown.
        </p>
      ) : null}
    </>
  );
}

import { useCallback, useRef } from "react";

/**
 * For a control that is used up when it is pressed, so that the focus is not lost with it: `ask`
 * when it is pressed, and what takes its place (`take`, a ref) gets the focus, once: the element if
 * it can, else the first link in it. The page does not scroll.
 */
export function useNextFocus() {
  const isAsked = useRef(false);
  const ask = useCallback(() => {
    isAsked.current = true;
  }, []);
  const take = useCallback((element: HTMLElement | null) => {
    if (element === null || !isAsked.current) return;
    isAsked.current = false;
    const target = element.hasAttribute("tabindex") ? element : element.querySelector("a");
    target?.focus({ preventScroll: true });
  }, []);
  return { ask, take };
}

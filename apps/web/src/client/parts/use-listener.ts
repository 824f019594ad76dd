import { useEffect, useEffectEvent, type RefObject } from "react";

/** Listens to what bubbles up to an element, for as long as it is shown. */
export function useListener<Kind extends keyof HTMLElementEventMap>(
  element: RefObject<HTMLElement | null>,
  kinds: readonly Kind[],
  listener: (event: HTMLElementEventMap[Kind]) => void,
): void {
  const onEvent = useEffectEvent(listener);
  const names = kinds.join(" ");
  useEffect(() => {
    const host = element.current;
    const listen = (event: Event) => onEvent(event as HTMLElementEventMap[Kind]);
    for (const name of names.split(" ")) host?.addEventListener(name, listen);
    return () => {
      for (const name of names.split(" ")) host?.removeEventListener(name, listen);
    };
  }, [element, names]);
}

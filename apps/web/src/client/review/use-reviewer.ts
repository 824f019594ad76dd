import { useState } from "react";
import { useSession } from "../session/use-session.ts";

const REVIEWER = "figurewatch.reviewer";
const NO_NAME = "local";

/** Under whose name this browser decides: the account's, or the one typed while there are none. */
export function useReviewer() {
  const { data: session } = useSession();
  const [typed, setTyped] = useKept(REVIEWER, NO_NAME);
  const own = typed.trim() === "" ? NO_NAME : typed.trim();
  const reviewer = session?.account?.name ?? own;
  return {
    ...{ reviewer, typed, setTyped },
    isMe: (name: string) => toKey(name) === toKey(reviewer),
  };
}

/** As the server tells people apart. */
const toKey = (name: string) => name.trim().normalize("NFKC").toLowerCase();

/** A setting of this browser. */
export function useKept(key: string, initial: string): [string, (value: string) => void] {
  const [value, setValue] = useState(() => localStorage.getItem(key) ?? initial);
  return [
    value,
    (next) => {
      localStorage.setItem(key, next);
      setValue(next);
    },
  ];
}

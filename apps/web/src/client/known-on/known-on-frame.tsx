import { Link, Outlet, useNavigate } from "@tanstack/react-router";
import { useRef, useState, type RefObject } from "react";
import { PastNote } from "./past-note.tsx";
import { useKnownOn } from "./use-known-on.ts";

/** A year that is still being typed is a day, too, and no figure is that old. */
const FIRST_DAY = "1900-01-01";

/**
 * What stands around every page that can look at the past: the choice of a day, and, once there is
 * one, that this is the past and the way back. The field is the same before and after, so that
 * whoever types into it keeps the focus.
 */
export function KnownOnFrame() {
  const knownOn = useKnownOn();
  const field = useRef<HTMLInputElement>(null);
  const isPast = knownOn !== undefined;
  return (
    <>
      <aside
        className={isPast ? "past" : "known-on"}
        aria-label={isPast ? "A day of the past" : "Look at the past"}
      >
        {isPast ? <PastNote knownOn={knownOn} /> : null}
        <DayChoice knownOn={knownOn} field={field} />
        {isPast ? (
          <Link
            to="."
            search={(before) => ({ ...before, knownOn: undefined })}
            onClick={() => field.current?.focus()}
          >
            Back to today
          </Link>
        ) : null}
      </aside>
      <Outlet />
    </>
  );
}

type DayChoiceProps = { knownOn: string | undefined; field: RefObject<HTMLInputElement | null> };

function DayChoice({ knownOn, field }: DayChoiceProps) {
  const navigate = useNavigate();
  // What is typed stays as it is until it is a day to go to; the address decides what is shown.
  const [typed, setTyped] = useState(knownOn ?? "");
  const [shown, setShown] = useState(knownOn);
  if (shown !== knownOn) {
    setShown(knownOn);
    setTyped(knownOn ?? "");
  }
  return (
    <label title="Leaves out what was said after that day">
      <span>{knownOn === undefined ? "As known on" : "Another day"}</span>{" "}
      <input
        ref={field}
        type="date"
        value={typed}
        onChange={({ target: { value } }) => {
          setTyped(value);
          if (value < FIRST_DAY) return;
          const search = (before: object) => ({ ...before, knownOn: value });
          void navigate({ to: ".", search, replace: true, resetScroll: knownOn === undefined });
        }}
      />
    </label>
  );
}

import { Link, Outlet, useNavigate } from "@tanstack/react-router";
import { sayDay } from "../words.ts";
import { useKnownOn } from "./use-known-on.ts";

/**
 * What stands around every page that can look at the past: the choice of a day, and, once there is
 * one, that this is the past and the way back.
 */
export function KnownOnFrame() {
  const knownOn = useKnownOn();
  return (
    <>
      {knownOn === undefined ? (
        <aside className="known-on" aria-label="Look at the past">
          <DayChoice knownOn={undefined} />
        </aside>
      ) : (
        <aside className="past" aria-label="A day of the past">
          <p>
            <strong>As known on {sayDay(knownOn)}.</strong> What was said after that day is left
            out; how it was read and reviewed is as of today.
          </p>
          <DayChoice knownOn={knownOn} />
          <Link to="." search={(before) => ({ ...before, knownOn: undefined })}>
            Back to today
          </Link>
        </aside>
      )}
      <Outlet />
    </>
  );
}

function DayChoice({ knownOn }: { knownOn: string | undefined }) {
  const navigate = useNavigate();
  return (
    <label>
      <span>{knownOn === undefined ? "As known on" : "Another day"}</span>{" "}
      <input
        type="date"
        value={knownOn ?? ""}
        onChange={({ target: { value } }) => {
          // A year that is still being typed is a day, too, and no figure is that old.
          if (value < "1900-01-01") return;
          const search = (before: object) => ({ ...before, knownOn: value });
          void navigate({ to: ".", search, replace: true, resetScroll: knownOn === undefined });
        }}
      />
    </label>
  );
}

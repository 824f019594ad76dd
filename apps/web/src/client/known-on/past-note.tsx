import { sayDay } from "../words.ts";

/** That what is shown is of a day of the past, and what that leaves out. */
export function PastNote({ knownOn }: { knownOn: string }) {
  return (
    <p role="status">
      <strong>As known on {sayDay(knownOn)}.</strong> What was said after that day is left out; how
      it was read and reviewed is as of today.
    </p>
  );
}

import type { SightingView } from "@figurewatch/contract";
import { sayTime } from "../words.ts";

/** By when a page was there, by an authority, after a dot; nothing where none was asked. */
export function TrustedTimestamp({ timestamped }: { timestamped: SightingView["timestamped"] }) {
  if (timestamped === null) return null;
  return (
    <span className="quiet">
      {" · "}time-stamped {sayTime(timestamped.at)} by {timestamped.authority}
    </span>
  );
}

import { IN_CONTAINER, sayCommand } from "@figurewatch/contract";
import { Fragment } from "react";

/** A command to type, as it is in a clone and in a container; breaks between its words alone. */
export function Command({ args }: { args: string }) {
  return (
    <>
      <code>
        {sayCommand(args)
          .split(" ")
          .map((word, i) => (
            // A line may end behind any hyphen: half of "--link" is no option.
            <Fragment key={word}>
              {i === 0 ? "" : " "}
              <span className="nowrap">{word}</span>
            </Fragment>
          ))}
      </code>{" "}
      ({IN_CONTAINER})
    </>
  );
}

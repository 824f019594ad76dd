import { IN_CONTAINER, sayCommand } from "@figurewatch/contract";

/** A command to type, as it is in a clone and in a container. */
export function Command({ args }: { args: string }) {
  return (
    <>
      <code>{sayCommand(args)}</code> ({IN_CONTAINER})
    </>
  );
}

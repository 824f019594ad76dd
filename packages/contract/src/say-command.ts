/** What stands before the command in a clone; an image has `figurewatch` on its path. */
const IN_CLONE = "npx pnpm@12";

/** A command as it is typed in a clone of the project. */
export const sayCommand = (args: string) => `${IN_CLONE} figurewatch ${args}`;

/** What whoever runs a container has to know about `sayCommand`. */
export const IN_CONTAINER = `in a container, without ${IN_CLONE}`;

/** The two together, where a line of its own has room for both. */
export const hintCommand = (args: string) => `${sayCommand(args)} (${IN_CONTAINER})`;

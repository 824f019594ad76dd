/** Lets a socket, pipe or Postgres client keep the process alive, or not; their types omit it. */
export function setRef(target: object | null, method: "ref" | "unref"): void {
  const found: unknown = target === null ? undefined : Reflect.get(target, method);
  if (typeof found === "function") Reflect.apply(found, target, []);
}

import { Client } from "pg";
import { vi } from "vitest";

/**
 * Runs `work`; from its n-th statement on the connections are gone, as Postgres sees the crash of a
 * process. Gives the number of statements; throws what went wrong before the cut.
 */
export async function cutAfter(cutAt: number, work: () => Promise<void>): Promise<number> {
  let statements = 0;
  const query = Client.prototype.query;
  const spy = vi.spyOn(Client.prototype, "query").mockImplementation(function cut(
    this: Client,
    ...args: unknown[]
  ) {
    if (++statements >= cutAt) {
      const { stream }: { stream: { destroy(): void } } = Reflect.get(this, "connection");
      stream.destroy();
    }
    return Reflect.apply(query, this, args);
  });
  try {
    await work();
    if (statements >= cutAt) throw new Error("A cut went by unseen");
  } catch (error) {
    if (statements < cutAt) throw error;
  } finally {
    spy.mockRestore();
  }
  return statements;
}

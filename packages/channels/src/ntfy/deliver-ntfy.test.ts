import { expect, test } from "vitest";
import { buildAlert } from "../../test/alert.ts";
import { HOSTILE_TEXTS } from "../../test/hostile-texts.ts";
import { createPost, receive, type Received } from "../../test/receive-posts.ts";
import { deliverNtfy, type NtfyDelivery } from "./deliver-ntfy.ts";
import { parseNtfyTopic } from "./ntfy-topic.ts";

const NOW = new Date("2026-03-02T08:00:00Z");
const deps = { post: createPost(NOW), now: () => NOW, random: () => 0.5 };

async function tell(changes: Partial<NtfyDelivery> = {}): Promise<Received & { json: unknown }> {
  const received: Received[] = [];
  const server = await receive(received, 200);
  const delivery: NtfyDelivery = {
    ...{ id: "d0123456789abcdef01234567", attempt: 1, watchId: "watch", timeZone: "UTC" },
    ...{ publicUrl: "https://watch.example", server, topic: "desk", token: null },
    told: { kind: "alert", alert: buildAlert() },
    ...changes,
  };
  expect((await deliverNtfy(delivery, deps)).next.kind).toBe("sent");
  const [request = { headers: {}, body: "" }] = received;
  return { ...request, json: JSON.parse(request.body) };
}

test("deliverNtfy() publishes to its topic, under an id that makes a repeat replace the first", async () => {
  const { json, headers } = await tell({ token: "tk_secret" });
  expect(json).toEqual({
    topic: "desk",
    sequence_id: "d0123456789abcdef01234567",
    title: "Changed: about 100,000 workers abroad",
    message: expect.stringContaining("“about 100,000 of them now work abroad”"),
    click: "https://watch.example/figures/f1",
  });
  expect(headers["authorization"]).toBe("Bearer tk_secret");
});

test.for([...HOSTILE_TEXTS, "한".repeat(9_000), "😀".repeat(9_000)])(
  "deliverNtfy() stays a message, whatever a page says: %j",
  async (hostile) => {
    const told = {
      kind: "alert",
      alert: buildAlert({ title: hostile, quote: hostile, says: hostile, why: [hostile, hostile] }),
    } as const;
    const { json } = await tell({ told });
    const { title, message } = json as { title: string; message: string };
    expect(title).not.toMatch(/[\r\n]/);
    expect(title.length).toBeLessThanOrEqual(200);
    expect(Buffer.byteLength(message)).toBeLessThanOrEqual(4_096);
    expect(message.isWellFormed()).toBe(true);
  },
);

test.for([
  ["https://ntfy.sh/desk-7f3", { server: "https://ntfy.sh/", topic: "desk-7f3" }],
  ["https://push.example/ntfy/desk", { server: "https://push.example/ntfy/", topic: "desk" }],
] as const)("parseNtfyTopic() takes %s apart", ([address, expected]) => {
  expect(parseNtfyTopic(address)).toEqual(expected);
});

test.for(["ntfy.sh/desk", "https://ntfy.sh", "https://ntfy.sh/a b", "https://ntfy.sh/desk?auth=x"])(
  "parseNtfyTopic() refuses %s",
  (address) => {
    expect(() => parseNtfyTopic(address)).toThrow(/topic/);
  },
);

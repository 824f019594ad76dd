import { expect, test } from "vitest";
import { buildMessage } from "./build-message.ts";
import { renderText } from "./render-text.ts";

test("buildMessage() of a correction says what was told when, and what became of it", () => {
  const message = buildMessage(
    {
      kind: "notice",
      notice: {
        ...{
          kind: "correction",
          title: "Withdrawn: 5,000\nworkers",
          at: "2026-03-02T12:00:00.000Z",
        },
        corrections: [
          {
            ...{ state: "rejected", says: null, text: "A reviewer rejected it: it is no figure." },
            ...{ alertId: "t1", figureId: "f1", told: "New: 5,000 workers" },
            toldAt: "2026-03-01T08:00:00.000Z",
          },
        ],
      },
    },
    { publicUrl: "https://watch.example", timeZone: "UTC" },
  );
  expect(message.title).toBe("Withdrawn: 5,000 workers");
  expect(renderText(message)).toBe(`New: 5,000 workers
A reviewer rejected it: it is no figure.
You were told of it on 2026-03-01 08:00 UTC.
https://watch.example/figures/f1

Alerts: https://watch.example/alerts`);
});

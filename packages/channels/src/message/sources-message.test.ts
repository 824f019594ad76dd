import { expect, test } from "vitest";
import { buildSourcesNotice } from "../../test/notices.ts";
import { renderText } from "./render-text.ts";
import { buildSourcesMessage } from "./sources-message.ts";

const OPTIONS = { publicUrl: "https://watch.example/", timeZone: "Europe/Berlin" };

test("buildSourcesMessage() tells each source with its cause, next try and last reading", () => {
  const message = buildSourcesMessage(buildSourcesNotice(), OPTIONS);
  expect(message.title).toBe("Sources: The Harbour Times and Seoul Desk in trouble (3 of 5 well)");
  expect(renderText(message)).toBe(`In trouble:
- The Harbour Times refuses us (blocked since 2026-03-02 09:00 UTC+1): the answer is 403. Next try 2026-03-02 13:00 UTC+1. Last read 2026-03-01 09:00 UTC+1.
- Seoul Desk is gone for good (stopped since 2026-03-02 09:01 UTC+1): the site says it is gone for good (410). It is not asked again until a person starts it. It was never read yet.

Well again:
- Steppe Tribune, which was silent, since 2026-03-02 09:02 UTC+1

Moved: write the new address into the watch's sources:
- Digest is now at https://new.example/feed.xml

3 of 5 sources are well.

Sources: https://watch.example/sources`);
});

test("buildSourcesMessage() tells the loss of our network and its return, and no source", () => {
  const network = { since: "2026-03-02T08:00:00.000Z", asked: 7 };
  const bare = { changes: [], moves: [] };
  const lost = buildSourcesNotice({
    ...{ ...bare, network: { ...network, state: "lost", until: null } },
  });
  expect(renderText(buildSourcesMessage(lost, OPTIONS))).toContain(
    "No source was heard from since 2026-03-02 09:00 UTC+1, though 7 were asked",
  );
  const until = "2026-03-02T10:00:00.000Z";
  const back = buildSourcesNotice({ ...bare, network: { ...network, state: "back", until } });
  expect(renderText(buildSourcesMessage(back, OPTIONS))).toContain(
    "from 2026-03-02 09:00 UTC+1 to 2026-03-02 11:00 UTC+1",
  );
});

test("buildSourcesMessage() lists no more than can be read, and keeps hostile text on its line", () => {
  const [change] = buildSourcesNotice().changes;
  const changes = Array.from({ length: 40 }, (_, i) => ({
    ...change!,
    title: `Source ${i}`,
    cause: "bad\r\nBcc: x@evil.example\u0000 <b>",
  }));
  const text = renderText(buildSourcesMessage(buildSourcesNotice({ changes }), OPTIONS));
  expect(text.match(/^- Source/gm)).toHaveLength(25);
  expect(text).toContain("and 15 more");
  expect(text).not.toMatch(/^Bcc/m);
});

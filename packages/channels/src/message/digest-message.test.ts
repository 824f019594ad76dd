import { expect, test } from "vitest";
import { buildDigestNotice } from "../../test/notices.ts";
import { buildDigestMessage } from "./digest-message.ts";
import { renderText } from "./render-text.ts";

const OPTIONS = { publicUrl: "https://watch.example", timeZone: "UTC" };
const tell = (changes = {}) => renderText(buildDigestMessage(buildDigestNotice(changes), OPTIONS));

test("buildDigestMessage() tells figures with their quotes, and what is broken", () => {
  expect(tell())
    .toBe(`From 2026-03-01 08:00 UTC to 2026-03-02 08:00 UTC: 312 articles read, 35 of them on the subject.
Worth a look: 2 tellings. Besides, known figures were told again 15 times, 3 of them as if they were of now.

New: 90 workers sent home, in Qatar
“90 of them were sent home”
Credited to a minister, in Sent home (A Wire)
nothing was known of this measure and scope
https://watch.example/figures/f1

Conflicting: about 20,000 workers abroad
“about 20,000 work abroad”
No one credited, in an article without a title
cannot hold together with more than 50,000
https://watch.example/figures/f2

In trouble:
- The Harbour Times refuses us (blocked since 2026-03-02 08:00 UTC): the answer is 403. Next try 2026-03-02 12:00 UTC. Last read 2026-03-01 08:00 UTC.
- Seoul Desk is gone for good (stopped since 2026-03-02 08:01 UTC): the site says it is gone for good (410). It is not asked again until a person starts it. It was never read yet.

39 of 41 sources are well.

Overview: https://watch.example/
Sources: https://watch.example/sources`);
});

test("buildDigestMessage() says that nothing was new, which is not the same as silence", () => {
  const quiet = { counts: {}, figures: [], troubled: [], articles: { read: 0, relevant: 0 } };
  const text = tell(quiet);
  expect(text).toContain("0 articles read");
  expect(text).toContain("Nothing new: no known figure was told again.");
  expect(text).toContain("All 41 sources are well.");
  expect(tell({ ...quiet, counts: { repeated: 1 } })).toContain(
    "Nothing new: known figures were told again 1 time.",
  );
});

test("buildDigestMessage() says how much it leaves out, and what did not arrive", () => {
  const text = tell({ counts: { new: 50 }, undelivered: 3 });
  expect(text).toContain("And 48 more on the page.");
  expect(text).toContain("3 messages could not be delivered");
});

import { expect, test } from "vitest";
import { runCli } from "../../test/run-cli.ts";

const LIST = `<opml version="2.0"><head><title>Mine</title></head><body>
  <outline text="Ports"><outline type="rss" text="The Harbour Times" xmlUrl="https://harbour.example/f"/></outline>
  <outline type="rss" text="A file" xmlUrl="file:///etc/passwd"/>
</body></opml>`;

test("figurewatch watch opml and import: what the watch wrote brings nothing new back", async () => {
  const written = await runCli(["watch", "opml"]);
  expect(written).toMatchObject({ code: 0, stderr: "" });
  expect(written.stdout).toMatch(/^<\?xml/);
  const again = await runCli(["watch", "import", "-"], { input: written.stdout });
  expect(again).toMatchObject({ code: 0, stdout: "" });
  expect(again.stderr).toMatch(/^No new source.*\n\d+ that the watch has/);
});

test("figurewatch watch import prints entries for sources.yaml, and says what it left out", async () => {
  const read = await runCli(["watch", "import", "-"], { input: LIST });
  expect(read.code).toBe(1);
  expect(read.stdout).toBe(
    `  - { id: the-harbour-times, title: The Harbour Times, kind: feed, url: https://harbour.example/f, publisher: press, country: null, language: en, owner: null, addressFrom: "an imported list of feeds, folder Ports", verified: false, enabled: true }\n`,
  );
  expect(read.stderr).toContain('Left out "A file"');
  const wrong = await runCli(["watch", "import", "-"], { input: "<html></html>" });
  expect(wrong).toMatchObject({ code: 1, stdout: "" });
  expect(wrong.stderr).toContain("no OPML list");
});

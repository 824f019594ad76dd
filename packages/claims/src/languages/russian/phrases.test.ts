import { expect, test } from "vitest";
import { listPhrases } from "./phrases.ts";

test.for<[string, string]>([
  ["Верфь платит за каждого по 42 злотых", "employer"],
  ["Местные получают вдвое больше", "nation"],
  ["Их было 93, теперь 21", "bygone"],
  ["Институт ранее писал о тридцати тысячах", "past"],
  ["Край заявил 1 900 северокорейцев", "plan"],
  ["Кореянкам дают 300 юаней", "measure:wage"],
])("listPhrases() reads '%s' as %s", ([text, tag]) => {
  expect(listPhrases(text).map((mention) => mention.tag)).toContain(tag);
});

test.for(["Столько же, сколько местные, получают и они", "Местные власти молчат", "Их было 93"])(
  "listPhrases() reads nothing in '%s'",
  (text) => {
    expect(listPhrases(text)).toEqual([]);
  },
);

import { expect, test } from "vitest";
import { inflect } from "./inflect.ts";

test.for([
  { entry: "임금", expected: ["임금"] },
  { entry: "받*", expected: ["받"] },
  { entry: "보내*", expected: ["보내", "보낸", "보낼", "보냄", "보냅", "보냈"] },
  { entry: "바치*", expected: ["바치", "바친", "바칠", "바침", "바칩", "바쳐", "바쳤"] },
  {
    entry: "데려오*",
    expected: ["데려오", "데려온", "데려올", "데려옴", "데려옵", "데려와", "데려왔"],
  },
  {
    entry: "고용하*",
    expected: ["고용하", "고용한", "고용할", "고용함", "고용합", "고용해", "고용했"],
  },
  { entry: "떼*", expected: ["떼", "뗀", "뗄", "뗌", "뗍", "뗐"] },
])("inflect() gives the forms of $entry", ({ entry, expected }) => {
  expect(inflect(entry)).toEqual(expected);
});

import { expect, test } from "vitest";
import type { Sentence } from "../../language-pack.ts";
import { findCredits } from "./credits.ts";

const whole = (text: string): Sentence => ({
  start: 0,
  end: text.length,
  paragraph: 0,
  clauses: [],
  mentions: [],
  quantities: [],
});

test.for([
  // A verb in the plural has the institution for its speaker.
  ["Платить им будут по 4 доллара, сообщают в Минтруде.", ["Минтруде"]],
  // A name that is put in, and a clause about the speakers, stand before the verb.
  ["Газета пишет, что один из рабочих, Ли Мён Су, рассказал о жизни.", ["Газета", "Ли Мён Су"]],
  ["Трое рабочих, которым удалось бежать, рассказали об этом BBC.", ["Трое рабочих"]],
  // Where it was said comes before who said it.
  [
    "Наймут 70 человек, заявил на форуме «Дом» помощник главы Олег Ветров.",
    ["помощник главы Олег Ветров"],
  ],
  ["Судя по газетам, ссылающимся на японскую разведку, их 6 тысяч.", ["японскую разведку"]],
  // What is promised is no one's account.
  ["Рабочим власти обещают платить по два доллара.", []],
] as const)("findCredits() credits '%s' to %s", ([text, expected]) => {
  expect(findCredits(text, whole(text)).map(({ source }) => source)).toEqual(expected);
});

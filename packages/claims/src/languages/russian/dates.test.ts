import { expect, test } from "vitest";
import { findDates, tellsPast } from "./dates.ts";

const whole = (text: string) => ({ start: 0, end: text.length });

test.for([
  // The year of the first date goes on in the second.
  [
    "На 1 января 2018 года работали 30 023 человека, к 31 декабря осталось 11 490.",
    "at 2018-01-01, at 2018-12-31",
  ],
  // What was reached lies behind, what is due lies ahead.
  ["К декабрю их осталось семьсот.", "at 2018-12"],
  ["К декабрю должны уехать семьсот.", "at 2019-12"],
  ["Несколько лет назад их было 34 тысячи.", "sometime "],
  ["За тот же период вернулись 2 471 человек.", "same "],
  // Years in words, and told from another.
  ["Их жило там в восемьдесят шестом шесть тысяч.", "at 1986"],
  ["К концу 1960-х рубили лес двадцать тысяч.", "at 1969"],
  ["В 2017 году их было 900, двумя годами раньше 1200.", "at 2017, at 2015"],
  ["Ещё 43 ждут поезда в апреле.", "at 2019-04"],
  ["Ещё 43 уехали в апреле.", "at 2018-04"],
  ["Тогда же приехали сто строителей.", "same "],
] as const)("findDates() reads '%s'", ([text, expected]) => {
  const found = findDates(text, whole(text), "2019-03-27");
  expect(found.map(({ kind, edtf }) => `${kind} ${edtf}`).join(", ")).toBe(expected);
});

test.for([
  ["Платили им по сорок долларов в месяц", true],
  ["Смена длилась четырнадцать часов", true],
  ["Число рабочих сократилось до 11 тысяч", false],
  ["Им платят по сорок долларов", false],
  ["«Я платил за человека семьсот долларов»", false],
] as const)("tellsPast() of '%s' is %s", ([text, expected]) => {
  expect(tellsPast(text, whole(text), [])).toBe(expected);
});

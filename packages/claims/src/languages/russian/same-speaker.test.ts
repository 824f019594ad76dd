import { expect, test } from "vitest";
import { readSameAs } from "./same-speaker.ts";

test.for<[role: string, named: string]>([
  ["дипломат", "посол в Пхеньяне Игорь Малых"],
  ["эксперты", "Группы экспертов ООН"],
  ["Специальный докладчик", "Пауль Керн"],
  ["радиостанция", "Радио «Волна»"],
  ["разведчики", "Главное управление разведки"],
])("readSameAs() takes '%s' for '%s'", ([role, named]) => {
  expect(readSameAs(role)?.test(named)).toBe(true);
});

test.for(["другой эксперт", "один чиновник", "министр труда Вадим Орлов", "Сон"])(
  "readSameAs() takes '%s' for no one before",
  (source) => {
    expect(readSameAs(source)?.test("профессор Пауль Керн") ?? false).toBe(false);
  },
);

import { expect, test } from "vitest";
import { currencyOfPlace, placeOfCurrency } from "./currency-of-place.ts";

test("currencyOfPlace() tells dinars apart by the country", () => {
  expect(currencyOfPlace("JOD", "KW", "dinars")).toBe("KWD");
  expect(currencyOfPlace("JOD", "KW", "JOD")).toBe("JOD");
});

test("placeOfCurrency() tells where the money of one country is paid", () => {
  expect(placeOfCurrency("RUB", ["KP", "US"])).toBe("RU");
  expect(placeOfCurrency("CZK", ["KP", "US"])).toBe("CZ");
  expect(placeOfCurrency("USD", ["KP"])).toBeNull();
  expect(placeOfCurrency("JPY", ["KP", "JP"])).toBeNull();
  expect(placeOfCurrency("percent", [])).toBeNull();
});

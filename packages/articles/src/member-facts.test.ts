import { expect, test } from "vitest";
import { tellsMembership } from "./member-facts.ts";

test.for([
  "Joined: Tue Mar 03, 2015 10:15 am",
  "Registriert: 3. März 2015",
  "Регистрация: 03.03.2015",
  "Member since 2015",
  "注册时间：2015-03-03",
])("tellsMembership() knows '%s'", (line) => {
  expect(tellsMembership(line)).toBe(true);
});

test.for([
  "Posted: Tue Mar 03, 2024 10:15 am",
  "Registered nurses asked for better pay in 2024",
  "Joined by the mayor, the minister opened the pier in 2024",
])("tellsMembership() leaves '%s' to the page", (line) => {
  expect(tellsMembership(line)).toBe(false);
});

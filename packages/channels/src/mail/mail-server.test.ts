import { expect, test } from "vitest";
import { parseMailServer } from "./mail-server.ts";

test.for([
  ["smtp://mail.example.org", { host: "mail.example.org", port: 587, tls: "required" }],
  ["smtps://mail.example.org", { port: 465, tls: "implicit", auth: null }],
  ["smtps://desk%40x.example:p%40ss%2Fword@mail.example.org:2465", { port: 2465 }],
  ["smtp://localhost:25", { host: "localhost", port: 25, tls: "off" }],
  ["smtp://[::1]:25", { host: "::1", tls: "off" }],
  ["smtp://relay.internal:1025?tls=off", { port: 1025, tls: "off" }],
] as const)("parseMailServer() reads '%s'", ([address, expected]) => {
  expect(parseMailServer(address)).toMatchObject(expected);
});

test("parseMailServer() decodes user and password", () => {
  expect(parseMailServer("smtps://desk%40x.example:p%40ss%2Fword@mail.example").auth).toEqual({
    ...{ user: "desk@x.example", pass: "p@ss/word" },
  });
});

test.for([
  ["mail.example.org:587", "starts with smtp://"],
  ["https://mail.example.org", "starts with smtp://"],
  ["smtp://", "names no host"],
  ["smtp://mail.example.org/inbox", "nothing may follow"],
  ["smtp://mail.example.org?tls=maybe", "?tls=off"],
  ["smtp://mail.example.org?rejectUnauthorized=false", "?tls=off"],
  ["smtps://mail.example.org?tls=off", "smtp://"],
  ["smtps://desk@mail.example.org", "user and a password"],
] as const)("parseMailServer() says what is wrong with '%s'", ([address, says]) => {
  expect(() => parseMailServer(address)).toThrow(says);
});

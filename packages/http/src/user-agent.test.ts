import { expect, test } from "vitest";
import { buildUserAgent, parseUserAgentToken } from "./user-agent.ts";

test.for([
  { userAgent: buildUserAgent(), token: "Figurewatch" },
  { userAgent: "My_News-Bot/1.2.3 (+https://news.example/bot)", token: "My_News-Bot" },
  { userAgent: "Bot/1 (+mailto:desk@news.example)", token: "Bot" },
])("parseUserAgentToken() reads '$userAgent'", ({ userAgent, token }) => {
  expect(parseUserAgentToken(userAgent)).toBe(token);
});

test.for([
  "",
  "Bot",
  "Bot/1.0",
  "Bot/1.0 (https://news.example)",
  "Bot2/1.0 (+https://news.example)",
  "My Bot/1.0 (+https://news.example)",
  "Bot/1.0 (+news.example)",
  "Bot/1.0 (+https://news.example)\r\nX: y",
  "Mozilla/5.0 (X11) Bot/1.0 (+https://news.example)",
])("parseUserAgentToken() refuses '%s'", (userAgent) => {
  expect(() => parseUserAgentToken(userAgent)).toThrow("Cannot use the User-Agent");
});

test.for([
  { contact: "https://news.example/bot", shown: "+https://news.example/bot" },
  { contact: "+https://news.example/bot", shown: "+https://news.example/bot" },
  { contact: " desk@news.example ", shown: "+mailto:desk@news.example" },
  { contact: "mailto:desk@news.example", shown: "+mailto:desk@news.example" },
])("buildUserAgent() names $contact", ({ contact, shown }) => {
  expect(buildUserAgent(contact)).toMatch(/^Figurewatch\/[\d.]+ \(\+\S+\)$/);
  expect(buildUserAgent(contact)).toContain(`(${shown})`);
});

test.for(["", "the desk", "news.example", "https://a.example/)(", "a@b.example\r\nX: y"])(
  "buildUserAgent() refuses '%s'",
  (contact) => {
    expect(() => buildUserAgent(contact)).toThrow("Cannot use the contact");
  },
);

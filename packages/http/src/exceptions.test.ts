import { expect, test } from "vitest";
import { parseExceptions } from "./exceptions.ts";

test.for([
  { allow: [], host: "10.0.0.1", port: 80, open: false },
  { allow: ["10.20.0.0/16"], host: "10.20.255.255", port: 80, open: true },
  { allow: ["10.20.0.0/16"], host: "10.21.0.0", port: 80, open: false },
  { allow: ["10.20.0.5"], host: "10.20.0.5", port: 80, open: true },
  { allow: ["10.20.0.5"], host: "10.20.0.6", port: 80, open: false },
  { allow: ["10.20.0.5:8000"], host: "10.20.0.5", port: 8000, open: true },
  { allow: ["10.20.0.5:8000"], host: "10.20.0.5", port: 80, open: false },
  { allow: ["10.20.0.0/16:8000"], host: "10.20.1.1", port: 8000, open: true },
  { allow: ["[fd12::]/16"], host: "fd12:1::9", port: 80, open: true },
  { allow: ["fd12::/16"], host: "fd13::9", port: 80, open: false },
  { allow: ["[fd12::1]:8000"], host: "fd12::1", port: 8000, open: true },
  { allow: ["[::1]"], host: "::1", port: 80, open: true },
  // A mapped address is another address, and a zone belongs to no block.
  { allow: ["127.0.0.1"], host: "::ffff:127.0.0.1", port: 80, open: false },
  { allow: ["fe80::/16"], host: "fe80::1%eth0", port: 80, open: false },
  { allow: ["10.0.0.0/8"], host: "not an address", port: 80, open: false },
])("parseExceptions($allow) on $host:$port", ({ allow, host, port, open }) => {
  expect(parseExceptions(allow).allowsAddress(host, port)).toBe(open);
});

test.for([
  { allow: ["news.intranet"], host: "news.intranet", port: 80, open: true },
  { allow: ["News.Intranet"], host: "news.intranet", port: 443, open: true },
  { allow: ["news.intranet:8000"], host: "news.intranet", port: 80, open: false },
  // Exact names: neither a subdomain nor one that ends alike.
  { allow: ["news.intranet"], host: "a.news.intranet", port: 80, open: false },
  { allow: ["intranet"], host: "notintranet", port: 80, open: false },
])("parseExceptions($allow) on the name $host:$port", ({ allow, host, port, open }) => {
  expect(parseExceptions(allow).allowsHost(host, port)).toBe(open);
});

test.for([
  "",
  "*",
  "*.example",
  "0.0.0.0/0",
  "::/0",
  "10.0.0.0/4",
  "10.20.0.1/16",
  "10.20.0.0/33",
  "fd12::1/16",
  "127.1",
  "2130706433",
  "10.0.0.1:0",
  "10.0.0.1:70000",
  "http://10.0.0.1/",
  "host.example/16",
  "[fd12::",
])("parseExceptions() refuses '%s'", (entry) => {
  expect(() => parseExceptions([entry])).toThrow(`Cannot allow "${entry}"`);
});

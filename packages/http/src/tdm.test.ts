import { expect, test } from "vitest";
import { findTdmRule, parseTdmFile, parseTdmStatement, resolveTdm } from "./tdm.ts";

const yes = { reservation: 1, policy: undefined } as const;
const no = { reservation: 0, policy: undefined } as const;
const silent = { reservation: undefined, policy: undefined } as const;
const policy = (reservation: 0 | 1 | undefined, policy: string) => ({ reservation, policy });

test.for([
  { why: "nobody speaks", layers: {}, expected: [undefined, undefined, undefined] },
  { why: "file alone", layers: { file: yes }, expected: [1, undefined, "file"] },
  { why: "file allows", layers: { file: no }, expected: [0, undefined, "file"] },
  { why: "header alone", layers: { header: yes }, expected: [1, undefined, "header"] },
  { why: "header allows", layers: { header: no }, expected: [0, undefined, "header"] },
  { why: "meta alone", layers: { meta: yes }, expected: [1, undefined, "meta"] },
  { why: "meta allows", layers: { meta: no }, expected: [0, undefined, "meta"] },
  {
    why: "header over file",
    layers: { file: yes, header: no },
    expected: [0, undefined, "header"],
  },
  { why: "and back", layers: { file: no, header: yes }, expected: [1, undefined, "header"] },
  { why: "meta over header", layers: { header: yes, meta: no }, expected: [0, undefined, "meta"] },
  { why: "and back", layers: { header: no, meta: yes }, expected: [1, undefined, "meta"] },
  { why: "meta over file", layers: { file: yes, meta: no }, expected: [0, undefined, "meta"] },
  {
    why: "meta over both",
    layers: { file: no, header: no, meta: yes },
    expected: [1, undefined, "meta"],
  },
  {
    why: "a silent header resets nothing",
    layers: { file: yes, header: silent },
    expected: [1, undefined, "file"],
  },
  {
    why: "a silent meta resets nothing",
    layers: { file: no, header: yes, meta: silent },
    expected: [1, undefined, "header"],
  },
  {
    why: "all silent",
    layers: { file: silent, header: silent, meta: silent },
    expected: [undefined, undefined, undefined],
  },
  {
    why: "a policy stays when a later layer repeats the reservation",
    layers: { file: policy(1, "https://a.example/p"), header: yes },
    expected: [1, "https://a.example/p", "header"],
  },
  {
    why: "a later policy wins",
    layers: {
      file: policy(1, "https://a.example/p"),
      header: policy(undefined, "https://a.example/q"),
    },
    expected: [1, "https://a.example/q", "file"],
  },
  {
    why: "no policy without a reservation",
    layers: { file: policy(1, "https://a.example/p"), meta: no },
    expected: [0, undefined, "meta"],
  },
  {
    why: "a policy alone reserves nothing",
    layers: { header: policy(undefined, "https://a.example/p") },
    expected: [undefined, undefined, undefined],
  },
])("resolveTdm(): $why", ({ layers, expected: [reservation, policy, from] }) => {
  expect(resolveTdm(layers)).toEqual({ reservation, policy, from });
});

test.for([
  { value: "1", expected: 1 },
  { value: " 1 ", expected: 1 },
  { value: "0", expected: 0 },
  { value: 1, expected: 1 },
  { value: 0, expected: 0 },
  { value: "true", expected: undefined },
  { value: true, expected: undefined },
  { value: "2", expected: undefined },
  { value: undefined, expected: undefined },
])("parseTdmStatement() reads $value", ({ value, expected }) => {
  expect(parseTdmStatement(value, " ")).toEqual({ reservation: expected, policy: undefined });
});

const FILE = JSON.stringify([
  { location: "/free/", "tdm-reservation": 0 },
  { location: "/*.pdf$", "tdm-reservation": 1, "tdm-policy": "https://a.example/p" },
  { location: "/%7Enews/", "tdm-reservation": 1 },
  { location: 7, "tdm-reservation": 1 },
  null,
  { location: "/", "tdm-reservation": "1" },
]);

test.for([
  { path: "/free/a.pdf", expected: [0, undefined] },
  { path: "/a.pdf", expected: [1, "https://a.example/p"] },
  { path: "/~news/", expected: [1, undefined] },
  { path: "/other", expected: [1, undefined] },
])("findTdmRule() takes the first rule for $path", ({ path, expected: [reservation, policy] }) => {
  expect(findTdmRule(parseTdmFile(FILE), path)).toMatchObject({ reservation, policy });
});

test.for(["", "{", "{}", "null", '"x"', "<!doctype html>", '[{"location":{}}]', "[1,[],{}]"])(
  "parseTdmFile() finds no rule in '%s'",
  (text) => {
    expect(parseTdmFile(text)).toEqual([]);
  },
);

test("parseTdmFile() takes no harm from odd keys", () => {
  const rules = parseTdmFile('[{"__proto__":{"polluted":1},"location":"/","tdm-reservation":1}]');
  expect(rules).toHaveLength(1);
  expect("polluted" in {}).toBe(false);
});

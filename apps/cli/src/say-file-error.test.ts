import { expect, test } from "vitest";
import { sayFileError } from "./say-file-error.ts";

const failed = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: no, stat`), { code, syscall: "stat", path });

test("sayFileError() names the file and what to do", () => {
  expect(sayFileError(failed("EACCES", "a/b"))).toBe(
    'Cannot use "a/b": its rights, or those of a folder above it, do not allow that: correct them',
  );
});

test("sayFileError() has the system's words for what it does not know", () => {
  expect(sayFileError(failed("ELOOP", "a"))).toBe('Cannot use "a": ELOOP: no, stat');
});

test("sayFileError() is for errors of files only", () => {
  expect(sayFileError(failed("ECONNREFUSED"))).toBeUndefined();
  expect(sayFileError(new TypeError("x is not a function"))).toBeUndefined();
});

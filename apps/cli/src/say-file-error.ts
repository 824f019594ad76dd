/** What to do about the codes that people meet; the rest is told in the system's words. */
const ADVICE: Record<string, string> = {
  ENOENT: "it is not there: check the path",
  EACCES: "its rights, or those of a folder above it, do not allow that: correct them",
  EPERM: "its rights do not allow that: correct them",
  EROFS: "it lies on a disk that can only be read: choose another place",
  EISDIR: "it is a folder: give a file",
  ENOTDIR: "a folder of its path is a file: check the path",
  ENAMETOOLONG: "its name is too long: choose a shorter one",
  ENOSPC: "the disk is full: make room",
  EDQUOT: "the quota of the disk is used up: make room",
};

/** Why a file cannot be used and what to do, in one line; `undefined` for errors not of a file. */
export function sayFileError(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, path, syscall, message } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined || path === undefined) return undefined;
  return `Cannot use "${path}": ${ADVICE[code] ?? message}`;
}

/** Why the archive did not do as asked, and what that is about. */
export type ArchiveRefusal = {
  /**
   * `busy`: all of our requests wait a moment. `spent`: all wait for the next day. `tomorrow`: this
   * page waits for a day. `later`: this page may be asked for again. `refused`: it will not be captured.
   */
  kind: "busy" | "spent" | "tomorrow" | "later" | "refused";
  reason: string;
};
export type SaveAnswer = { kind: "asked"; jobId: string } | ArchiveRefusal;
export type StatusAnswer =
  | { kind: "pending" }
  | { kind: "captured"; link: string; capturedAt: Date }
  | ArchiveRefusal;

// Save Page Now 2 tells most of its errors with status 200, in `status_ext`.
const BUSY = new Set(["user-session-limit"]);
const SPENT = new Set(["max-daily-bandwidth", "max-daily-bandwidth-from-ip"]);
const TOMORROW = new Set([
  "too-many-daily-captures",
  "too-many-daily-captures-host",
  "max-daily-bandwidth-host",
]);
/** Faults of the archive or of the moment. What is not named is refused: it is not asked in vain. */
const PASSING = new Set([
  "bad-gateway",
  "bandwidth-limit-exceeded",
  "browsing-timeout",
  "cannot-fetch",
  "capture-location-error",
  "celery",
  "gateway-timeout",
  "internal-server-error",
  "invalid-server-response",
  "job-failed",
  "no-browsers-available",
  "protocol-error",
  "proxy-error",
  "read-timeout",
  "service-unavailable",
  "soft-time-limit-exceeded",
  "too-many-requests",
]);

const MAX_REASON = 200;
/** It becomes a part of a path. */
const JOB_ID = /^\w[\w.-]{0,199}$/;

/** What the archive says to a request for a capture (Save Page Now 2); never throws. */
export function parseSaveAnswer(text: string): SaveAnswer {
  const answer = parseObject(text);
  const refusal = findRefusal(answer);
  if (refusal !== undefined) return refusal;
  const jobId = answer["job_id"];
  if (typeof jobId !== "string" || !JOB_ID.test(jobId)) {
    return { kind: "later", reason: sayMessage(answer) ?? "its answer names no job" };
  }
  return { kind: "asked", jobId };
}

/** What it says of a request under way. `url` is what was asked for; links start with `archiveUrl`. */
export function parseStatusAnswer(
  text: string,
  { url, archiveUrl }: { url: string; archiveUrl: string },
): StatusAnswer {
  const answer = parseObject(text);
  const refusal = findRefusal(answer);
  if (refusal !== undefined) return refusal;
  const { status, original_url: original } = answer;
  const timestamp = typeof answer["timestamp"] === "string" ? answer["timestamp"] : "";
  if (status === "pending") return { kind: "pending" };
  const capturedAt = parseTimestamp(timestamp);
  if (status !== "success" || capturedAt === undefined) {
    return { kind: "later", reason: sayMessage(answer) ?? "its answer cannot be read" };
  }
  // It follows redirects, and keeps the page under the address where they end.
  const kept = typeof original === "string" && /^https?:\/\/\S{1,2000}$/.test(original);
  return {
    kind: "captured",
    link: `${archiveUrl}/web/${timestamp}/${kept ? original : url}`,
    capturedAt,
  };
}

type Fields = Record<string, unknown>;

function parseObject(text: string): Fields {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Fields) : {};
  } catch {
    return {};
  }
}

function findRefusal(answer: Fields): ArchiveRefusal | undefined {
  const { status, status_ext: code } = answer;
  if (status !== "error" && typeof code !== "string") return undefined;
  const name = typeof code === "string" ? code.replace(/^error:/, "") : "";
  const reason = [name, sayMessage(answer)].filter(Boolean).join(": ") || "it gives no reason";
  if (BUSY.has(name)) return { kind: "busy", reason };
  if (SPENT.has(name)) return { kind: "spent", reason };
  if (TOMORROW.has(name)) return { kind: "tomorrow", reason };
  return { kind: PASSING.has(name) || name === "" ? "later" : "refused", reason };
}

function sayMessage({ message }: Fields): string | undefined {
  if (typeof message !== "string" || message.trim() === "") return undefined;
  return message.replaceAll(/\s+/g, " ").trim().slice(0, MAX_REASON);
}

/** `YYYYMMDDhhmmss`, in UTC; undefined for what is no time. */
function parseTimestamp(timestamp: string): Date | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(timestamp);
  if (parts === null) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1);
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

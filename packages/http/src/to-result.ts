import { FetchError } from "./fetch-error.ts";
import type { Answered, FetchedPage, GetOptions, NotModified } from "./fetcher.ts";
import type { Followed } from "./follow.ts";
import { parseFreshUntil } from "./fresh-until.ts";
import type { RobotsDecision } from "./robots-policy.ts";
import { parseRobotsTag } from "./robots-tag.ts";
import { parseTdmStatement, resolveTdm, type TdmStatement } from "./tdm.ts";

/** Puts together what a capture keeps. Throws FetchError on a 304 that was not asked for. */
export function toResult(
  followed: Followed,
  robots: RobotsDecision,
  file: TdmStatement | undefined,
  userAgentToken: string,
  asked: GetOptions,
): FetchedPage | NotModified {
  const { answer, redirects, startedAt, finishedAt } = followed;
  const { headers, status } = answer;
  const permanent = redirects.every((hop) => hop.status === 301 || hop.status === 308);
  const header = parseTdmStatement(headers["tdm-reservation"], headers["tdm-policy"]);
  const answered: Answered = {
    url: followed.url.href,
    finalUrl: followed.finalUrl.href,
    redirects,
    movedTo: redirects.length > 0 && permanent ? followed.finalUrl.href : undefined,
    status,
    headers,
    etag: headers["etag"],
    lastModified: headers["last-modified"],
    freshUntil: parseFreshUntil(headers, finishedAt),
    startedAt,
    finishedAt,
    robots,
    robotsTag: parseRobotsTag(answer.robotsTags, userAgentToken),
    tdm: resolveTdm({ file, header }),
    contentUsage: headers["content-usage"] ?? robots.contentUsage,
  };
  if (status !== 304) {
    const contentType = headers["content-type"];
    return { ...answered, kind: "ok", body: answer.body, contentType };
  }
  if (!asked.etag && !asked.lastModified) {
    const reason = "the answer is 304 to a request without validators";
    throw new FetchError("unreachable", answered.finalUrl, reason, { status });
  }
  return { ...answered, kind: "not-modified" };
}

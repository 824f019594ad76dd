import { expect, test } from "vitest";
import {
  ADVERT,
  BUTTON,
  CREDIT_END,
  CREDIT_START,
  INVITATION,
  OFFER,
  READ_MORE,
  RELATED_HEADING,
  RIGHTS,
} from "./line-patterns.ts";

test.for([
  [ADVERT, "Advertisement"],
  [ADVERT, "- Реклама -"],
  [ADVERT, "广告"],
  [BUTTON, "Print"],
  [BUTTON, "[인쇄]"],
  [BUTTON, "Imprimer"],
  [READ_MORE, "A lire aussi : la deuxième jetée"],
  [READ_MORE, "READ MORE: Harbour opens its second pier"],
  [READ_MORE, "관련기사 항구 둘째 부두 열려"],
  [READ_MORE, "اقرأ أيضا: افتتاح الرصيف الثاني"],
  [INVITATION, "Follow us on the usual networks"],
  [INVITATION, "分享到微信"],
  [INVITATION, "شارك المقال"],
  [INVITATION, "Поделиться:"],
  [OFFER, "Sign up for our free newsletter."],
  [CREDIT_START, "Photo: pool"],
  [CREDIT_START, "▲ 표결 전 회의장 모습"],
  [CREDIT_START, "写真=共同"],
  [CREDIT_END, "Delegates before the vote (Image: pool)"],
  [CREDIT_END, "- Delegates in 2017. REUTERS/Ann Example -"],
  [RIGHTS, "© 2018 News Example"],
  [RIGHTS, "<저작권자 ⓒ 뉴스예시, 무단 전재 금지>"],
  [RELATED_HEADING, "Related stories"],
  [RELATED_HEADING, "3 comments"],
  [RELATED_HEADING, "댓글 12"],
  [RELATED_HEADING, "相关阅读"],
  [RELATED_HEADING, "Материалы по теме"],
] as const)("line pattern knows '%s' for '%s'", ([pattern, line]) => {
  expect(pattern.test(line)).toBe(true);
});

// Sentences that begin like an invitation, a credit or a label, and are none.
test.for([
  "شارك آلاف العمال في مواقع البناء خلال العام الماضي",
  "Chia sẻ với báo chí, người phát ngôn cho biết số lao động đã giảm.",
  "分享经济在边境城市发展很快，官员说。",
  "Teilen der Opposition gelang es, die Frist zu verlängern.",
  "▲러시아 2만명 ▲중국 5만명",
  "The ministry did not answer questions. (Reuters)",
  "Copyright holders went to court over the film.",
  "Officials told workers to download the app before the flight.",
  "Photographs taken in May show new barracks beside the mine.",
  "新华社评论员文章",
  "댓글 조작 의혹",
  "Also on the agenda",
  "The ministry told Reuters that 20/30 of the permits were gone.",
  "Print workers went on strike",
  "Share prices fell",
  "Die Kommentare des Ministers fielen knapp aus.",
  "More than 50,000 workers were abroad",
  "Most of the workers came home",
  "Sources said the permits were renewed.",
])("line patterns let '%s' stay", (line) => {
  const matched = [
    ADVERT,
    BUTTON,
    READ_MORE,
    INVITATION,
    OFFER,
    CREDIT_START,
    CREDIT_END,
    RIGHTS,
    RELATED_HEADING,
  ].filter((pattern) => pattern.test(line));
  expect(matched).toEqual([]);
});

import type { Mention } from "../../mention.ts";

/** Zones whose very name tells of work inside the country. */
const ZONES = new Set(["개성공단", "개성공업지구", "나선", "라선", "금강산"]);
/** What follows the name of a place where something is done there: "청진에서", "함흥의 한 공장". */
const THERE =
  /^(?:시|군|구역|지구)?(?:에서(?!\s?(?:온|파견|나온|출발|뽑|선발|모집|보낸|데려))|의\s|에\s?(?:있|짓|지은|세운|들어선)|\s(?:시내|내|안|[가-힣]{1,8}(?:지구|공장|탄광|광산|농장|건설|거리|기업소|제철소|발전소)))/u;
/** In the same sentence it tells that they are abroad. */
const ABROAD =
  /해외|외국|국외|파견|송출|나라 밖|중국|러시아|몽골|카타르|쿠웨이트|아랍에미리트|폴란드|말레이시아|캄보디아|라오스|베트남|중동|아프리카|유럽/u;
const REACH = 120;

/** Whether a town or province of the watched country is where the work is done, not where they are from. */
export function isInside(text: string, { start, end }: Mention, word: string): boolean {
  if (ZONES.has(word)) return true;
  if (!THERE.test(text.slice(end, end + 16))) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const sentence = `${before.slice(before.search(/[^.!?\n]*$/u))}${/^[^.!?\n]*/u.exec(after)?.[0] ?? ""}`;
  return !ABROAD.test(sentence);
}

import type { Mention } from "../../mention.ts";

/** Zones whose very name tells of work inside the country. */
const ZONES = new Set(["개성공단", "개성공업지구", "나선", "라선", "금강산"]);
/** "재건에 나선 노동자", "전면에 나선다": the verb that sounds like the zone. */
const STEPS_IN = /(?:[에로]\s나선|나선다)/u;
/** What follows the name of a place where something is done there: "청진에서", "함흥의 한 공장". */
const THERE =
  /^(?:시|군|구역|지구)?(?:에서\s|의\s|에\s?(?:있|짓|지은|세운|들어선)|\s(?:시내|내|안|한복판|도심|교외|[가-힣]{1,8}(?:지구|공장|탄광|광산|농장|건설|거리|기업소|제철소|발전소)))/u;
/** "혜산에서 강 건너간 여성": where they set out from. */
const FROM_THERE =
  /^에서\s(?:[가-힣]{1,8}\s){0,2}(?:온|오는|왔|건너|나간|나가|나온|파견|보낸|보내|떠나|떠난|출발|뽑|선발|모집|데려|넘어)/u;
/** The capital stands for those who rule: "평양의 지시". */
const CAPITAL_OF = /^의\s/u;
/** In the same sentence it tells that they are abroad. */
const ABROAD =
  /해외|외국|국외|파견|송출|나라 밖|중국|러시아|몽골|카타르|쿠웨이트|아랍에미리트|폴란드|말레이시아|캄보디아|라오스|베트남|중동|아프리카|유럽/u;
const REACH = 120;

/** Whether a town or province of the watched country is where the work is done, not where they are from. */
export function isInside(text: string, { start, end }: Mention, word: string): boolean {
  const follows = text.slice(end, end + 32);
  if (word === "나선" && STEPS_IN.test(text.slice(Math.max(0, start - 4), end + 1))) return false;
  if (ZONES.has(word)) return true;
  if (!THERE.test(follows) || FROM_THERE.test(follows)) return false;
  if (word === "평양" && CAPITAL_OF.test(follows)) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const sentence = `${before.slice(before.search(/[^.!?\n]*$/u))}${/^[^.!?\n]*/u.exec(after)?.[0] ?? ""}`;
  return !ABROAD.test(sentence);
}

import { expect, test } from "vitest";
import { copyBands, estimateSimilarity, isNearCopy, signText } from "./near-copy.ts";

const WIRE =
  "Inspectors who visited a shipyard on the Baltic coast last week found forty welders from North " +
  "Korea living in a disused hostel behind the dry dock. The men told them that a foreman held their " +
  "passports and that most of their pay was sent home before they saw it. The yard said that it had " +
  "hired the crew through a broker and knew nothing of how they were paid. A spokesman for the labour " +
  "office said that the permits would be looked at again before the end of the month. Unions have " +
  "asked for years that such contracts be made public, and that brokers be held to answer for them.";
const COPY = WIRE.replace("Inspectors who visited", "GDANSK (Agency) - Inspectors who visited")
  .replace(" last week", "")
  .replace(/ Unions have .*$/, " Our staff added to this report.");
const OTHER =
  "The ministry of labour said on Tuesday that it would not renew any of the permits that lapse this " +
  "year, and that the last crews would leave by train before the first snow. Builders who had counted " +
  "on them said that flats promised for the spring would now be late, and that nobody else would do " +
  "the work for that money. The border service gave no figures. Traders in the town across the river " +
  "expect the hostels by the market to stand empty until another arrangement is found, as it always is.";
const KOREAN =
  "해안 조선소를 찾은 근로감독관들은 지난주 부두 뒤편 낡은 숙소에서 용접공 마흔 명이 함께 지내는 것을 확인했다고 밝혔다. " +
  "이들은 반장이 여권을 보관하고 있으며 임금 대부분이 손에 들어오기 전에 본국으로 보내진다고 말했다. " +
  "조선소 측은 중개업자를 통해 인력을 고용했을 뿐 지급 방식은 알지 못한다고 해명했다.";
const CHINESE =
  "上周走访海边船厂的检查人员在旧宿舍里发现了四十名焊工，他们说护照由工头保管，大部分工资在到手之前就被寄回国内。" +
  "船厂表示，工人是通过中介雇来的，并不清楚他们的报酬如何支付。劳动部门的发言人说，月底之前会重新审查这些许可证。";

function sign(text: string) {
  const signature = signText(text);
  if (signature === null) throw new Error("The text is too short to sign");
  return signature;
}

test.for([
  ["an edited copy", WIRE, COPY],
  ["its first half", WIRE, WIRE.slice(0, 400)],
  ["a Korean copy", KOREAN, `【서울】 ${KOREAN.replace("지난주 ", "")} 끝.`],
  ["a Chinese copy", CHINESE, CHINESE.replace("上周", "本报讯 上周").replace("月底之前", "月底前")],
])("isNearCopy() knows %s", ([, text, copy]) => {
  expect(isNearCopy(sign(text ?? ""), sign(copy ?? ""))).toBe(true);
  const bands = new Set(copyBands(sign(text ?? "")));
  expect(copyBands(sign(copy ?? "")).some((band) => bands.has(band))).toBe(true);
});

test("isNearCopy() tells two stories of one subject apart", () => {
  expect(isNearCopy(sign(WIRE), sign(OTHER))).toBe(false);
  expect(estimateSimilarity(sign(WIRE), sign(OTHER))).toBeLessThan(0.1);
  expect(isNearCopy(sign(WIRE), sign(`${OTHER} ${OTHER} ${WIRE.slice(0, 120)}`))).toBe(false);
});

test("signText() signs no stub, and the same text always alike", () => {
  expect(signText("Forty welders found in a hostel")).toBeNull();
  expect(signText("")).toBeNull();
  expect(sign(WIRE.toUpperCase())).toEqual(sign(WIRE));
});

import { expect, test } from "vitest";
import { trimSubject } from "./speaker-names.ts";

test.for([
  ["【本社华盛顿10月22日电】某监督小组", "某监督小组"],
  ["20. 卡塔尔代表", "卡塔尔代表"],
  ["国际劳工组织上月30日发表的调查", "国际劳工组织"],
  ["安全理事会某小组去年秋天", "安全理事会某小组"],
  ["劳动部长科瓦尔年初", "劳动部长科瓦尔"],
  ["当地时间28日公开的专家小组", "专家小组"],
  ["报告引用警察厅", "警察厅"],
  ["本台记者26日从一名消息人士处", "一名消息人士"],
] as const)("trimSubject() leaves of '%s' the one who speaks", ([words, name]) => {
  expect(trimSubject(words)).toBe(name);
});

import type { Credit } from "../../language-pack.ts";

/** What a body gives out, named alone: "通告说" is of whoever gave it out before. */
const BARE_DOCUMENT =
  /^(?:这份|那份|该份|该|此|上述|前述)?(?:报告|报告书|声明|通告|公告|通报|公报|白皮书|简报|年报|备忘录|警告|警示|指南|指引|评估|通知|公函|建议书)$/u;

/** One who was named with more words before: "大使还说", "该官员称". */
const BARE_ROLE =
  /^(?:这位|该名|该|那位|这名|那名|上述|前述)?(?:大使|公使|参赞|领事|部长|副部长|局长|处长|科长|主任|主席|州长|市长|县长|镇长|议员|专员|特别报告员|报告员|教授|博士|学者|研究员|专家|发言人|负责人|官员|消息人士|知情人士|知情人|知情者|线人|经理|总经理|老板|老板娘|店主|厂长|工头|包工头|领班|厨师|司机|翻译|译员|中介|仲介|商人|港商|台商|贸易商|律师|医生|护士|会计|主管|队长|船长|承包商|建筑商|开发商|供货商|房东|目击者|邻居|证人|秘书|男子|女子|工程师|程序员|监工|神父|牧师|院长|所长|校长|总监|董事长)$/u;

/** One person who tells what he happens to know; an official or an insider reports. */
const ONE_OF_THEM =
  /(?:老板|老板娘|经理|店主|店员|厂长|工头|领班|厨师|司机|翻译|译员|中介|仲介|商人|港商|台商|建筑商|承包商|开发商|供货商|批发商|贸易商|房东|邻居|目击者|知情人|知情者|居民|村民|市民|工人|女工|劳工|员工|会计|同行|同业|业者|先生|女士|小姐|某|当地人|男子|女子|师傅|老乡|神父|牧师|医生|护士|教师|主管|队长|船长|监工|程序员|工程师)$/u;

/** Papers that say one thing, and no more: what comes next is told by the narrator. */
const CONTRACT =
  /(?:协议|协议书|合同|合约|合约书|账册|帐册|账本|帐本|清单|名册|名单|工资单|工资条|排班表|班表|时刻表|收据|登记册|日志|通知|通知单|告示|广告|启事|招工简章|价目表|门牌)$/u;

const isBareDocument = (name: string): boolean => BARE_DOCUMENT.test(name);
const isBareRole = (name: string): boolean => BARE_ROLE.test(name);
export const isOneOfThem = (name: string): boolean => ONE_OF_THEM.test(name);
export const isContract = (name: string): boolean => CONTRACT.test(name);

/** "通告说", "大使还说", "该基金会认为": to whom the words go back. */
export function referenceOf(source: string, points: boolean): Partial<Credit> {
  if (isBareDocument(source)) return { goesBackTo: "document", isDocument: true };
  if (points) return { goesBackTo: "person" };
  return isBareRole(source) ? { goesBackTo: "person", isUnnamed: true } : {};
}

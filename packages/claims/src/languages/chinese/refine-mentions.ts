import type { Mention } from "../../mention.ts";

/** Words that mean something else with what stands before or after them. */
const NOT_BESIDE: Record<string, { before?: RegExp; after?: RegExp }> = {
  领: { after: /^(?:走|导|土|域|事|空|先)/u },
  領: { after: /^(?:走|導|土|域|事|空|先)/u },
  付: { before: /[应應对對交垫托赔]$/u },
  決定: { after: /^(?:性|权)/u },
  扣: { before: /[纽紐折回]$/u, after: /^[押留除?人住动篮]*(?:押|留|篮|人心|住)/u },
  假: {
    after: /^(?:身份|冒|名|设|設|装|裝|护照|護照|新闻|象|如|扮|钞|货|证|借)/u,
    before: /[真虚虛作造]$/u,
  },
  休: { before: /[退罢罷]$/u, after: /^(?:战|戰|闲|閒|止|想)/u },
  赴: { before: /[奔]$/u },
  班: { before: /[上下航领領培]$/u, after: /^(?:级|子|车|机|長|长)/u },
  矿: { before: /[铁]$/u, after: /^(?:泉|石|产)/u },
  礦: { before: /[鐵]$/u, after: /^(?:泉|石|產)/u },
  鱼: { before: /[鳄]$/u },
  党: { before: /[政两各反多执在]$/u, after: /^(?:派|争)/u },
  黨: { before: /[政兩各反多執在]$/u, after: /^(?:派|爭)/u },
  开: {
    before: /[公离展打召张拉揭避分盛]$/u,
    after: /^(?!(?:了|到|出|给|的是|价)?(?:约|近)?[\d一二三四五六七八九十两百千数几])/u,
  },
  给: {
    before: /[交付发配供送汇寄转带留献补递分支]$/u,
    after: /^(?!(?:了|到|他|她|工人|我)?(?:们)?(?:约|近)?[\d一二三四五六七八九十两百千数几])/u,
  },
  发: {
    before: /[开出爆引启颁签频批并散蒸触]$/u,
    after: /^(?!(?:了|到|给)?(?:约|近)?[\d一二三四五六七八九十两百千数几])/u,
  },
  收: {
    before: /[接没征回吸税丰招]$/u,
    after: /^(?!(?:了|到)?(?:约|近)?[\d一二三四五六七八九十两百千数几])/u,
  },
  缴: { before: /[收查]$/u, after: /^(?:获|械)/u },
  放: {
    before: /[开解流播排投存释发安]$/u,
    after: /^(?!(?:了|过)?(?:[\d一二三四五六七八九十两半])|假)/u,
  },
  口袋: { before: /[自己他她]$/u },
  过去: { after: /^(?:的?[\d一二三四五六七八九十两几数多])/u, before: /[了送寄转拿走]$/u },
  当年: { before: /[年月]$/u },
  说: { after: /^(?:法|明)/u },
  资金: { before: /[投]$/u },
  再: { after: /^(?:说|說|次|度|三|也|无|造|就业|现|見|见)/u },
  收入: { after: /^(?:囊|眼)/u },
  苦力: { after: /^(?:怕)/u },
  人手: { after: /^(?:一|不)/u },
  国家: { after: /^(?:队|主席|安全|统计|级|通讯|新闻|电视)/u },
  國家: { after: /^(?:隊|主席|安全|統計|級|通訊)/u },
  工作: { after: /^(?:组|組|会议|會議|报告|報告|人员|人員|签|簽|许可|許可|证|證|机会)/u },
  返回: { after: /^(?:舱|值|岗位|工厂|中国|中國|俄)/u },
  离开: { after: /^(?:朝鲜|平壤)/u },
  拟: { before: /[虚模]$/u },
  擬: { before: /[虛模]$/u },
  达: { before: /[表发到抵转传雷哈敏乌卢帕旺塔]$/u, after: /^(?:成|斯|官|姆|标|赖|喀|里|尔)/u },
  達: { before: /[表發到抵轉傳雷哈卡]$/u, after: /^(?:成|斯|官|標|魯)/u },
  平壤: { after: /^(?:冷面|冷麵|餐|烤)/u },
  朝鲜: { after: /^(?:半岛|战争|族|日报|语|人参|泡菜|冷面)/u },
  朝鮮: { after: /^(?:半島|戰爭|族|日報|語|人參|泡菜|冷麵)/u },
  脱北: { after: /^者/u },
  脫北: { after: /^者/u },
  首尔: { after: /^(?:大学|新闻|时报)/u },
};
/** A count of countries stands right after its number: "40多个国家", "17国"; "两国" are known ones. */
const COUNTED_BEFORE = /(?:[0-9０-９一三四五六七八九十百多余餘数數几幾]|[个個])$/u;
const NOT_HOSTS =
  /^.{0,4}(?:提交|报告|報告|投票|表决|表決|成员|會員|会员|签署|簽署|参加|參加|制裁|建交)/u;
const KNOWN_FEW = /(?:[一两兩二三四]|中俄|中朝|美韩|俄朝)$/u;
/** "没有人像朝鲜人那样干活": they are compared with, not spoken of. */
const COMPARED = /(?:像|比|不如|好过|如同)$/u;
/** "来自乌兹别克斯坦的工人", "从越南引进的工人": another country's people. */
const FROM_ELSEWHERE = /(?:来自|來自|从|從)[^，。；：]{1,16}$/u;
/** Between a country and its own workers: "中国建筑工人"; not "在中国的工人". */
const OWN_WORKERS = /^(?:籍|裔|本国|当地|的?建筑|建築|纺织|紡織)?$/u;
const AT_PLACE = /(?:在|往|赴|到|去|驻|駐|旅|留|援|滞|滯|从|從|抵达|抵達|向|于|於|和|与|、)$/u;
const ATTRIBUTIVE =
  /^(?![^，。]{0,10}\d)[^，。；的]{0,8}的(?:朝鲜|朝鮮|北韩|北韓)?[\p{Script=Han}]{0,4}(?:工人|劳工|勞工|人员|人員|女工|员工|員工|工(?!作))/u;
const DATED = /[年月日]|新|首批|第[一二三]批|又|再|刚|剛/u;
const COUNT_AFTER = /^(?:约|近|则)?[\d一二三四五六七八九十两百千]/u;
const FOREIGN_LABOUR = /外籍[劳勞务務移]|外国[劳工]|外國[勞工]|各国工人/u;
const MEDIA =
  /^(?:国家|官方|主要)?(?:[\p{Script=Han}]{0,4}通讯社|《|媒体|官媒|传媒|[\p{Script=Han}]{0,3}电视台|国际广播)/u;
const NEIGHBOURS = 6;
const BATCH_REACH = 30;
const WAY_REACH = 80;
const GOES_TO_WORK = /(?:到|去|赴|往|来)[\p{Script=Han}]{1,8}$/u;
const IS_TO = /(?:将|會|会|计划|预计|打算|拟|要|料|可望|有望|准备|即将)[^，。；]*$/u;
const TO_SOUTH = /^(?:了|到)?(?:韩国|韓國|南韩|南韓|首尔|首爾|仁川)(?!公司|企业|企業)/u;
const TO_COUNTRIES =
  /(?:向|往|在)[^，。；]{0,6}[0-9０-９三四五六七八九十多余餘几幾][个個]?(?:国家|國家|国|國)(?:和地区)?[^，。]{0,2}$/u;
const NAMES = new Set(["朝鲜人", "朝鮮人", "北韩人", "北韓人"]);

/** "俄" alone is Russia where it is no part of a name or of both countries together. */
const NOT_RUSSIA = { before: /[中白]$/u, after: /^(?:[亥勒]|[顷而]|而)/u };
/** "人民币", "人权": what makes 人 no people. */
const NOT_PEOPLE =
  /^(?:民(?!工)|权|權|口|均|力|员(?!工)|員(?!工)|士|手|才|事|文|数|數|群|类|類|工(?!人)|造|物|道|身|质|質|气|氣|生|心|选|選|大(?!多))/u;

/** Drops Chinese mentions that stand inside another word, which substrings cannot tell. */
export function refineMentions(text: string, mentions: readonly Mention[]): Mention[] {
  return mentions.flatMap((mention, i): Mention[] => {
    const word = text.slice(mention.start, mention.end);
    const before = text.slice(Math.max(0, mention.start - 3), mention.start);
    const after = text.slice(mention.end, mention.end + 4);
    if (mention.tag === "measure:host_countries") {
      // "来自16个国家", "66国提交报告": where people come from, who reports or votes.
      if (
        /(?:来自|來自)[^，。]{0,4}$/u.test(
          text.slice(Math.max(0, mention.start - 8), mention.start),
        )
      )
        return [];
      if (NOT_HOSTS.test(text.slice(mention.end, mention.end + 8))) return [];
      const counted =
        COUNTED_BEFORE.test(before) && (/[个個]$/u.test(before) || !KNOWN_FEW.test(before));
      return counted ? [mention] : [];
    }
    // "向40多个国家派出5万名": those sent to many countries are counted all at once.
    if (
      mention.tag === "measure:workers_dispatched" &&
      TO_COUNTRIES.test(text.slice(Math.max(0, mention.start - 14), mention.start))
    )
      return [{ ...mention, tag: "measure:workers_abroad" }];
    // "派往俄罗斯的劳工": those who were sent are there; "去年派出的" tells a flow.
    if (
      mention.tag === "measure:workers_dispatched" &&
      ATTRIBUTIVE.test(text.slice(mention.end, mention.end + 16)) &&
      !DATED.test(text.slice(Math.max(0, mention.start - 14), mention.start))
    )
      return [{ ...mention, tag: "measure:workers_abroad" }];
    // "俄罗斯卫星通讯社", "中国媒体": where those who report sit.
    if (mention.tag === "country" && MEDIA.test(text.slice(mention.end, mention.end + 10)))
      return [];
    // "外籍劳务配额：朝鲜4200人，中国3100人": countries that people come from.
    if (
      mention.tag === "country" &&
      COUNT_AFTER.test(after) &&
      FOREIGN_LABOUR.test(text.slice(Math.max(0, mention.start - 60), mention.start))
    )
      return [{ ...mention, tag: "nation-modifier" }];
    // "最后一批21人已离境": a batch goes the way its verb says.
    if (
      mention.tag === "measure:workers_dispatched" &&
      word.endsWith("批") &&
      mentions.some(
        ({ tag, start }) =>
          tag === "measure:workers_repatriated" &&
          start >= mention.end &&
          start - mention.end <= BATCH_REACH &&
          !/[。；]/u.test(text.slice(mention.end, start)),
      )
    )
      return [];
    // "走了1735人" goes on with whatever way they were going.
    if (mention.tag === "measure:workers_repatriated" && word === "走了") {
      const way = mentions.findLast(
        ({ tag, end }) =>
          (tag === "measure:workers_repatriated" || tag === "measure:workers_dispatched") &&
          end <= mention.start &&
          mention.start - end <= WAY_REACH,
      );
      return [way === undefined ? mention : { ...mention, tag: way.tag }];
    }
    // "将有12万名劳工到中国打工": those who are to go to work are not there yet.
    if (
      mention.tag === "measure:workers_abroad" &&
      GOES_TO_WORK.test(text.slice(Math.max(0, mention.start - 10), mention.start)) &&
      IS_TO.test(text.slice(Math.max(0, mention.start - 40), mention.start))
    )
      return [{ ...mention, tag: "measure:workers_dispatched" }];
    // "13名员工抵达韩国": who goes over to the South has left for good.
    if (
      mention.tag === "measure:workers_dispatched" &&
      TO_SOUTH.test(text.slice(mention.end, mention.end + 5))
    )
      return [{ ...mention, tag: "other-event" }];
    // "遣返期限" is a date, and moves no one.
    if (
      mention.tag === "measure:workers_repatriated" &&
      /^(?:的)?(?:期限|时限|時限|条款|條款|义务|義務|决议|決議|令|大限|规定|規定|问题|問題|要求)/u.test(
        after,
      )
    )
      return [];
    if (mention.tag === "worker" || mention.tag === "person") {
      const near = mentions.slice(Math.max(0, i - NEIGHBOURS), i);
      const owner = near.findLast(({ tag, end }) => tag === "country" && end <= mention.start);
      const ours = near.findLast(
        ({ tag, end }) => (tag === "subject-modifier" || tag === "subject") && end <= mention.start,
      );
      if (owner !== undefined && (ours === undefined || ours.end <= owner.start)) {
        const between = text.slice(owner.end, mention.start);
        // "赴华女工": women who go to China are not China's.
        if (/^[在来來赴驻入]/u.test(text.slice(owner.start, owner.end))) return [mention];
        const leads = text.slice(Math.max(0, owner.start - 2), owner.start);
        const elsewhere = FROM_ELSEWHERE.test(
          text.slice(Math.max(0, owner.start - 10), owner.start),
        );
        if (
          (OWN_WORKERS.test(between) && !AT_PLACE.test(leads)) ||
          (elsewhere && /^(?:和[^，。]{1,8})?(?:的|籍)/u.test(between) && between.length <= 10)
        )
          return [{ ...mention, tag: "nation", value: owner.value }];
      }
      if (
        /(?:来自|來自)(?:这|這)?[两兩几幾多各]国的$/u.test(
          text.slice(Math.max(0, mention.start - 8), mention.start),
        )
      )
        return [{ ...mention, tag: "nation" }];
    }
    const not = NOT_BESIDE[word];
    if (not?.before?.test(before) === true || not?.after?.test(after) === true) return [];
    if (word === "俄" && (NOT_RUSSIA.before.test(before) || NOT_RUSSIA.after.test(after)))
      return [];
    if (mention.tag === "nation" && word.endsWith("人") && NOT_PEOPLE.test(after))
      return [{ ...mention, tag: "country", end: mention.end - 1 }];
    // "朝鲜人民军" is an army, "朝鲜人权" a matter.
    if (NAMES.has(word) && COMPARED.test(before)) return [];
    if (NAMES.has(word) && NOT_PEOPLE.test(after))
      return [{ ...mention, tag: "subject-modifier", end: mention.end - 1 }];
    return [mention];
  });
}

import type { Mention } from "../../mention.ts";
import { NOT_BESIDE } from "./word-neighbours.ts";

/** A count of countries stands right after its number: "40多个国家", "17国"; "两国" are known ones. */
const COUNTED_BEFORE = /(?:[0-9０-９一三四五六七八九十百多余数几]|个)$/u;
const NOT_HOSTS =
  /^(?:.{0,4}(?:提交|报告|投票|表决|成员|会员|签署|参加|制裁|建交)|[^，。]{0,8}(?:检阅团|代表团|访问团|使团|大使|外交官))/u;
const KNOWN_FEW = /(?:[一两二三四]|中俄|中朝|美韩|俄朝)$/u;
/** "没有人像朝鲜人那样干活": they are compared with, not spoken of. */
const CHARGED = /[被遭][^，。；]{0,6}$/u;
const PASSING = /^(?:籍)?(?:游客|旅客|观光客|客人|顾客|留学生|商人|网友|消费者)/u;
const COMPARED_WITH = /(?:比|较|于|像|超过|不如)$/u;
/** "与每月拿5000元的中国人相比", "挣得和俄罗斯人差不多": others, whom they are held against. */
const HELD_AGAINST = /^[^，。；]{0,3}(?:相比|相较|差不多|一样|相同|相当|持平|相仿|无异|同工同酬)/u;
const COMPARED = /(?:像|比|不如|好过|如同)$/u;
/** "来自乌兹别克斯坦的工人", "从越南引进的工人": another country's people. */
const FROM_ELSEWHERE = /(?:来自|从)[^，。；：到往去至赴]{1,16}$/u;
/** Between a country and its own workers: "中国建筑工人"; not "在中国的工人". */
const OWN_WORKERS = /^(?:籍|裔|本国|当地|的?建筑|建筑|纺织)?$/u;
const AT_PLACE = /(?:在|往|赴|到|去|驻|旅|留|援|滞|从|抵达|向|于|和|与|、)$/u;
const ATTRIBUTIVE =
  /^(?![^，。的]{0,10}\d[^，。的国]{0,3}[名人])[^，。；的]{0,10}的(?:约|近|逾|共|超过)?(?:[\d.一二三四五六七八九十百千万两数至到~～-]{1,10}[多余来]?[万千]?[多余来]?[名个位])?(?:朝鲜|北韩)?[\p{Script=Han}]{0,4}(?:工人|劳工|劳动者|劳务|人员|公民|国民|女性|女工|员工|工(?!作)|人(?=超过|多达|最多|达|有|约|共|为|总))/u;
const DATED = /(?:(?<!每)年|[月日]|新|首批|第[一二三]批|又|再|刚)[^，。；：]*$/u;
const COUNT_AFTER = /^(?:约|近|则)?[\d一二三四五六七八九十两百千]/u;
const FOREIGN_LABOUR = /外籍[劳务移人]|外国[劳工人]|各国工人/u;
const MEDIA =
  /^(?:国家|官方|主要)?(?:[\p{Script=Han}]{0,4}通讯社|《|媒体|官媒|传媒|[\p{Script=Han}]{0,3}电视台|国际广播|(?:国际|国立|理工|师范|科技|外国语|农业|医科)?大学|学院|[日时晨晚早]报|新闻|[\p{Script=Han}]{0,4}(?:杂志|周刊|网站|记者|学者))/u;
const NEIGHBOURS = 6;
const NEARBY = 24;
const BATCH_REACH = 30;
/** "外派劳工人数": how many are away, and none that goes. */
const HOW_MANY = /^[^，。；的]{0,10}(?:劳工|工人|劳务人员|人员)的?(?:总)?(?:人数|规模|数量)/u;
/** "派有", "派驻着": a state, and no going. */
const LASTS = /^(?:有|着)(?!关|效|意)/u;
/** "从边检入境的劳工，将分批赴…": those who are to come. */
const STILL_TO_GO = /^[^，。；]{0,24}，(?:将|拟|计划|预计|预定|会)/u;
/** "在国内被选中", "在平壤招募": they are picked at home for work abroad. */
const PICKED = /^[^，。；]{0,6}(?:选中|挑选|选拔|选出|招募|招聘|招工|培训|集训|审查|政审)/u;
/** "明年之前前往东北的劳工，共有12万人": all who are still to go. */
const TO_GO =
  /(?:将|明年|后年|年底前|计划)[^，。；]{0,10}(?:前往|派往|派到|派遣|派出|赴|输往|输出)[^，。；]{0,14}(?:劳工|工人|劳动者|人员|劳务)，?$/u;
/** "餐厅共有129家，分布在12个国家": the countries of houses, whoever works there. */
const WHERE_HOUSES =
  /[\d一二三四五六七八九十百多余][家间][^，。；]{0,6}，?(?:分布|遍布|散布|开设|设|开)(?:在|于|到)?[^，。；]{0,8}$/u;
const SENT_HOME = /(?:遣返|回国|返国|撤离|撤走|离境)，$/u;
/** "抵达平壤": who comes to the country. */
const TO_HOME =
  /^(?:了|到)?(?:平壤|朝鲜|北韩|新义州|元山)(?!餐|工|劳|人|饭|公司|女|大使|驻|籍|研|技|医|护|公民|厨|妇|姑)/u;
const AT_WORK = /工|劳|务|研修|医|厨|匠|员/u;
const HAVE_COME = /^的(?:只|仅|才|已|共|约)*(?:有|是|为|达)/u;
const BY_NOW = /(?:眼下|目前|现在|如今|至今|迄今|现)[^，。；]*$/u;
const WAY_REACH = 80;
const GOES_TO_WORK = /(?:到|去|赴|往|来)[\p{Script=Han}]{1,8}$/u;
const IS_TO = /(?:将|会|计划|预计|打算|拟|要|料|可望|有望|准备|即将)[^，。；]*$/u;
const TO_SOUTH = /^(?:了|到)?(?:韩国|南韩|首尔|仁川)(?!公司|企业)/u;
const TO_COUNTRIES =
  /(?:向|往|在|到)[^，。；]{0,30}(?:[0-9０-９三四五六七八九十多余几]个?(?:国家|国)|国外|海外|境外|各国|(?:世界|全球)各地|多国)(?:和地区)?[^，。]{0,2}$/u;
/** "被送往全球70多个国家", "派到海外". */
const WORLD_AFTER =
  /^(?:[^，。；]{0,12}[到往赴去至])?(?:全球|世界)?(?:[0-9三四五六七八九十]{1,3}[多余几]?个?(?:国家|国)|各国|各地|国外|海外|境外)/u;
/** "派遣数千名技术人员，潜伏在各国": where those sent now are. */
const THEN_THERE =
  /^[^，。；]{1,24}，(?:这些人|他们|她们)?(?:主要|大多|多|目前)?(?:居住|潜伏|分布|分散|散布|遍布|隐藏|藏身|藏匿|活跃|散居)(?:在|于)?/u;
const YEARLY = /(?:每年|年均|一年|[去今前明]年|\d{4}年|\d月|目标|计划|打算|拟)[^，。；]*$/u;
const HIRES = new Set(["雇用", "雇佣", "聘用"]);
/** Countries whose people work abroad beside the watched, and who speak of them. */
const ELSEWHERE = new Set("BD EG IN ID KG LK MM NP PK PH TJ TR UZ VN".split(" "));
const AHEAD = new Set(["明年", "来年", "后年", "下月", "下个月"]);
const MOVES_AHEAD =
  /^(?!前)[^，。；]{0,12}(?:[再增加]?派|[运输]?送|引进|接收|输出|招[收募聘]|遣返|撤[回离走])/u;
const MONEY_BEFORE = /[元块]|美金|卢布|令吉|工资|薪|领钱|工钱|收入|上缴/u;
const LEFT = new Set(["只剩", "剩下", "余下"]);
const PEOPLE_BEFORE =
  /[\d一二三四五六七八九十百千万两][多余来]?(?:人|名)(?![^。；]*(?:元|卢布|工资|薪|钱|成|美金))/u;
/** Verbs that say that someone goes, and not which way. */
const SETS_OUT = new Set(["走了", "启程", "动身"]);
const NAMES = new Set(["朝鲜人", "朝鲜人", "北韩人", "北韩人"]);

/** "俄" alone is Russia where it is no part of a name or of both countries together. */
const NOT_RUSSIA = { before: /[中白]$/u, after: /^(?:[亥勒]|[顷而]|而)/u };
/** "人民币", "人权": what makes 人 no people. */
const NOT_PEOPLE =
  /^(?:民(?!工)|权|口|均|力|员(?!工)|员(?!工)|士|手|才|事|文|数|群|类|工(?!人)|造|物|道|身|质|气|生|心|选|大(?!多))/u;

/** Drops Chinese mentions that stand inside another word, which substrings cannot tell. */
export function refineMentions(text: string, mentions: readonly Mention[]): Mention[] {
  return mentions.flatMap((mention, i): Mention[] => {
    const word = text.slice(mention.start, mention.end);
    const before = text.slice(Math.max(0, mention.start - 3), mention.start);
    const after = text.slice(mention.end, mention.end + 9);
    // A hostile text may hold any number of mentions: only those near are looked at.
    const nearby = () => mentions.slice(Math.max(0, i - NEARBY), i + NEARBY);
    if (mention.tag === "measure:host_countries") {
      // "来自16个国家", "66国提交报告": where people come from, who reports or votes.
      if (/(?:来自)[^，。]{0,4}$/u.test(text.slice(Math.max(0, mention.start - 8), mention.start)))
        return [];
      if (NOT_HOSTS.test(text.slice(mention.end, mention.end + 14))) return [];
      if (WHERE_HOUSES.test(text.slice(Math.max(0, mention.start - 24), mention.start))) return [];
      const counted =
        COUNTED_BEFORE.test(before) && (before.endsWith("个") || !KNOWN_FEW.test(before));
      return counted ? [mention] : [];
    }
    // "向40多个国家派出5万名": those sent to many countries are counted all at once.
    if (
      mention.tag === "measure:workers_dispatched" &&
      TO_COUNTRIES.test(text.slice(Math.max(0, mention.start - 44), mention.start)) &&
      !YEARLY.test(text.slice(Math.max(0, mention.start - 24), mention.start))
    )
      return [{ ...mention, tag: "measure:workers_abroad" }];
    if (
      mention.tag === "measure:workers_dispatched" &&
      (THEN_THERE.test(text.slice(mention.end, mention.end + 32)) ||
        WORLD_AFTER.test(text.slice(mention.end, mention.end + 24))) &&
      !DATED.test(text.slice(Math.max(0, mention.start - 14), mention.start)) &&
      !YEARLY.test(text.slice(Math.max(0, mention.start - 24), mention.start))
    )
      return [{ ...mention, tag: "measure:workers_abroad" }];
    // "在约40个国家派有十万人": what a verb with 有 or 着 tells is how things stand.
    if (mention.tag === "measure:workers_dispatched" && LASTS.test(after) && !word.endsWith("了"))
      return [{ ...mention, tag: "measure:workers_abroad" }];
    // "派往俄罗斯的劳工": those who were sent are there; "去年派出的" tells a flow.
    if (
      mention.tag === "measure:workers_dispatched" &&
      (ATTRIBUTIVE.test(text.slice(mention.end, mention.end + 16)) ||
        HOW_MANY.test(text.slice(mention.end, mention.end + 18))) &&
      !STILL_TO_GO.test(text.slice(mention.end, mention.end + 48)) &&
      !DATED.test(text.slice(Math.max(0, mention.start - 14), mention.start))
    )
      return [{ ...mention, tag: "measure:workers_abroad" }];
    // "目前工地上有四千名": what there is now is no flow told of before.
    if (
      mention.tag === "has" &&
      COUNT_AFTER.test(after) &&
      BY_NOW.test(text.slice(Math.max(0, mention.start - 14), mention.start))
    )
      return [mention, { ...mention, tag: "measure:workers_abroad" }];
    // "被美国指控": who is charged; "联合国指控" charges others.
    if (
      mention.tag === "other-event" &&
      word === "指控" &&
      !CHARGED.test(text.slice(Math.max(0, mention.start - 8), mention.start))
    )
      return [];
    // "到他逃走那年只剩六千": an event that only tells when.
    if (mention.tag === "other-event" && /^(?:的)?(?:那[年天时月]|之?前|以前|前夕)/u.test(after))
      return [];
    // "比开城还高", "比俄国人少四成": what is compared with is not told of.
    if (mention.tag === "inside" && COMPARED_WITH.test(before)) return [];
    if (mention.tag === "nation" && (/[比较]$/u.test(before) || HELD_AGAINST.test(after)))
      return [];
    // "面临遣返，人数多达7000": how many go home.
    if (word === "人数" && mention.tag === "measure:workers_abroad" && SENT_HOME.test(before))
      return [{ ...mention, tag: "measure:workers_repatriated" }];
    if (mention.tag === "measure:workers_dispatched" && TO_HOME.test(after))
      return [{ ...mention, tag: "other-event" }];
    if (mention.tag === "inside" && PICKED.test(after)) return [];
    // "全部离境前为60人": until when, and not how many went.
    if (mention.tag === "measure:workers_repatriated" && /^(?:之|以)?前(?![往来去赴])/u.test(after))
      return [];
    // "八百来人，全是北韩派去的": where they are from.
    if (
      mention.tag === "measure:workers_dispatched" &&
      /^的(?:[，。；”」]|$)/u.test(after) &&
      /[是系][^，。；]{0,10}$/u.test(text.slice(Math.max(0, mention.start - 12), mention.start))
    )
      return [];
    // "是政府的派遣员工": what they are called.
    if (
      mention.tag === "measure:workers_dispatched" &&
      before.endsWith("的") &&
      /^(?:员工|人员|工人|劳工|公司)/u.test(after)
    )
      return [];
    if (
      mention.tag === "measure:workers_abroad" &&
      /^共?(?:有|达)/u.test(word) &&
      TO_GO.test(text.slice(Math.max(0, mention.start - 40), mention.start))
    )
      return [];
    // "被分批送往": in batches they went the way that the verb says.
    if (
      word === "分批" &&
      nearby().some(
        ({ tag, start }) =>
          tag.startsWith("measure:workers") && start >= mention.end && start - mention.end <= 1,
      )
    )
      return [];
    // "住过两万人，如今只剩六千": how many are left, and not what someone is left with.
    if (
      mention.tag === "keeps" &&
      LEFT.has(word) &&
      PEOPLE_BEFORE.test(text.slice(Math.max(0, mention.start - 30), mention.start))
    )
      return [];
    // "报告年年说有数万人": what is said every year comes anew in no year.
    if (mention.tag === "yearly" && /^(?:都)?(?:说|称|讲|提|重复|引用)/u.test(after)) return [];
    // "合同到明年三月": a date ahead plans nothing; "明年再派一万人" does.
    if (
      mention.tag === "plan" &&
      AHEAD.has(word) &&
      !MOVES_AHEAD.test(text.slice(mention.end, mention.end + 20))
    )
      return [];
    // "斯里阿曼" is no "阿曼": the longer name is meant.
    if (
      (mention.tag === "country" || mention.tag === "locality") &&
      nearby().some(
        ({ tag, start, end }) =>
          (tag === "country" || tag === "locality") &&
          start <= mention.start &&
          end >= mention.end &&
          end - start > mention.end - mention.start,
      )
    )
      return [];
    // "撤回80名": people, and no words.
    if (
      mention.tag === "denied" &&
      /^[撤收]回$/u.test(word) &&
      /^(?:了)?(?:约)?\d|^(?:了)?[一二三四五六七八九十两百千]+[名人]/u.test(after)
    )
      return [];
    // "决定引进，首先雇用100名": who is to be hired is not there yet.
    if (
      mention.tag === "measure:workers_abroad" &&
      HIRES.has(word) &&
      COUNT_AFTER.test(after) &&
      /(?:决定|计划|打算|准备|拟|将|首先|先行)[^。；]*$/u.test(
        text.slice(Math.max(0, mention.start - 24), mention.start),
      )
    )
      return [{ ...mention, tag: "measure:workers_dispatched" }];
    // "今年计划增至五万": what a number is to come to says nothing of who is there.
    if (
      mention.tag === "measure:workers_abroad" &&
      /^[增升扩][^，。]*至$/u.test(word) &&
      /(?:计划|拟|将|目标|打算)[^，。；]{0,4}$/u.test(
        text.slice(Math.max(0, mention.start - 8), mention.start),
      )
    )
      return [];
    // "一名埃及包工头": whose people he is, and no place of work.
    if (
      mention.tag === "country" &&
      ELSEWHERE.has(mention.value) &&
      /[名位个]$/u.test(before) &&
      /^(?:籍)?[\p{Script=Han}]/u.test(after)
    )
      return [{ ...mention, tag: "nation-modifier" }];
    // "出来剩三百": what is left of pay, where money is spoken of.
    if (
      mention.tag === "keeps" &&
      word === "剩" &&
      !MONEY_BEFORE.test(text.slice(Math.max(0, mention.start - 44), mention.start))
    )
      return [];
    // "从疫情前的九万降到五万": a past that is its own number's is a date.
    if (mention.tag === "past" && /^的(?:约|近|逾)?[\d一二三四五六七八九十两]/u.test(after))
      return [];
    // "在俄罗斯" is no "在俄", "离开罗安达" no "开罗": the name that starts later is meant.
    if (
      (mention.tag === "country" || mention.tag === "locality") &&
      nearby().some(
        ({ tag, start, end }) =>
          (tag === "country" || (tag === "locality" && mention.tag === tag)) &&
          start > mention.start &&
          start < mention.end &&
          end > mention.end,
      )
    )
      return [];
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
      nearby().some(
        ({ tag, start }) =>
          tag === "measure:workers_repatriated" &&
          start >= mention.end &&
          start - mention.end <= BATCH_REACH &&
          !/[。；]/u.test(text.slice(mention.end, start)),
      )
    )
      return [];
    // "眼下真正进来的只有一千六百人": those who have come by now are there.
    if (
      mention.tag === "measure:workers_dispatched" &&
      HAVE_COME.test(text.slice(mention.end, mention.end + 6)) &&
      BY_NOW.test(text.slice(Math.max(0, mention.start - 14), mention.start))
    )
      return [{ ...mention, tag: "measure:workers_abroad" }];
    // "入境的朝鲜人达5600人次": who crosses a border is no worker for that.
    if (
      mention.tag === "measure:workers_dispatched" &&
      word.startsWith("入境") &&
      !AT_WORK.test(text.slice(Math.max(0, mention.start - 24), mention.end + 24))
    )
      return [{ ...mention, tag: "other-event" }];
    // "走了1735人" goes on with whatever way they were going.
    if (mention.tag.startsWith("measure:workers") && SETS_OUT.has(word)) {
      // "送回" is the longer reading of "送".
      const way = nearby().findLast(
        ({ tag, end }, at, all) =>
          (tag === "measure:workers_repatriated" || tag === "measure:workers_dispatched") &&
          end <= mention.start &&
          !all.some((longer) => longer.start === all[at]?.start && longer.end > end) &&
          !text.slice(0, end).endsWith("批") &&
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
      /^(?:的)?(?:期限|时限|条款|义务|决议|令|大限|规定|问题|要求)/u.test(after)
    )
      return [];
    // "印尼船员", "尼泊尔工头": whose people they are, and no place of work.
    if (
      mention.tag === "country" &&
      word.length > 1 &&
      !/^[在来赴驻入滞旅]/u.test(word) &&
      !AT_PLACE.test(before) &&
      nearby().some(
        ({ tag, start }) => (tag === "worker" || tag === "person") && start === mention.end,
      )
    )
      return [{ ...mention, tag: "nation-modifier" }];
    // "中国游客", "外籍工程师": where those come from who only pass, or are not the watched.
    if (mention.tag === "country" && PASSING.test(after)) return [];
    // "六万名人口": people by the head.
    if (word === "人口" && /[名位]$/u.test(before)) return [{ ...mention, tag: "person" }];
    if (mention.tag === "worker" || mention.tag === "person") {
      const isOwned = nearby().some(({ tag, end }) => tag === "nation" && end === mention.start);
      if (isOwned || /(?:外籍|外国)$/u.test(before)) return [{ ...mention, tag: "nation" }];
      const near = mentions.slice(Math.max(0, i - NEIGHBOURS), i);
      const owner = near.findLast(({ tag, end }) => tag === "country" && end <= mention.start);
      const ours = near.findLast(
        ({ tag, end }) => (tag === "subject-modifier" || tag === "subject") && end <= mention.start,
      );
      if (owner !== undefined && (ours === undefined || ours.end <= owner.start)) {
        const between = text.slice(owner.end, mention.start);
        // "赴华女工": women who go to China are not China's.
        if (/^[在来赴驻入]/u.test(text.slice(owner.start, owner.end))) return [mention];
        const leads = text.slice(Math.max(0, owner.start - 2), owner.start);
        // "一名中国男子": one person is no workforce.
        if (mention.tag === "person" && /[一1][名位个]$/u.test(leads) && between.length <= 1)
          return [{ ...mention, tag: "other-people" }];
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
        /(?:来自)(?:这)?[两几多各]国的$/u.test(
          text.slice(Math.max(0, mention.start - 8), mention.start),
        )
      )
        return [{ ...mention, tag: "nation" }];
    }
    const not = NOT_BESIDE[word];
    if (not?.before?.test(before) === true || not?.after?.test(after) === true) {
      // "在中国工作": no Chinese worker, and still China.
      return word === "中国工"
        ? [{ ...mention, tag: "country", value: "CN", end: mention.end - 1 }]
        : [];
    }
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

import { expect, test } from "vitest";
import { readArticle } from "../../read-article.ts";
import { chinese } from "./index.ts";
import { watch } from "../../../test/project-watch.ts";

test.for([
  { text: "劳动部门5日说，这里有三百人。", expected: ["劳动部门"] },
  // Whoever opens the clause of a verb that only people have.
  { text: "32歲的設計師克拉夫琴科說，他們便宜。", expected: ["設計師克拉夫琴科"] },
  { text: "据高永焕了解，工钱全被扣下。", expected: ["高永焕"] },
  // Brackets and the marks of a paper stand within the name.
  { text: "日本放送協會（NHK）披露，要派兩萬人。", expected: ["日本放送協會"] },
  { text: "南韓「朝鮮日報」報導，共有五萬人。", expected: ["南韓「朝鮮日報」"] },
  // What C says is what B hands on.
  {
    text: "通讯社援引美联社消息，科威特政府在声明中表示，现有六千人。",
    expected: ["通讯社", "美联社", "科威特政府"],
  },
  { text: "据《读卖新闻》引述消息人士，有两千人。", expected: ["《读卖新闻》", "消息人士"] },
  // Who is "he", who speaks after a colon, who found out what the next clause tells.
  { text: "建筑商奥尔洛夫正在招人，他说疫情前有两百人。", expected: ["建筑商奥尔洛夫"] },
  { text: "港商黃先生大吐苦水：「請不到人。」", expected: ["港商黃先生"] },
  { text: "一家非营利组织历时两年，查明有一千人。", expected: ["一家非营利组织"] },
  { text: "韩国民间机构“朝鲜开放”的调查显示，有五万名。", expected: ["韩国民间机构“朝鲜开放”"] },
  // A report and when it was given out; a state speaks for itself; who stands behind a quotation.
  { text: "研究院本周发布的报告归纳如下：", expected: ["研究院"] },
  { text: "基金会24日发布调查：船上有朝鲜船员。", expected: ["基金会"] },
  { text: "受访厂长反映：招不到人。", expected: ["受访厂长"] },
  { text: "在俄国的脱北者据估计达一万人。", expected: [null] },
  // Whose the figure is, told in front of it, behind it, or by where they stand.
  { text: "美方提出的约十万人是否属实？", expected: ["美方"] },
  { text: "“五万人”均出自同一家研究所2012年的报告。", expected: ["研究所"] },
  { text: "统一部保守些，五万到六万。", expected: ["统一部"] },
  { text: "美国所谓“十万劳动者”纯系捏造。", expected: ["美国"] },
  { text: "通讯社播发发言人的谈话，称有十万人。", expected: ["发言人"] },
  { text: "本刊取得一份工厂的排班表：女工一百人。", expected: ["一份工厂的排班表"] },
  { text: "议员出示民间团体的估算，每年12亿美元。", expected: ["民间团体"] },
  // A reply; a bare name with a verb that only people have.
  { text: "统一部答：约五万至六万。", expected: ["统一部"] },
  { text: "蒂勒森推算，总数达五万人。", expected: ["蒂勒森"] },
  { text: "年底预计达到五万人，也有人估计是十万人。", expected: [null] },
  { text: "越南已遣返全部51名劳工。", expected: [] },
  // Whose figure is quoted, and of which year; who answers a reporter; a number is no name.
  { text: "他只说前任达鲁斯曼2015年的“五万多人”至今未变。", expected: [null, "达鲁斯曼"] },
  {
    text: "联合国朝鲜人权问题特别报告员金塔纳对记者说，人数不详。",
    expected: ["联合国朝鲜人权问题特别报告员金塔纳"],
  },
  { text: "收入约九亿美元，低于智库此前提出的12亿至23亿美元。", expected: ["智库"] },
  { text: "塞内加尔政府回复称，31人已离境。", expected: ["塞内加尔政府"] },
  { text: "市外经局官员透露，名额是两万。", expected: ["市外经局官员"] },
  { text: "截至当天共有50个会员国提交中期报告。", expected: [] },
  { text: "他听说女工每月领两百元。", expected: [] },
  // Those who write reckon on no one's authority; "数据" is no "据".
  { text: "本文用签证数据重新推算，在外有四万人。", expected: [null] },
  // The clock of a live report, an adverb, a title behind a bracket.
  { text: "18:00 电视台称，要两万人。", expected: ["电视台"] },
  { text: "议员接着转述，一天十二小时。", expected: ["议员"] },
  { text: "国务秘书（主管外交）特特说，走了五十五人。", expected: ["国务秘书（主管外交）特特"] },
  // What a body keeps or gave out is the body's.
  { text: "波兰劳动部门的资料显示，有四百人。", expected: ["波兰劳动部门"] },
  { text: "据朝鲜战略中心2015年的报告，有两万人。", expected: ["朝鲜战略中心"] },
  { text: "另一名仍在职的程序员在信里写道，他没拿到钱。", expected: ["另一名仍在职的程序员"] },
  // No one in particular, those who are counted, and a dateline before the paper it quotes.
  { text: "据悉，目前有两万名。", expected: [null] },
  { text: "北韩劳工估计有三百名左右。", expected: [] },
  { text: "参考消息网3月16日报道 日媒称，约有1000名。", expected: ["参考消息网", "日媒"] },
  { text: "受访劳工描述自己每天工作18小时。", expected: ["受访劳工"] },
  { text: "自前年起在捷克经营缝纫厂的金台山表示，月薪150美元。", expected: ["金台山"] },
  { text: "按理说应该有三百人，可以说不少。", expected: [] },
  { text: "據他所知涉及七家公司。", expected: [] },
])("findCredits() reads '$text'", ({ text, expected }) => {
  const whole = { start: 0, end: text.length };
  const sentence = { ...whole, paragraph: 0, clauses: [whole], mentions: [], quantities: [] };
  expect(chinese.findCredits(text, sentence).map(({ source }) => source)).toEqual(expected);
});

// Prose of our own, a kind each: `measure low high unit per place year`.
const sentences = [
  {
    text: "朝鲜最后一批建筑工人21人已于2019年10月离开塞内加尔。",
    claims: ["workers_repatriated 21 21 people - SN 2019"],
  },
  {
    text: "北韓勞工在俄羅斯工地一天做十六個鐘頭，到手不足九十美元。",
    claims: ["hours_per_day 16 16 hours day RU 2024", "wage null 90 USD month RU 2024"],
  },
  {
    text: "疫情前，丹东一家工厂用着三百名朝鲜女工，如今剩不到八十人。",
    claims: ["workers_abroad 300 300 people - CN null", "workers_abroad null 80 people - CN 2024"],
  },
  {
    text: "在俄罗斯的朝鲜工人月薪700美元，其中八成落进国家口袋。",
    claims: ["wage 700 700 USD month RU 2024", "pay_withheld 80 80 percent - RU 2024"],
  },
  {
    text: "記者訪問了六名從俄羅斯逃出的北韓工人，他們五人一組互相監視。",
    claims: [],
  },
  { text: "一家朝鲜餐馆的13名员工抵达韩国，其中女服务员12名。", claims: [] },
  { text: "去年从俄罗斯口岸入境的朝鲜人有5600人次。", claims: [] },
  {
    text: "莫斯科的朝鲜工人每月要上缴650美元。",
    claims: [],
  },
  // A mark of half width parts clauses, too, right before a number.
  {
    text: "截至2008年5月,约200名朝鲜公民在蒙古工作,2009年,当地餐馆关了门。",
    claims: ["workers_abroad 200 200 people - MN 2008"],
  },
  {
    text: "北韓移工在俄國工地月薪約1000美元，在中國約300美元。",
    claims: ["wage 1000 1000 USD month RU 2024", "wage 300 300 USD month CN 2024"],
  },
  {
    text: "去（2023）年8月，約600名北韓女工在吉林的工廠罷工。",
    claims: ["workers_abroad 600 600 people - CN 2023"],
  },
  // Those sent abroad at no named time, and those whom someone has sent, are there.
  { text: "平壤向国外派出了数万名员工。", claims: ["workers_abroad 10000 99999 people - - 2024"] },
  {
    text: "朝鲜派遣约900名程序员，潜伏在各国。",
    claims: ["workers_abroad 900 900 people - - 2024"],
  },
  {
    text: "朝鲜国防省一家公司外派的700名员工在吉林停了工。",
    claims: ["workers_abroad 700 700 people - CN 2024"],
  },
  {
    text: "据估计有10万朝鲜工人被派驻海外，大多在中国东北。",
    claims: ["workers_abroad 100000 100000 people - - 2024"],
  },
  // The number told again is the one before.
  {
    text: "朝鲜在海外有九万名劳工。这九万名劳工中，约七万在中国，两万在俄罗斯。",
    claims: [
      "workers_abroad 90000 90000 people - - 2024",
      "workers_abroad 70000 70000 people - CN 2024",
      "workers_abroad 20000 20000 people - RU 2024",
    ],
  },
  // Rest, the staff of a firm, those kept out, and what travellers bring.
  {
    text: "在中国的朝鲜程序员每天只睡四小时，剩下的时间都在工作。",
    claims: [],
  },
  {
    text: "朝鲜工人将去俄罗斯造无人机。相比之下，喀山一家飞机厂员工总数为8500人。",
    claims: [],
  },
  // When a place was opened is no date of those who work there.
  {
    text: "胡志明市这家朝鲜餐厅2014年开业，约有15名朝鲜人在那里工作。",
    claims: ["workers_abroad 15 15 people - VN 2024"],
  },
  // A number apart from its sign, a number spoken of, coordinate sums of others.
  {
    text: "在 2017 年 9 月，俄國境內有 3 萬名北韓工人。",
    claims: ["workers_abroad 30000 30000 people - RU 2017"],
  },
  {
    text: "朝鲜去年派12万名劳工到中国。对于“12万人”这一数据，中方没有证实。",
    claims: ["workers_dispatched 120000 120000 people year CN 2023"],
  },
  // Those sent, and where they now live; coordinate verbs share their clause.
  {
    text: "朝鲜派遣约900名技术员，这些人主要居住在中国。",
    claims: ["workers_abroad 900 900 people - CN 2024"],
  },
  {
    text: "平壤派出10万劳工到世界各地打工。",
    claims: ["workers_abroad 100000 100000 people - - 2024"],
  },
  // A group to a room, fees in brackets, the work of several, victims, what was risen to.
  {
    text: "在科威特，10至30名朝鲜工人共用一间房，一人干5人的活，党费（从4500美元升至7000美元）另算。",
    claims: [],
  },
  { text: "武装分子在尼日利亚杀害3名朝鲜医生，他们在医院工作。", claims: [] },
  { text: "朝鲜工人在海外。送出国的人数增加了好几万。", claims: [] },
  { text: "平壤的酒店主要接待中国游客，朝鲜服务员月薪约150美元。", claims: [] },
  {
    text: "在中国的朝鲜工人收入7到9成都为当局所用，外籍工程师月薪可达1500美元。",
    claims: ["pay_withheld 70 90 percent - CN 2024"],
  },
  { text: "朝鲜向蒙古等12个国家派出了代表团，谈劳务以外的事。", claims: [] },
  {
    text: "俄罗斯今年引进了1500名朝鲜劳工，目前工地上有四千名，二十人挤在一间屋里。",
    claims: [
      "workers_dispatched 1500 1500 people - RU 2024",
      "workers_abroad 4000 4000 people - RU 2024",
    ],
  },
  { text: "中国一家电商已阻止1800名朝鲜人应聘远程职位。", claims: [] },
  // How many are away is no flow; those picked at home work abroad; the dead, company, houses, costs.
  {
    text: "目前朝鲜外派中俄劳工人数共16万人，其中中国11万人、俄罗斯5万人。",
    claims: [
      "workers_abroad 160000 160000 people - - 2024",
      "workers_abroad 110000 110000 people - CN 2024",
      "workers_abroad 50000 50000 people - RU 2024",
    ],
  },
  {
    text: "圣彼得堡的工地上有90名朝鲜劳工，他们都是在朝鲜国内被选中的。",
    claims: ["workers_abroad 90 90 people - RU 2024"],
  },
  {
    text: "朝鲜劳工去了俄罗斯。士兵的阵亡人数至少有600人，按最新评估已达约2000人。",
    claims: [],
  },
  { text: "中国一家朝鲜餐厅的女歌手和另外7名少女同住，每天都要工作。", claims: [] },
  { text: "朝鲜海外餐厅共有129家，分布在12个国家，由朝鲜服务员招呼客人。", claims: [] },
  { text: "朝鲜工人在海外挣钱，核武计划耗资超过10亿美元。", claims: [] },
  // Those who visit, enter for something else or were laid off; how many go home; sent with "provide".
  { text: "应平壤邀请，中国党政代表团一行40人抵达平壤，群众1万名到场欢迎。", claims: [] },
  { text: "朝鲜工人去了俄罗斯。以“教育”为目的的入境人数最多，达7887人。", claims: [] },
  {
    text: "在丹东，朝鲜工人面临遣返，人数多达7000人，已有一百七十人遭解雇。",
    claims: ["workers_repatriated null 7000 people - CN 2024"],
  },
  {
    text: "2012年北韩向中国提供了约4万名工人到工厂干活。",
    claims: ["workers_dispatched 40000 40000 people - CN 2012"],
  },
  {
    text: "尼泊尔移民局官员说，在餐厅工作的33名朝鲜人已离境。",
    claims: ["workers_repatriated 33 33 people - NP 2024"],
  },
  // Whom one met tells it from memory.
  {
    text: "记者在多哈遇见工头塔马，他还记得隔壁的朝鲜工人。塔马说，他们每月领200美元。",
    claims: ["wage 200 200 USD month QA null"],
  },
  {
    text: "平壤当局扣住在华朝鲜工人最多9成薪资。",
    claims: ["pay_withheld null 90 percent - CN 2024"],
  },
  { text: "朝鲜靠中国游客挣外汇，每位游客带来100欧元收入，全年可达700万欧元。", claims: [] },
  // What a number has come to is how many there are, and a year later goes on from the year told.
  {
    text: "俄方称在俄朝鲜工人由2017年底的3万人降到一年后的1.1万人；科威特送回904人。",
    claims: [
      "workers_abroad 30000 30000 people - RU 2017",
      "workers_abroad 11000 11000 people - RU 2018",
      "workers_repatriated 904 904 people - KW 2024",
    ],
  },
  // A verb with 有 tells how things stand; the year of an event that is only named dates nothing.
  {
    text: "2016年海参崴的自焚事件揭开了内幕。平壤在国外派有约10万名劳工。",
    claims: ["workers_abroad 100000 100000 people - - 2024"],
  },
  // Those who came; those who set out the way told before; a semicolon parts what is told.
  {
    text: "去年有一万名朝鲜人左右到了俄罗斯工地。",
    claims: ["workers_dispatched 10000 10000 people year RU 2023"],
  },
  {
    text: "科威特的朝鲜雇员154人已离境，另有96人原定7月启程。",
    claims: [
      "workers_repatriated 154 154 people - KW 2024",
      "workers_repatriated 96 96 people - KW 2023",
    ],
  },
  {
    text: "俄罗斯尚存的朝鲜劳工误作1.2万人，应为1.1万人；科威特遣返904人。",
    claims: [
      "workers_abroad 12000 12000 people - RU 2024",
      "workers_abroad 11000 11000 people - RU 2024",
      "workers_repatriated 904 904 people - KW 2024",
    ],
  },
  // What is left of people is no pay; until they left is no leaving; Luanda is not Cairo.
  {
    text: "滕达林场住过两万名朝鲜工人，他逃走那年只剩六千。",
    claims: [
      "workers_abroad 20000 20000 people - RU null",
      "workers_abroad 6000 6000 people - RU null",
    ],
  },
  {
    text: "安哥拉雇用的朝鲜医务人员到2019年全部离境前为60人。",
    claims: ["workers_abroad 60 60 people - AO 2019"],
  },
  {
    text: "朝鲜雇员154人离境，其中55人乘机离开罗安达。",
    claims: [
      "workers_repatriated 154 154 people - AO 2024",
      "workers_repatriated 55 55 people - AO 2024",
    ],
  },
  // Several things told of one year and of none; points of a list in one line.
  {
    text: "在华朝鲜工人从疫情前的九万人降到五万余人。",
    claims: [
      "workers_abroad 90000 90000 people - CN null",
      "workers_abroad 50000 null people - CN 2024",
    ],
  },
  {
    text: "一、2023年朝鲜技术人员有一千名派驻中国；二、平壤计划向俄国输出4万名劳工。",
    claims: [
      "workers_abroad 1000 1000 people - CN 2023",
      "workers_dispatched 40000 40000 people - RU 2024",
    ],
  },
  // What was asked for or allowed is no stock; nor is what a number is to come to, or who is to be hired.
  {
    text: "阿穆尔州企业为明年申请了5200名朝鲜工人，委员会只准了2100名。",
    claims: [
      "workers_dispatched 5200 5200 people - RU 2025",
      "workers_dispatched 2100 2100 people - RU 2025",
    ],
  },
  {
    text: "吉林省决定引进北韩劳动力，首先雇用100名。",
    claims: ["workers_dispatched 100 100 people - CN 2024"],
  },
  {
    text: "法院查明，丹东的厂实际到厂朝鲜工人112名，后来撤回80名，月休一日。",
    claims: [
      "workers_dispatched 112 112 people - CN 2024",
      "workers_repatriated 80 80 people - CN 2024",
      "days_off 1 1 days month CN 2024",
    ],
  },
  // Where they are from moves no one; what one saved over years is no pay; two who speak.
  {
    text: "滕达林场有八百来名工人，全是北韩派去的，他三年存下三百美元。",
    claims: ["workers_abroad 800 800 people - RU 2024"],
  },
  { text: "两名朝鲜男子在科威特机场被查扣，二人称是工人的薪水。", claims: [] },
  // Pay at home, workers of all nations, time in custody, agents, a town that ends like a state.
  {
    text: "朝鲜女工在丹东打工。朝鲜普通工人月薪仅四五百元，教师收入也仅在1000元左右。",
    claims: [],
  },
  {
    text: "斯里阿曼煤矿共聘有119名外劳，其中朝鲜籍46人。",
    claims: ["workers_abroad 46 46 people - MY 2024"],
  },
  { text: "在图们，去年遣返越境的朝鲜人217名，她关了二十天，每天劳动六个小时。", claims: [] },
  { text: "北韩向中国派遣300多位保安部人员监视餐厅。", claims: [] },
  // Those who set out go the way of the longer word before; a date ahead plans nothing by itself.
  {
    text: "丹东的厂原说要送回朝鲜女工八百个，结果只走了一百二十个。",
    claims: [
      "workers_repatriated 800 800 people - CN 2024",
      "workers_repatriated 120 120 people - CN 2024",
    ],
  },
  {
    text: "丹东一家厂有三百六十名朝鲜女工，合同到明年三月。",
    claims: ["workers_abroad 360 360 people - CN 2024"],
  },
  // Cantonese; a day of the month in brackets; those at home; who plays.
  {
    text: "丹東廠嘅北韓女工上個月走咗四十個，佢哋手裡得三百蚊。",
    claims: ["workers_repatriated 40 40 people - CN 2024", "wage 300 300 HKD month CN 2024"],
  },
  { text: "朝鲜大使今（19）日说，朝鲜劳工可去俄罗斯。", claims: [] },
  {
    text: "在华朝鲜技术人员有三千人，另有一千人常驻国内。",
    claims: ["workers_abroad 3000 3000 people - CN 2024"],
  },
  { text: "在乌兹别克斯坦的朝鲜球员每天训练六小时。", claims: [] },
  // What a side puts in is its own.
  { text: "跨朝鲜界河大桥动工，俄方将投入450名建筑工人。", claims: [] },
  // Whom they are held against, who is missing, and what they pay to those above them.
  {
    text: "在俄朝鲜建筑工人有两千名，行业缺口约三十万人。",
    claims: ["workers_abroad 2000 2000 people - RU 2024"],
  },
  {
    text: "在科威特的朝鲜工人每人每月向使馆交九百美元，自己留下的连两成都不到。",
    claims: ["pay_withheld 80 null percent - KW 2024"],
  },
];

// Weights over words decide here, not grammar; told as soon as it is read right.
const misread: typeof sentences = [
  {
    text: "在俄朝鲜工人月薪400美元，比俄国人少四成，而且至少一半要上缴。",
    claims: ["wage 400 400 USD month RU 2024", "pay_withheld 50 null percent - RU 2024"],
  },
  {
    text: "在科威特，朝鲜工人每月赚一千美元，政府拿走一半，经理再抽三百，剩下两百才是自己的。",
    claims: [
      "wage 1000 1000 USD month KW 2024",
      "pay_withheld 50 50 percent - KW 2024",
      "wage 200 200 USD month KW 2024",
    ],
  },
  {
    text: "与每月拿4千元的中国人相比，朝鲜女工在丹东每月2500元就能雇到。",
    claims: ["wage 2500 2500 CNY month CN 2024"],
  },
];

function expectRead({ text, claims }: (typeof sentences)[number]): void {
  const reading = readArticle({ text, lang: "zh", published: "2024-05-20" }, watch);
  const found = reading.claims
    .filter(({ value }) => value === null)
    .map(({ measure, low, high, unit, per, place, asOf }) =>
      [
        measure,
        String(low),
        String(high),
        unit,
        per ?? "-",
        place ?? "-",
        String(asOf).slice(0, 4),
      ].join(" "),
    );
  expect(found).toEqual(claims);
}

test.for(sentences)("readArticle() reads '$text'", expectRead);
test.fails.for(misread)("readArticle() does not yet read '$text'", expectRead);

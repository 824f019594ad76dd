import type { Dimension } from "@figurewatch/quantities";

/** A number of these dimensions, with these words right before or after it, is no figure. */
export type Rule = {
  of: readonly Dimension[];
  before?: RegExp;
  after?: RegExp;
  /** How many characters are looked at. */
  reach?: number;
  /** Numbers above this are figures all the same. */
  most?: number;
  why: string;
};

export const BEFORE_REACH = 10;
export const AFTER_REACH = 6;
/** More are seldom told of by name, or with the one who is. */
const MAX_NAMED = 9;

/** The first of these that fits says why a number is no figure. */
export const RULES: readonly Rule[] = [
  { of: ["none"], after: /^个?国/u, why: "countries known by name" },
  {
    // "俄方将投入450名建筑工人": what a side puts in is its own.
    of: ["people"],
    before:
      /[俄中韩美日]方(?:面)?(?:将|已|拟|要|会|计划)?(?:投入|出动|抽调|抽出)了?(?:约|近|逾)?$/u,
    reach: 14,
    why: "another side's own people",
  },
  {
    // "一百卢布里有88卢布".
    of: ["money"],
    after: /^(?:里|当中|中)(?:面)?(?:有|只|，)/u,
    why: "a whole of which a part is told",
  },
  {
    // "减少3000人", "增加了300名" tell a difference; "减少到3000人" does not.
    of: ["people", "none"],
    before:
      /(?:增加|减少|增长|下降|多出|多了|少了|差了|相差|差|增|减|新增|涨|上涨|加了|提高|降了|跌|砍)(?:了)?(?:好|约|近|大约)?$/u,
    why: "a difference",
  },
  {
    // "比俄国人少四成", "比印度人还低五十", "较别组多出四小时".
    of: ["ratio", "none", "money", "time", "people"],
    before: /[比较][^，。；]{1,14}(?:还|要|更|又)?[少多低高贵长短]出?(?:了)?(?:约|近|将近)?$/u,
    reach: 24,
    why: "a difference",
  },
  {
    // "可容纳38万人".
    of: ["people"],
    before:
      /(?:核载|载客|限载|可容|能容|容纳|可住|可坐|能住|能坐|住得下|接待|入住)(?:了)?(?:约|逾|近|超过|多达)?$/u,
    why: "room for so many",
  },
  {
    // "访问了六名": those who were asked, met or seen.
    of: ["people"],
    before:
      /(?:访问|采访|走访|询问|约谈|专访|访谈|见到|遇到|接触到|联系到|找到|会见|目睹)(?:到)?(?:了|过)?(?:共|约)?$/u,
    why: "those who were asked",
  },
  {
    // "两个月才能歇一天".
    of: ["time"],
    before: /(?:[两二三四五六七八九2-9]|几|半)个?(?:多)?(?:月|年)[^，。；]{0,6}$/u,
    why: "a day in several months",
  },
  {
    of: ["time"],
    before: /(?:没|未|不)(?:有|曾)?(?:休|歇|放)(?:过|假|息)?$/u,
    why: "days they did not rest",
  },
  {
    // "缺口约三十万人": those who are not there.
    of: ["people", "none"],
    before:
      /(?:缺口|短缺|空缺|紧缺|尚缺|还缺|缺少|缺员|还差)(?:人手|劳力)?(?:约|近|达|为|是|高达|超过|将近|大约|在)*$/u,
    why: "those who are missing",
  },
  {
    // "与每月拿4千元的中国人相比": what they are held against.
    of: ["money", "time", "ratio"],
    before: /(?:与|和|同|跟|比起)[^，。；]{0,12}$/u,
    after: /^[^，。；]{0,20}(?:相比|相较)/u,
    reach: 24,
    why: "what they are compared with",
  },
  {
    // "向使馆交九百美元": what they pay to those above them.
    of: ["money"],
    before:
      /(?:向|给|替)[^，。；]{1,12}(?:交|缴|上交|上缴|缴纳|交纳|进贡|孝敬|进献|奉上)(?:了|出)?(?:约|近|满|足|至少)?$/u,
    reach: 26,
    why: "a sum handed over",
  },
  {
    // "今（19）日": a day of the month in brackets.
    of: ["none"],
    after: /^\s?[)）]\s?[日号]/u,
    why: "a day of the month",
  },
  {
    // "电视台“安哥拉24”": a number within a name.
    of: ["none", "people"],
    before: /[台道网报刊司机店厅馆厂弹箭船艇][“「《][\p{Script=Han}A-Za-z]{2,8}$/u,
    after: /^[”」》]/u,
    most: 99,
    why: "part of a name",
  },
  {
    // "另有一千人常驻国内".
    of: ["people"],
    after: /^[^，。；]{0,4}(?:常驻|留在|留守|驻在|身在|在)国内/u,
    reach: 10,
    why: "those at home",
  },
  {
    // "119名外劳，其中朝鲜籍46人": workers of all nations, of whom ours are a part.
    of: ["people"],
    after:
      /^(?![^，。；]{0,12}(?:朝鲜|北韩))[^，。；]{0,12}，其中(?:有|包括)?(?:朝鲜|北韩)(?:籍|人|工|劳|公民)/u,
    reach: 30,
    why: "a whole of which ours are a part",
  },
  {
    // "她在朝鲜时是月薪不足300元的女工", "朝鲜普通工人月薪仅四五百元": what is paid at home.
    of: ["money"],
    before:
      /(?:在(?:朝鲜|北韩|平壤|国内|老家|家乡)(?![^，。；]{0,4}(?:公司|企业|餐|工厂|饭店))[^，。；派]{0,18}|(?:朝鲜|北韩)(?:国内|境内)?(?:的)?(?:普通|一般)(?:工人|人|家庭|职工|民众|居民)[^。；]{0,50})$/u,
    reach: 70,
    why: "what is paid at home",
  },
  {
    // "关了二十三天，每天劳动六个小时".
    of: ["time"],
    before: /(?:关了|关押|收押|服刑|劳教|拘押|羁押|收容所)[^。]{0,24}$/u,
    reach: 40,
    why: "time in custody",
  },
  {
    // "二人称", "六人说法一致": those who speak.
    of: ["people", "none"],
    after: /^(?:称|说|表示|告诉|承认|否认|坦言|均|皆)/u,
    most: 9,
    why: "those who speak",
  },
  {
    // "三年存下三百二十元", "十成中的三成".
    of: ["money"],
    before:
      /[一二三四五六七八九十两几\d]年(?:下来|里|间|多|半)?[^，。；]{0,6}(?:攒|存)(?:下|了|到|得)?(?:约|近)?$/u,
    reach: 20,
    why: "what one saved over years",
  },
  {
    of: ["ratio"],
    after: /^(?:中|里|当中)的[一二三四五六七八九\d]/u,
    why: "a whole of which a part is told",
  },
  {
    // "哈巴罗夫斯克和阿穆尔两地".
    of: ["none"],
    after: /^(?:地(?![人区])|处(?!于)|边|岸)/u,
    most: 9,
    why: "places known by name",
  },
  {
    // "五人一组", "三十个人一间": how those counted elsewhere are put together.
    of: ["people"],
    after:
      /^(?:人)?(?:左右|上下)?，?(?:挤|住|睡|合住|同住|共用|共住)(?:在|进|着)?(?:一|1|同)(?!栋|幢|座|处|所|片|带|条)|^(?:人)?(?:左右|上下)?(?:宿舍|间|挤|结成|编成|组成一|排成)|^(?:人)?(?:(?:挤|住|睡|合住|同住|共用|共住)(?:在|进|着)?)?(?:一|1|同)(?:个)?(?:组|间|屋|室|队|桌|床|车|排|户|伙)/u,
    why: "the size of a group",
  },
  {
    // "10至30名工人共用一个房间".
    of: ["people"],
    after:
      /^(?:北韩|朝鲜)?(?:工人|劳工|女工|员工|人)(?:共用|同睡|(?:同住|合住|挤在|挤进|住在|睡在)(?:在)?(?:一|同一|1)?(?:个|间)?(?:房|屋|宿舍|室|床|铺|帐篷|集装箱|货柜))/u,
    reach: 18,
    why: "the size of a group",
  },
  {
    // "四人或八人住一间".
    of: ["people"],
    after:
      /^(?:或|到|至)[\d一二三四五六七八九十两]{1,3}(?:个)?人(?:住|睡|挤|合住|同住)?(?:在)?(?:一|1|同)(?:个)?(?:间|屋|室|床|铺)/u,
    reach: 14,
    why: "the size of a group",
  },
  { of: ["people"], before: /每(?:隔)?$/u, why: "a rate for so many people" },
  {
    // "一人干5人的活".
    of: ["people"],
    before: /[一1]个?人(?:干|做|顶|抵|能干|能顶)$/u,
    why: "the work of so many",
  },
  {
    // "核武计划耗资超过10亿美元".
    of: ["money"],
    before: /(?:耗资|斥资|耗费|花费|花掉|悬赏|造价)(?:了)?(?:约|近|逾|超过|高达)?$/u,
    why: "a sum spent",
  },
  {
    // "党费（从4500美元升至7000美元）": a fee, and what it was before.
    of: ["money"],
    before: /(?:费|罚款|贷款|押金|债)[（(][^）)]{0,20}$/u,
    reach: 24,
    why: "a fee",
  },
  {
    // What others than workers bring in: thieves, forgers, exporters; no worker is named after.
    of: ["money"],
    before:
      /(?:黑客|骇客|假钞|伪钞|毒品|军火|走私|盗窃|窃取|靠出口|交易|渔权|捕捞权|从境内)(?!.*(?:劳工|劳务|工人|外派|派遣|IT人员|IT工作者|技术人员|员工))/u,
    reach: 100,
    why: "a sum made otherwise",
  },
  {
    // "李某等4名劳工".
    of: ["people"],
    before: /\p{Script=Han}等$/u,
    most: MAX_NAMED,
    why: "some who are named",
  },
  {
    // "女歌手和另外7名少女".
    of: ["people"],
    before: /[和与同跟](?:另外|其他|其余|其它)(?:的)?$/u,
    most: MAX_NAMED,
    why: "the company of one who is told of",
  },
  {
    // "170多人因制裁遭解雇", wherever they went.
    of: ["people"],
    after: /^[^，。；\d]{0,12}(?:遭到?|被)(?:解雇|裁员|开除|辞退)(?![^。；]{0,12}(?:送|遣|回))/u,
    reach: 40,
    why: "who lost their work",
  },
  {
    // "以“教育”为目的的入境人数最多，达7887人".
    of: ["people"],
    before: /以[“「]?(?:教育|旅游|观光|探亲|商务|过境|私人)[”」]?为目的[^。；]{0,24}$/u,
    reach: 40,
    why: "who came for something else",
  },
  {
    // "当中7887人报称“就学”": who came for something else.
    of: ["people"],
    after:
      /^(?:是)?(?:报称|自称|声称|登记为|申报|填报|注明|写明|称|以)?[^，。；]{0,5}[“「]?(?:就学|留学|求学|上学|读书|进修|学习|旅游|观光|探亲|访友|商务|经商|过境|私人|外交|公务|参赛|比赛|演出)/u,
    reach: 24,
    why: "who came for something else",
  },
  {
    // "一个团队则可达300万美元": what a team makes is no one's pay.
    of: ["money"],
    before:
      /(?:团队|小组|班组|一队|整队|全队|一组|团伙|一伙)(?:人)?(?:则|每年|一年|每月|合计|合共|加起来|最多|可|能|共|甚至)*(?:赚|挣|达|得|入账|进账|拿)?(?:到|至|取)?(?:约|近|逾|超过)?$/u,
    reach: 22,
    why: "what a team makes",
  },
  {
    // "韩国在利企业仍有员工118人": another country's own staff.
    of: ["people"],
    before:
      /(?:韩国|南韩|韩|日本|日|中国|中|美国|美|英国|法国|德国|外国|外资)(?:在[^，。；]{1,4}|驻[^，。；]{1,4})(?:的)?(?:企业|公司|商社|机构|工厂|承包商)[^，。；]{0,12}$/u,
    reach: 30,
    why: "another country's own staff",
  },
  {
    // "比东莞省了一半", "便宜了三成".
    of: ["ratio"],
    before:
      /(?:省|便宜|贵|节省|节约|省下|高出|低了|砍|缩水|压|降价|打折|跌|涨)(?:了|下|掉|去)?(?:约|近|将近|至少)?$/u,
    why: "a difference",
  },
  {
    // "冒用80多名美国人身份".
    of: ["people"],
    before:
      /(?:冒用|盗用|借用|使用|利用|租用|窃取|窃得|顶替|冒充|假冒|伪造|买来|收购|用)(?:了)?(?:至少|约|逾|超过)?$/u,
    after: /^[^，。；]{0,8}(?:的)?(?:身份|身分|名义|账户|帐户|户头|护照|证件|社保号|个人资料)/u,
    reach: 18,
    why: "whose names were used",
  },
  {
    // "「四二六」等三间公司": told sign by sign, in marks of quotation.
    of: ["none", "count"],
    before: /[“「『《][^”」』》。，]{0,6}$/u,
    after:
      /^[^”」』》。，]{0,6}[”」』》](?:等|公司|厂|号|项目|工程|行动|工作室|餐厅|集团|部队|局|所|室|社)/u,
    reach: 12,
    why: "part of a name",
  },
  {
    // "境内登记的朝鲜公民约1200人，多为学生及其后代": who are something else.
    of: ["people"],
    after:
      /^(?:左右|上下)?[，（(](?:其中|多数|绝大多数|大多数|大部分|大多|主要|多|均|都|全)?(?:为|是|系|包括)?(?![^，。；]{0,14}(?:工人|劳工|劳务|务工))[^，。；]{0,10}(?:外交官|外交人员|留学生|学生|后代|侨民|难民|家属|使馆|婴儿|儿童|孩子|游客|脱北者|嫌疑)/u,
    reach: 30,
    why: "who are something else",
  },
  {
    // "目前雇员5400名，其中外籍的占四分之一", "三百一十名工人中有二百四十名是朝鲜人".
    of: ["people"],
    after:
      /^(?:，其中(?:外籍|外国|外来)|[^，。；\d]{0,8}(?:中|里|当中|之中)，?(?:就)?(?:有|包括)?[^，。；]{0,10}(?:是|为|来自)(?:朝鲜|北韩))/u,
    reach: 34,
    why: "a whole of which ours are a part",
  },
  {
    // "同住一个集装箱的有二十人".
    of: ["people"],
    before:
      /(?:同住|合住|同睡|挤在|住在|睡在)(?:在)?(?:同一|一|1)[^，。；]{0,6}(?:里|内)?的?(?:共|一共)?(?:有)?$/u,
    reach: 20,
    why: "the size of a group",
  },
  {
    // "只寄到家一千美元": what reaches those at home is saved.
    of: ["money"],
    before: /(?:寄到家|寄回家|寄给家|寄家|汇回家|捎回家|捎给家)(?:里|人)?(?:了)?(?:约|近|不到)?$/u,
    why: "what is sent to the family",
  },
  {
    // "扣去汇返国内的八十美元、住宿四十美元": one of several deductions.
    of: ["money"],
    before: /扣(?:去|除|掉|下|完|了)[^。；]{1,40}、[^，。；\d]{1,5}$/u,
    reach: 50,
    why: "a sum taken from the pay",
  },
  {
    // "工时写在合同里，十小时，实际上…": what is agreed, where what is done is told next.
    of: ["time"],
    before: /(?:合同|合约|协议|规定|纸面|名义|章程|法定)[^。；]{0,16}$/u,
    after: /^[^，。]{0,3}，?(?:但|可|而|可是|但是)?(?:实际|其实|事实上|真正|真要)/u,
    reach: 24,
    why: "hours that are only agreed",
  },
  {
    // "来韩国后在物流仓库上班，月薪一百七十万韩元": what one earns who has left for good.
    of: ["money", "time"],
    before: /(?:来|到|逃到|抵达|定居|落脚)(?:韩国|南韩|首尔|韩)(?:后|之后|以后|，)[^。]{0,40}$/u,
    reach: 60,
    why: "what one earns in the South",
  },
  {
    // "每名工人一年能让平壤进账一万美元": what one brings the state is no pay.
    of: ["money"],
    before:
      /(?:每[名人个位]|一名|一个(?!小组|团队|组|队|班))[^，。；]{0,16}(?:让|替|为|给)(?:平壤|国家|朝方|朝鲜|北韩|政权|当局|政府)(?:进账|入账|赚|赚取|赚进|赚回|挣|挣回|创汇|带来|带回|汇回|贡献)(?:了|到)?(?:约|近|至少)?$/u,
    reach: 44,
    why: "what one worker brings the state",
  },
  {
    // "全国注册医生只有两千四百名", "全公司有员工三十四万".
    of: ["people", "none"],
    before:
      /(?:全(?:公司|厂|矿|集团|国|市|省|州|行业)|自称|号称|宣称)(?:共|总共|现|目前|拥)?(?:有)?(?:注册|在职|登记|持证)?(?:的)?(?:员工|雇员|职工|医生|护士|工人|教师|外劳|移工|客工|劳工)(?:总数|人数|总人数)?(?:只|仅|共|约)?(?:有|为|达|是)?(?:约|近)?$/u,
    reach: 26,
    why: "all who work there",
  },
  {
    // "把十一人和十个实体列入名单".
    of: ["people"],
    after: /^(?:和|及|与|、|以及)[^，。；]{0,8}(?:实体|机构|团体|公司列入|企业列入)/u,
    reach: 16,
    why: "who are put under sanctions",
  },
  {
    // "雇主须预付薪资的三成".
    of: ["ratio"],
    before: /(?:预付|预支|垫付|补贴|加薪|资助)[^，。；]{0,8}$/u,
    reach: 14,
    why: "a sum paid ahead",
  },
  {
    // "最低工资上调至每月2100元", "人均消费一百九十元".
    of: ["money"],
    before:
      /(?:最低工资|最低薪|基本工资标准|人均消费|人均收入|可支配收入|社平工资|平均房价)[^，。；]{0,10}$/u,
    reach: 20,
    why: "what holds for everyone",
  },
  {
    // "今年将新增城镇就业47万人".
    of: ["people"],
    before:
      /(?:城镇|新增|带动|解决|创造|提供)[^，。；]{0,4}(?:就业|岗位)(?:岗位)?(?:约|近|逾|超过)?$/u,
    reach: 14,
    why: "jobs for everyone",
  },
  {
    // "本地人一周五天、一天八小时，她们…": what the people of the place do or get.
    of: ["time", "money"],
    before: /(?:本地人|当地人|本国人|本市人|本地职工)[^；。她他]{0,18}$/u,
    reach: 24,
    why: "what the people of the place do",
  },
  {
    // "每十万人不足八名".
    of: ["people"],
    before: /每[一二三四五六七八九十百千万\d]+人(?:中|里|才|仅|只|平均|拥有|有|不足|不到|约)*$/u,
    reach: 14,
    why: "a rate for so many people",
  },
  {
    // "持学习签证的则有四千余人".
    of: ["people"],
    before:
      /持(?:有)?(?:学习|留学|学生|旅游|观光|商务|探亲|过境|外交|公务)签证(?:的|者|入境)[^，。；]{0,8}$/u,
    reach: 24,
    why: "who came for something else",
  },
  {
    // "连同纺织品禁令的8亿美元，合计13亿".
    of: ["money", "none"],
    before: /(?:连同|加上|外加|连带)[^。]{1,24}，(?:合计|总计|共计|加起来|总共)(?:约|近|逾)?$/u,
    reach: 40,
    why: "what several sums come to",
  },
  {
    // "代表团一行40人", "军乐团80人".
    of: ["people"],
    before:
      /(?:代表团|访问团|参观团|考察团|艺术团|乐团|歌舞团|检阅团|使团)(?:的)?(?:一行)?(?:共|约)?$/u,
    why: "a delegation",
  },
  {
    // "阵亡人数至少600人，最新评估已达约2000人": the number of the dead goes on.
    of: ["people"],
    before:
      /(?:阵亡|死亡|伤亡|死伤|受伤|遇难|罹难|失踪|被捕|叛逃|脱北|投敌|逃脱|逃走|逃跑|出逃|逃离|逃亡|潜逃)(?:者|的)?(?:总)?人?数(?:(?!工人|劳工|劳务)[^。；]){0,50}$/u,
    reach: 70,
    why: "a number of victims",
  },
  { of: ["none"], before: /[米尺]$/u, why: "a height" },
  {
    // "2397号决议", "第8项", "32岁".
    of: ["none", "count"],
    after: /^(?:号|项|条(?!生产)|条|届|岁|楼|次|版|页|章|集|路|班|室|时|点)/u,
    why: "an age or the number of a rule",
  },
];

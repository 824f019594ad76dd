import { buildCompactPack } from "../shared/build-compact-pack.ts";
import { eastAsianDates, monthRule, yearRule } from "../shared/date-rules.ts";
import { countries, insidePlaces, localities } from "./countries.ts";
import { terms } from "./terms.ts";

const SAYS =
  "表示|称|稱|说|說|指出|透露|报道|報道|報導|报导|估计|估計|估算|披露|宣布|证实|證實|认为|認為|写道|寫道|通报|通報|告诉|告訴|强调|強調|回应|回應|统计|統計|推算|判断|判斷|介绍|介紹|坦言|承认|承認|公布|发现|發現|显示|顯示|记录|記錄|点名|援引|指控|提交报告|提交報告|批评|批評|的说法是|的說法是|写到|提到|警告|预计|預計|预测|預測|指";

/** Chinese in both scripts, as the mainland, Taiwan and Hong Kong write it. */
export const chinese = buildCompactPack({
  language: "zh",
  matching: "characters",
  terms,
  countries,
  localities,
  insidePlaces,
  nounless: "bare",
  stop: /[。！？!?][”"’'」』）)]{0,3}/g,
  clause: /[，,；;：:（）()—]/g,
  dates: [
    yearRule(/前年/g, -2),
    yearRule(/去年|上年/g, -1),
    yearRule(/明年/g, 1),
    monthRule(/上个月|上個月|上月/g, -1),
    monthRule(/本月|这个月|這個月/g, 0),
    ...eastAsianDates("年", "月"),
    yearRule(/今年|本年度/g, 0),
  ],
  credits: [
    /(?:据|據|根据|根據|按照|按|援引|引述|引用)(?:了)?([^，,。；;：:“”「」]{2,40}?)(?:的)?(?:报道|報道|報導|报导|消息|统计|統計|数据|數據|资料|資料|估计|估計|估算|透露|披露|说法|說法|推算|称|稱|的话|的說法|介绍|介紹|表示|报告|報告|文件|记录|紀錄|指出)/g,
    new RegExp(
      `(?:^|[，,。；;”」]|但|而|并|並)([^，,。；;：:“”「」]{2,32}?)(?:近日|日前|周[一二三四五六日天]|週[一二三四五六日]|\\d{1,2}日|当天|當天|在[^，。]{1,20})?(?:也|还|還|则|則|曾|又|随后|今天|昨天)?(?:${SAYS})`,
      "g",
    ),
    /(?:据|據|根据|根據|援引)([^，,。；;：:“”「」]{2,40})[，,]/g,
  ],
  trimSource: (source) =>
    source
      .replace(/^(?:但|而|并|並|不过|不過|此外|另外|同时|同時|其中|他|她|对此|對此|该国的)/u, "")
      .replace(
        /(?:去年|今年|昨日|昨天|日前|近日|前年|上月)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:向.{1,20})?$/u,
        "",
      )
      .replace(/(?:在|向|对|對|于|於|的|\d{1,2}日|近日|日前|周.|週.)$/u, ""),
  report: /报告|報告|调查|調查|白皮书|研究/,
  joint: /^(?:多|余|餘)?(?:以上的?|左右的?|上下的?)?(?:来自|來自)?的?[^，,。；]{0,10}$/u,
  noSpeaker:
    /工人|劳工|勞工|工资|工資|月薪|人数|人數|数字|數字|总数|總數|收入|他们|他們|她们|她們|其中|这些|這些|可以|不能|据$|據$|没有|沒有|万|萬|美元|人民币/u,
});

import { hanDates } from "../shared/han-dates.ts";

/** Dates in Chinese, both scripts, with the years of Taiwan's calendar. */
export const dates = hanDates({
  years: [
    ["大前年", -3],
    ["前年", -2],
    ["去年|上年|上一年|旧年|舊年", -1],
    ["明年|来年|來年", 1],
    ["后年|後年", 2],
    ["今年|本年度?", 0],
  ],
  months: [
    ["上个月|上個月|上月", -1],
    ["下个月|下個月|下月", 1],
    [
      "本月|这个月|這個月|当月|當月|目前|现在|現在|当前|當前|眼下|如今|现时|現時|而家|今日|今天|昨日|昨天|昨晚|前日(?![本])|前天|上周|上週|本周|本週|上星期|这周|這週",
      0,
    ],
  ],
  end: "年底|年末|底|末",
  beginning: "年初|初",
  since: "以来|以來|起(?!义)|开始|開始|之后|之後|以后|以後",
  before: "前|之前|以前",
  ago: "前",
  afterShortYear: "(?!)",
  eras: [["民國|民国", 1911]],
});

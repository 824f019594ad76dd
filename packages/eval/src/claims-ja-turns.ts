import type { LabelledReport } from "./score-reports.ts";

/** Japanese texts of our own: memos, talks, letters and orders, with others' people and pay beside. */
export const japaneseTurns: readonly LabelledReport[] = [
  {
    title: "中国、年末までの帰国を要求",
    published: "2019-05-14",
    text: "中国政府が吉林省の企業に対し、雇っている北朝鮮労働者を年末までに帰すよう求めている。対象は8千人を下らないとみられる。図們のある縫製会社では500人のうち150人が先週、列車で国境を越えた。社長は「月2000元で文句も言わず11時間働く人たちの代わりはいない」と嘆く。中国人を雇えば4200元はかかる。",
    claims: [
      "workers_repatriated 8000 - gte people - CN 2019 -",
      "workers_abroad 500 500 eq people - CN 2019 -",
      "workers_repatriated 150 150 eq people - CN 2019 -",
      "wage 2000 2000 eq CNY month CN 2019 社長",
      "hours_per_day 11 11 eq hours day CN 2019 社長",
    ],
  },
  {
    title: "炭鉱で爆発、北朝鮮人1人死亡",
    published: "2014-12-02",
    text: "マレーシア・サラワク州の炭鉱で爆発があり、3人が死亡した。坑内には外国人104人がおり、北朝鮮人は39人を占める。鉱山会社の説明では賃金は月1400リンギから。労働時間は1日8時間というが、同僚のインドネシア人は「朝鮮の人は13時間入っている」と話した。",
    claims: [
      "workers_abroad 39 39 eq people - MY 2014 -",
      "wage 1400 - gte MYR month MY 2014 鉱山会社",
      "hours_per_day 8 8 eq hours day MY 2014 鉱山会社",
      "hours_per_day 13 13 eq hours day MY 2014 同僚のインドネシア人",
    ],
  },
  {
    title: "湾岸の北朝鮮労働者:国別の概況",
    published: "2015-10-06",
    text: "1.クウェート:約3,500人。建設が大半。2.UAE:1,800人前後。3.カタール:1,600人、前年より800人減。解雇による。4.オマーン:250人。統計なし、業界筋による。",
    claims: [
      "workers_abroad 3500 3500 approx people - KW 2015 -",
      "workers_abroad 1800 1800 approx people - AE 2015 -",
      "workers_abroad 1600 1600 eq people - QA 2015 -",
      "workers_abroad 250 250 eq people - OM 2015 業界筋",
    ],
  },
  {
    title: "送還条項の5年",
    published: "2022-10-18",
    text: "本稿は決議2397号の送還条項の効果を検証する。2017年以前の労働者数を、著者らは入国統計の積み上げから7万5千〜8万8千人と算出した。2022年現在では4万人前後が残留していると推計する。",
    claims: [
      "workers_abroad 75000 88000 range people - - 2017 著者",
      "workers_abroad 40000 40000 approx people - - 2022 *",
    ],
  },
  {
    title: "読者からの便り",
    published: "2021-05-07",
    text: "本号の特集でロシアに残る北朝鮮労働者を「六百二十人」と書いた。ロシア側が安保理に届けた公式な数だ。校了後、読者から「ハバロフスクだけで九百人は見た」との便りが来た。取材した元労働者によれば一日十三時間、休みは旧正月の三日だけだそうだ。",
    claims: [
      "workers_abroad 620 620 eq people - RU 2021 ロシア側",
      "workers_abroad 900 900 eq people - RU 2021 読者",
      "hours_per_day 13 13 eq hours day RU 2021 元労働者",
      "days_off 3 3 eq days year RU 2021 元労働者",
    ],
  },
  {
    title: "海を渡る塗装工",
    published: "2018-10-15",
    text: "電話に出たのは朴と名乗る男性(39)だった。北朝鮮から来てウラジオの内装を塗る。「去年の手取りは月150ドル」。会社への上納のノルマは1人月800ドルだ。極東の移民局は、ピーク時の9千人が8月には3100人に減ったとしている。ロシア人の塗装工なら7万ルーブルは取る。",
    claims: [
      "wage 150 150 eq USD month RU 2017 朴と名乗る男性",
      "workers_abroad 9000 9000 eq people - RU - 極東の移民局",
      "workers_abroad 3100 3100 eq people - RU 2018 極東の移民局",
    ],
  },
  {
    title: "今年8千人を追加派遣",
    published: "2013-08-06",
    text: "北朝鮮が年内に労働者8千人余りを新たに海外へ送り出す計画だという。消息筋によると、今年2月の段階で外国にいた労働者は4万人程度。月給は90〜120ドルと、開城工業団地の2倍近い水準だが、6割から8割が「党の資金」として吸い上げられる。",
    claims: [
      "workers_dispatched 8000 8000 approx people - - 2013 消息筋",
      "workers_abroad 40000 40000 approx people - - 2013 消息筋",
      "wage 90 120 range USD month - 2013 消息筋",
      "pay_withheld 60 80 range percent - - 2013 消息筋",
    ],
  },
  {
    title: "中国の縫製、国境へ",
    published: "2010-08-03",
    text: "上海の月給は2200元、ベトナムでも100ドルを超えた。丹東の工場は、材料を川向こうの新義州に運び、約600人の北朝鮮の縫い子に加工させて引き取る。",
    claims: [],
  },
  {
    title: "育成就労で何が変わるか",
    published: "2024-07-01",
    text: "技能実習に代わる育成就労では、実習生の平均月給は18万円余りだった。送り出し国との覚書は16カ国になる。北朝鮮からの受け入れはない。",
    claims: [],
  },
  {
    title: "筑豊へ渡った鉱夫たち",
    published: "2020-03-02",
    text: "1920年代に筑豊へ渡った平壌近郊の190人は、1日12時間の二番方に入り、日給から4割を差し引かれた。公休は月2日。今の北朝鮮の海外労働と似ているとの声も上がった。",
    claims: [],
  },
];

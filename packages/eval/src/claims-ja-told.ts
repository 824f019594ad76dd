import type { LabelledReport } from "./score-reports.ts";

/** Japanese texts of our own, each for some ways to say who tells, and what became of whom. */
export const japaneseTold: readonly LabelledReport[] = [
  {
    title: "丸太を運んだ12年",
    published: "2012-04-18",
    text: "シベリアの現場で12年を過ごし、2009年に韓国へ渡った朴さん(仮名)が17日、取材に応じた。「1990年代の終わりには1万8000人を超える北朝鮮の労働者が伐採に出ていた」。運び手で月90ドル、事務なら50から60ドルの給料から、忠誠資金だといって8割が引かれた。冬は零下35度になる。仲間のひとりは熊2頭をしとめた。",
    claims: [
      "workers_abroad 18000 - gt people - RU 1990 朴さん",
      "wage 90 90 eq USD month RU 2009 朴さん",
      "wage 50 60 range USD month RU 2009 朴さん",
      "pay_withheld 80 80 eq percent - RU 2009 朴さん",
    ],
  },
  {
    title: "松江で北朝鮮情勢の講演会",
    published: "2018-11-03",
    text: "地元の経済団体の例会が2日開かれ、北朝鮮研究者の大森久美さん(41)が「海外労働の現在」と題して講演した。会場には会員およそ90人が集まった。海外で働く北朝鮮の人々は世界41カ国に5万から9万人。なかでもロシアが約2万2千人と多いという。",
    claims: [
      "host_countries 41 41 eq countries - - 2018 北朝鮮研究者の大森久美さん",
      "workers_abroad 50000 90000 range people - - 2018 北朝鮮研究者の大森久美さん",
      "workers_abroad 22000 22000 approx people - RU 2018 北朝鮮研究者の大森久美さん",
    ],
  },
  {
    title: "制裁委「収入は年8億ドル超」",
    published: "2024-03-25",
    text: "国連安保理の制裁委員会は22日、北朝鮮の労働者がITの分野で年2億〜5億ドル、それ以外の労働で年約4億ドルを得ていると発表した。制裁委は「9万人余りの北朝鮮労働者が38カ国余りで働く」というある加盟国の報告にも触れた。報告書は540ページある。",
    claims: [
      "revenue 200000000 500000000 range USD year - 2024 国連安保理の制裁委員会",
      "revenue 400000000 400000000 approx USD year - 2024 国連安保理の制裁委員会",
      "workers_abroad 90000 90000 approx people - - 2024 ある加盟国",
      "host_countries 38 38 approx countries - - 2024 ある加盟国",
    ],
  },
  {
    title: "薬品工場から消えた北朝鮮労働者",
    published: "2017-11-14",
    text: "吉林省の薬品工場では約80人の北朝鮮労働者が働いていたが、10月中旬に全員が帰国させられた。80人の給料については、工場は答えなかった。北朝鮮の海外労働者は年間6億(約670億円)~8億ドルを稼いでいた。",
    claims: [
      "workers_repatriated 80 80 approx people - CN 2017 -",
      "revenue 600000000 800000000 range USD year - 2017 -",
    ],
  },
  {
    title: "ロシアへ急増する北朝鮮の働き手",
    published: "2025-08-20",
    text: "ロシアへ渡る北朝鮮労働者は昨年だけで9000人を超えた。韓国の政府関係者が英紙に語った。逃げ出した7人への取材では、1日17時間を超える労働が日常で、休みは年にわずか2日だった。米国の研究サイト、47ノートが同じ日に報じた。",
    claims: [
      "workers_dispatched 9000 - gt people year RU 2024 韓国の政府関係者",
      "hours_per_day 17 - gt hours day RU 2025 逃げ出した7人",
      "days_off 2 2 eq days year RU 2025 逃げ出した7人",
    ],
  },
];

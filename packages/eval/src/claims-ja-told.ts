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
    text: "吉林省の薬品工場では北朝鮮の労働者約80人が働いていたが、10月半ばに全員が帰国させられた。80人の給料については、工場は答えなかった。北朝鮮の海外労働者は年間6億(約670億円)~8億ドルを稼いでいた。",
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
  {
    title: "リンゴ園の35人",
    published: "2017-12-04",
    text: "ポーランド東部で果樹園を営むノバクさん(61)は、昨年まで北朝鮮の労働者を25人雇っていた。仲介会社には1人あたり月3800ズロチを渡した。「収穫期は1日14時間。指導員の男に君たちはいくらもらうのかと尋ねたら、黙って笑った」。同国の北朝鮮労働者は最多だった15年に約700人で、いま残るのは400人ほどとされる。園では今年、ウクライナ人50人が実を摘んだ。",
    claims: [
      "workers_abroad 25 25 eq people - PL 2016 ノバクさん",
      "wage 3800 3800 eq PLN month PL * ノバクさん",
      "hours_per_day 14 14 eq hours day PL * ノバクさん",
      "workers_abroad 700 700 approx people - PL 2015 *",
      "workers_abroad 400 400 approx people - PL 2017 *",
    ],
  },
  {
    title: "カタール「年内に全員送還」",
    published: "2018-08-03",
    text: "カタール政府は先月20日付で安保理に出した報告書に、国内の北朝鮮労働者の送還を近く終えると書いた。米政府系放送VOAが2日伝えた。昨年9月に約900人いた労働者は、6月には140人まで減っている。前年同期は1000人を超えていた。国際労組の雑誌は、別の国と合わせて計700人を追放したと書いている。",
    claims: [
      "workers_abroad 900 900 approx people - QA 2017 カタール政府",
      "workers_abroad 140 140 eq people - QA 2018 カタール政府",
      "workers_abroad 1000 - gt people - QA 2017 カタール政府",
      "workers_repatriated 700 700 eq people - * 2018 国際労組の雑誌",
    ],
  },
  {
    title: "図們の工業団地で働く北朝鮮の人々",
    published: "2012-08-01",
    text: "吉林省図們の工業団地では、地元の男性が「合わせて170人ほどの北朝鮮労働者がいる」と話す。月給は1300元から1600元だが、契約では6割を組織が受け取り、本人に回るのは4割だ。1人あたり200元の斡旋料は会社が払う。休みは月に一度しかない。",
    claims: [
      "workers_abroad 170 170 approx people - CN 2012 地元の男性",
      "wage 1300 1600 range CNY month CN 2012 -",
      "pay_withheld 60 60 eq percent - CN 2012 -",
      "days_off 1 1 eq days month CN 2012 -",
    ],
  },
  {
    title: "おわびと訂正 北朝鮮労働者の人数",
    published: "2022-10-20",
    text: "18日付の記事で、中国に残る北朝鮮労働者を「30万人」としたのは「3万人から7万人」の誤りでした。また、ラオスから帰国した労働者は「4千人」ではなく「400人」でした。訂正しておわびします。",
    claims: [
      "workers_abroad 30000 70000 range people - CN 2022 -",
      "workers_repatriated 400 400 eq people - LA 2022 -",
    ],
  },
  {
    title: "海を渡った鉱夫たち",
    published: "2018-11-22",
    text: "1960年代、韓国は西ドイツへ鉱山労働者約8000人を送り出した。月給は600マルクほどで、炭鉱の仕事は1日8時間だった。北朝鮮の「海外労働者」の原型もこのころにあるとする研究者がいるが、人数ははっきりしない。",
    claims: [],
  },
  {
    title: "丹東の画室、北朝鮮の働き手",
    published: "2021-06-02",
    text: "2013年から3年間、丹東の画室で働いた脱北者のチェさん(37)。欧米の仕事を、北朝鮮の技術者35人が下請けした。「納期の前は1日17時間。休みは月に1回でした」。平壌の情報筋が韓国のネット紙に語ったところでは、中国に残る技術者は今も700人ほどで、月給は1人600ドル前後だという。米国は以前、中国に約4万人の北朝鮮労働者がいると推定していた。",
    claims: [
      "workers_abroad 35 35 eq people - CN 2013 脱北者のチェさん",
      "hours_per_day 17 17 eq hours day CN 2013 脱北者のチェさん",
      "days_off 1 1 eq days month CN 2013 脱北者のチェさん",
      "workers_abroad 700 700 approx people - CN * 平壌の情報筋",
      "wage 600 600 approx USD month CN * 平壌の情報筋",
      "workers_abroad 40000 40000 approx people - CN * 米国",
    ],
  },
];

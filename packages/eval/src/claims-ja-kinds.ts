import type { LabelledReport } from "./score-reports.ts";

/** Japanese texts of our own, each for some kinds of wording that real reports have. */
export const japaneseKinds: readonly LabelledReport[] = [
  {
    title: "北朝鮮の海外派遣、なお続く",
    published: "2024-06-11",
    text: "北朝鮮は世界40数カ国に9万人近い労働者を送り込んでいる。国連の専門家委員会がまとめた年次報告書で分かった。報告書によると、昨年12月時点で少なくとも1200人のIT専門家を国外に派遣し、外貨を稼がせている。1人の稼ぎは平均で月4000ドルになり、半額が本国に上納される。国の取り分は年間で2800万ドルに達する。",
    claims: [
      "host_countries 41 49 range countries - - 2024 国連の専門家委員会がまとめた年次報告書",
      "workers_abroad 90000 90000 approx people - - 2024 国連の専門家委員会がまとめた年次報告書",
      "workers_abroad 1200 - gte people - - 2023 報告書",
      "wage 4000 4000 eq USD month - 2024 報告書",
      "pay_withheld 50 50 eq percent - - 2024 報告書",
      "revenue 28000000 28000000 eq USD year - 2024 報告書",
    ],
  },
  {
    title: "湾岸各国、北朝鮮労働者の送還を報告",
    published: "2019-09-05",
    text: "安保理の委員会に出た報告書の内容が5日、明らかになった。クウェートは国内の北朝鮮労働者870人を送り返し、カタールは2016年1月の2300人から今年3月には90人に減り、アラブ首長国連邦(UAE)は760人を帰国させたと報告した。中国は人数を示していない。送還の期限は12月22日で、米国、英国、フランスの3カ国は履行を促す書簡を出した。",
    claims: [
      "workers_repatriated 870 870 eq people - KW 2019 クウェート",
      "workers_abroad 2300 2300 eq people - QA 2016 カタール",
      "workers_abroad 90 90 eq people - QA 2019 カタール",
      "workers_repatriated 760 760 eq people - AE 2019 アラブ首長国連邦",
    ],
  },
  {
    title: "「手に残るのは2割」 沿海州の現場で",
    published: "2018-10-02",
    text: "ロシア極東で北朝鮮の労働者を使う建設会社を訪ねた。「ここでは45人が働いている。朝7時に始め、1日14時間は続ける」(現場の責任者)。会社は1人に月平均4万8000ルーブル(約8万円)を北朝鮮側の口座に振り込む。昨年逃れたパク(仮名・44)氏は取材に「報酬は、本人は2割だけ受け取る。休みは1年にたった3日だった。宿舎の使用料として月5000ルーブルも引かれた」と語った。一方、管理者らは月9万ルーブルの給料を受け取っていた。",
    claims: [
      "workers_abroad 45 45 eq people - RU 2018 現場の責任者",
      "hours_per_day 14 14 eq hours day RU 2018 現場の責任者",
      "wage 48000 48000 eq RUB month RU 2018 -",
      "pay_withheld 80 80 eq percent - RU 2018 パク氏",
      "days_off 3 3 eq days year RU 2018 パク氏",
    ],
  },
  {
    title: "国別の派遣数、ロシアが最多",
    published: "2015-10-20",
    text: "「北方人権室」が発表した「国外就労の実態」によると、北朝鮮労働者の派遣先は多い時で44カ国に及んだ。最新統計によると、国別の派遣数は、ロシア約2万1000人、中国1万8000人、クウェート4000人、モンゴル1900人だ。別の研究者は総数を「6万人以上」と見るが、室長は取材に「今は5万人から6万人だろう」と語った。",
    claims: [
      "host_countries 44 44 eq countries - - - 北方人権室",
      "workers_abroad 21000 21000 approx people - RU 2015 最新統計",
      "workers_abroad 18000 18000 eq people - CN 2015 最新統計",
      "workers_abroad 4000 4000 eq people - KW 2015 最新統計",
      "workers_abroad 1900 1900 eq people - MN 2015 最新統計",
      "workers_abroad 60000 - gte people - - 2015 別の研究者",
      "workers_abroad 50000 60000 range people - - 2015 室長",
    ],
  },
  {
    title: "無人機工場に北朝鮮の労働者",
    published: "2025-11-20",
    text: "ロシア中部にある無人機の工場で、北朝鮮から約1万1000人の労働者を年内に受け入れる計画だと、研究サイト「東の窓」が18日(現地時間)に報じた。労働時間は最大1日13時間に上る。同国では昨年だけで北朝鮮の労働者8000人が建設現場に送られたという。入国した北朝鮮人のうち約7000人が「留学」、残りが「商用」を目的に挙げた。",
    claims: [
      "workers_dispatched 11000 11000 approx people - RU 2025 東の窓",
      "hours_per_day - 13 lte hours day RU 2025 東の窓",
      "workers_dispatched 8000 8000 eq people year RU 2024 東の窓",
    ],
  },
  {
    title: "丹東の工場、賃金の行方",
    published: "2021-04-15",
    text: "中国の縫製工場では、北朝鮮の女性を1人月2600元程度で雇える。中国人と比べて4割安い。このうち本人の手に渡るのは700元ほどだ。現地の消息筋は次のように語った。\n「工場には北朝鮮の女性230人がいる。中国の労働法では1日8時間のはずだが、ここでは13時間働く」\n対岸の平安北道の建設現場では、住民が1日16時間の労働に駆り出されている。",
    claims: [
      "wage 2600 2600 approx CNY month CN 2021 -",
      "wage 700 700 approx CNY month CN 2021 -",
      "workers_abroad 230 230 eq people - CN 2021 現地の消息筋",
      "hours_per_day 13 13 eq hours day CN 2021 現地の消息筋",
    ],
  },
  {
    title: "脱北者の送還やまず",
    published: "2023-10-20",
    text: "人権団体は20日、中国当局が今月、北朝鮮から逃れた480人を強制送還したと明らかにした。8月29日に70人、9月18日に30人を引き渡したことも確認している。2020年以降に送還された脱北者は少なくとも900人に上る。",
    claims: [],
  },
  {
    title: "丹東から住民が帰国",
    published: "2023-08-30",
    text: "中国遼寧省丹東から29日、北朝鮮住民約250人がバスで新義州に渡った。別の住民は「患者や留学生が多い。今週だけで約900人が帰国するという話がある」と話した。",
    claims: [],
  },
  {
    title: "IT詐欺の協力者に有罪",
    published: "2025-11-17",
    text: "北朝鮮のIT労働者を助けたとして米国市民4人が有罪を認めた。1人は少なくとも4万8000ドルを得て、2017~23年に35の企業への就職を手伝った。当局は900万ドルの没収を求めている。",
    claims: [],
  },
];

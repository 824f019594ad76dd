import { readFileSync } from "node:fs";
import { parseWatch, WATCH_FILES } from "@figurewatch/watch";
import { expect, test } from "vitest";
import { readArticle } from "../../read-article.ts";

const folder = new URL("../../../../../watches/dprk-overseas-labour/", import.meta.url);
const files = WATCH_FILES.map((name) => [name, readFileSync(new URL(name, folder), "utf8")]);
const watch = parseWatch(Object.fromEntries(files) as Parameters<typeof parseWatch>[0]);

const read = (text: string, title = "北朝鮮の海外労働者", published = "2019-05-20") =>
  readArticle({ lang: "ja", title, published, text }, watch).claims.filter(
    ({ value }) => value === null,
  );

// Prose of our own, each for one way to say whose figure it is: the source of the last claim.
const credited: [text: string, source: string | null][] = [
  ["移民局の統計では、北朝鮮労働者は4100人に減った。", "移民局の統計"],
  ["外交筋によりますと、ロシアには北朝鮮の労働者2100人がいるということです。", "外交筋"],
  [
    "琿春の縫製工場で北朝鮮の女性400人が働いている。中国の貿易関係者が本紙に明かした。",
    "中国の貿易関係者",
  ],
  [
    "韓国の情報当局者は記者団に、ロシアで働く北朝鮮労働者は1万2000人に上ると述べた。",
    "韓国の情報当局者",
  ],
  ["副知事は州議会で、北朝鮮労働者は計320人だと答弁した。", "副知事"],
  ["監査院が公表した報告書によると、クウェートで働く北朝鮮労働者は2800人だった。", "監査院"],
  ["人権団体は現地の北朝鮮労働者を900人と見積もる。彼らの月給は300ドルだ。", null],
  [
    "大使館の報道官は入国ビザを止めると発表した。同国では北朝鮮労働者1500人が働いているとみられている。",
    null,
  ],
  [
    "北朝鮮労働者240人が働くが、責任者は給料を渡さず本国へ送ってしまい、休みも月1日だという。",
    null,
  ],
  [
    "AP通信は先月、内務省の声明を引いて、モンゴルの北朝鮮労働者は1200人だと伝えた。",
    "内務省の声明",
  ],
  [
    "貿易商のイ氏は「以前は食堂が多かった。今年に入って200人以上が中国へ働きに出た」と話す。",
    "貿易商のイ氏",
  ],
  [
    "州の通信社アムール・タイムによると、北朝鮮労働者は1400人を数える。",
    "州の通信社アムール・タイム",
  ],
  ["モスクワにある建設会社の関係者は、北朝鮮の労働者300人が残ると述べた。", "建設会社の関係者"],
  ["「今は北朝鮮人が12人」。現場監督のアレクさん(52)が白い息を吐く。", "現場監督のアレクさん"],
  ["琿春には6月だけで北朝鮮の労働者2000人が入ったと運転手から聞いた。", "運転手"],
];

test.for(credited)("readArticle() credits in '%s'", ([text, source]) => {
  expect(read(text).at(-1)?.source ?? null).toBe(source);
});

const told: [text: string, claims: string[]][] = [
  [
    "受け入れ枠は2015年の3800人から16年2400人、17年2300人に絞られた。北朝鮮の労働者はモンゴルで働く。",
    [
      "workers_dispatched 3800 3800 2015",
      "workers_dispatched 2400 2400 2016",
      "workers_dispatched 2300 2300 2017",
    ],
  ],
  [
    "先月11日、ロシアの現場で北朝鮮から派遣された労働者1900人が作業を止めた。",
    ["workers_abroad 1900 1900 2019"],
  ],
  [
    "ロシアは工場に北朝鮮の労働者1万1000人を年内に動員する計画だ。時給は２・５ドルになる。",
    ["workers_dispatched 11000 11000 2019", "wage 2.5 2.5 2019"],
  ],
  [
    "ロシアの現場では北朝鮮労働者の月給から宿泊費700元、会社の取り分900元が引かれ、本人には600元が渡る。",
    ["wage 600 600 2019"],
  ],
  [
    "ポーランドでは北朝鮮労働者300人が追放され、残るのは70人だけだ。",
    ["workers_repatriated 300 300 2019", "workers_abroad 70 70 2019"],
  ],
  [
    "ロシアで働く北朝鮮労働者の忠誠資金は月給の7割に達する場合もある。",
    ["pay_withheld null 70 2019"],
  ],
  [
    "ロシアにいる北朝鮮の労働者は5万人から8万人に上る。1日に20時間の労働を強いられることもある。",
    ["workers_abroad 50000 80000 2019", "hours_per_day null 20 2019"],
  ],
  [
    "ロシアで働く北朝鮮労働者は2万人から1万人に減った。",
    ["workers_abroad 20000 20000 2019", "workers_abroad 10000 10000 2019"],
  ],
  [
    "北朝鮮の労働者はクウェートに2500人、UAE1500人で、オマーンにも数百人がいたが大半が去った。",
    [
      "workers_abroad 2500 2500 2019",
      "workers_abroad 1500 1500 2019",
      "workers_abroad 100 999 2019",
    ],
  ],
  [
    "ロシアの北朝鮮労働者は月に900ドルを会社に納めても、なお数百ドルが手元に残る。",
    ["wage 100 999 2019"],
  ],
  [
    "カンボジアは北朝鮮労働者110人を送還した。ベトナムも50人を帰国させた。",
    ["workers_repatriated 110 110 2019", "workers_repatriated 50 50 2019"],
  ],
  [
    "北朝鮮労働者の月給は6万ルーブルで、手取りは2万ルーブルに届きません。ロシアの現場です。",
    ["wage 60000 60000 2019", "wage null 20000 2019"],
  ],
  [
    "遼寧省で働く北朝鮮労働者が次々と帰国した。帰国者は少なくとも3000人に上る。",
    ["workers_repatriated 3000 null 2019"],
  ],
  [
    "カタールの北朝鮮労働者は2016年1月に2500人を数え、この3年余りで2400人が国を去った。",
    ["workers_abroad 2500 2500 2016", "workers_repatriated 2400 2400 2019"],
  ],
  ["ロシアで働く北朝鮮労働者は最盛期に7000人を数えた。", ["workers_abroad 7000 7000 "]],
];

test.for(told)("readArticle() reads '%s'", ([text, claims]) => {
  expect(
    read(text).map(({ measure, low, high, asOf }) =>
      [measure, String(low), String(high), asOf?.slice(0, 4)].join(" "),
    ),
  ).toEqual(claims);
});

const silent = [
  "北朝鮮労働者が働くロシアの工場で、韓国企業の技術者50人も働く。",
  "北朝鮮の従業員には一銭も渡っていない。中国の工場だ。同市の最低賃金は月1300元だ。",
  "ロシアの工場では北朝鮮労働者のほか、アフリカや南米から集められた女性3000人が働いてきた。",
  "モンゴルで北朝鮮の医師が働く。人口1万人当たりの医師は2人で、世界平均の17人に遠い。",
  "中国の工場で北朝鮮労働者が騒ぎ、当局は首謀者200人を割り出した。",
  "北朝鮮労働者の派遣先、中国は報告書で4段階の最も低い評価を受けた。",
  "中国で北朝鮮労働者が働く。政治犯収容所には8万人が収容され、1日12時間の労働を課される。",
  "北朝鮮の漁船がロシアの海で働く。取り分は漁獲の3割で、残る7割は軍が取る。",
  "ロシアの北朝鮮労働者とは別に、養豚場では24時間態勢で働き、地元の若者120人を採る。",
  "中国の北朝鮮レストランで働いていた女性従業員12人が集団で韓国に入った。",
  "中国に残る北朝鮮労働者とは別に、国営農場では1日14時間の作業が続く。",
  "ロシアに派遣された北朝鮮兵には1人当たり月2000ドルが支払われる。本人に渡るのは1割だ。",
  "北朝鮮は党員1万2000人を咸鏡道へ派遣した。海外労働者の帰国は止まったままだ。",
  "中国の北朝鮮IT技術者は日本の仕事も請け負う。報酬は1件当たり数万円だ。",
  "北朝鮮は昨年、石炭を中国に輸出し、3億ドルを得た。",
];

test.for(silent)("readArticle() claims nothing of '%s'", (text) => {
  expect(read(text)).toEqual([]);
});

test("readArticle() takes dashes of any kind for the questions of an interview", () => {
  const text =
    "北朝鮮からロシアの伐採場に送られ、昨年逃れたキムさん(48)に聞いた。\n——給料は。\n「月90ドル。でも7割が引かれました」\n——何時間働きましたか。\n「夏は14時間です」";
  expect(read(text).map(({ measure, low, source, asOf }) => [measure, low, source, asOf])).toEqual([
    ["wage", 90, "キムさん", "2018"],
    ["pay_withheld", 70, "キムさん", "2018"],
    ["hours_per_day", 14, "キムさん", "2018"],
  ]);
});

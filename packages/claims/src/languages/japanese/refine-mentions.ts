import type { Mention } from "../../mention.ts";
import { NOT_BESIDE } from "./not-beside.ts";
import { addPointers } from "./pointers.ts";

const KATAKANA_NAME = /^[\p{Script=Katakana}ー・]+$/u;
const KATAKANA = /[\p{Script=Katakana}ー]/u;
/** Countries whose own people work abroad in great numbers. */
export const SENDERS = new Set("BD IN ID KG KH LA LK MM NP PH PK TH TJ TR UZ VN".split(" "));
const NAMES = new Set<string>(["country", "locality", "nation", "nation-modifier"]);
/** A count of countries stands right after its number: "40カ国"; "両国" are known ones. */
const COUNTED_BEFORE =
  /[0-9０-９一二三四五六七八九十百数余多]$|[0-9０-９十](?:以上|余り|超|ほど|前後|近く|弱|強)の$|[0-9０-９十](?:を超える|を上回る|を超す|に近い|近い|に上る|に及ぶ|に達する|もの)$/u;
/** "北朝鮮の人ほど黙々と働く者はいない": they are compared with, not spoken of. */
const COMPARED = /^(?:の人|人)?(?:ほど|より|のように|並み)/u;
/** Between a country and its own workers: "中国人の建設作業員", "ベトナムの労働者", "タジキスタンから来た". */
const OWN_WORKERS =
  /^(?:人の|籍の|出身の|系の|から来た|から呼んだ|からの)(?:[\p{Script=Han}\p{Script=Katakana}ー]{0,6})$/u;
/** "ベトナムの縫製労働者" are its own; "ロシアの伐採労働者" may be anybody's who work there. */
const OF_SENDER = /^の[\p{Script=Han}\p{Script=Katakana}ー]{1,6}$/u;

/** No one hosts them in these countries: "韓国企業の技術者" are its own. */
const NO_HOSTS = new Set(["KR", "JP", "US", "GB"]);
const EMPLOYED_BY =
  /^(?:の)?(?:企業|会社|メーカー|業者|財閥)の[\p{Script=Han}\p{Script=Katakana}ー]{0,6}$/u;
const HOST_WORKERS = /(?:での|にいる|で働く|の(?:工場|現場|企業|会社))$/u;
const ATTRIBUTIVE =
  /^(?:し|さ|れ|せ)?(?:た|れた|ている|れている)[\p{Script=Han}\p{Script=Katakana}\d]/u;
const AT_WORK =
  /^(?:し|出し|込み)?、?[^。]{0,44}?(?:働かせて|働かされて|働いて|就かせて|就いて|従事させて|従事して|稼がせて)/u;
/** "送り込んでいる", "派遣し、外貨を稼いでいる": they were sent, and are there. */
const GOES_ON =
  /^(?:し|出し|込?[みん]|り|[らさ]?れ|さ?せ){0,2}(?:[てで]|、)(?:[^、。「」\dと]{0,20}[てで])?(?:い[るたま]|お[りる])/u;
const NOUN_NEXT = /^[\p{Script=Han}\p{Script=Katakana}\d]/u;
/** A time at which people go; "11月時点で" tells how things stand. */
const DATED =
  /[年月日](?!\d{0,2}[^、。\d]{0,3}\d{0,2}[月日]?(?:時点|現在|段階))|[春夏秋冬]に|これまで|新た|さらに|続々|次々/u;
const SENDS_THINGS =
  /(?:賃金|給料|金|外貨|資金|収入|稼ぎ|ドル|円|元|物資|砲弾|武器|兵器|部品)を[^、。]{0,10}$/u;
const WANTED =
  /^(?:の(?:道|めど|見通し|手段|途が?閉|日は?遠)|がかなわ|が遅れ|し?な[いか]|せず|でき(?:な|ず)|を許さ|し?てほしい|し?たい|する?よう(?:に)?(?:求|指示|命|要請|促)|を(?:求|希望|拒|待|望|控|恐|嫌|許|命|迫|促|急が|要請|要求|指示)|の?延期|拒否|待ち|希望|問題|に反)/u;
const PART_LEFT =
  /^(?:約|およそ)?[\d０-９,千百十万]{1,9}人(?:余り|ほど)?(?:が|は|を)[^。「」]{0,30}?(?:出国|帰国|送還|送り返|退去|追放|帰さ|帰[っりる]|戻[っりる]|去[っりる]|越え|離れ|引き揚げ|辞め|解雇)/u;
const OUT_THERE = /^(?:者?数|人数|人員数|労働者は?|規模|を(?:拡大|続け|増やし))/u;
const PASSED =
  /^(?:の[\p{Script=Han}\p{Script=Katakana}]{1,8})?(?:を?経由|を経て|を通って|を通り|(?:行き|着)の(?:便|列車|船|飛行機|バス)で[^。]{0,12}(?:出国|帰国|帰[らっりる]|送還|戻))/u;
/** "中国系の仲介人", "ロシア製の機械": of what sort one is, not where. */
const SORT = /^(?:国境|との国境|系|製|産|風|式|語|料理|籍|国籍|出身|通貨|側の話)/u;
/** A word of so few signs may be the beginning of a longer one. */
const SHORT = 3;
const MEASURED_BY =
  /^(?:工業団地|工団)?(?:の(?:約|およそ)?(?:[\d０-９数半]|賃金|月給|水準)|より|並み|と同|[にと]比べ|を上回る水準)/u;
const UNREST = /(?:暴動|抗議|デモ|騒動|騒ぎ|スト|ストライキ|立てこもり|闘争|衝突)[^。]*$/u;
/** Verbs of going over a border, either way. */
const CROSSES = /国境を越え|税関を|橋を渡|川を渡|降り立/u;
const TO_COME =
  /^(?:[るう]|する|させる|いる|せる|かせる|われる|される)?(?:という|との)?(?:計画|予定|方針|見通し|見込み|意向|考え|構想|つもり|準備|用意|案(?=[をがは]))/u;
/** Up to the sign that ends a dateline: "【カイロ時事】". */
const DATELINE = /^【[^】\n]{1,16}】?[^】\n]{0,12}$/u;
const LATIN = /^[A-Za-z]+$/u;
const AT_WORK_NEXT = /^(?:ら)?(?:が|は)[^、。]{0,14}(?:働|就労|労働|従事)/u;
const MOVED_OVER = /在日|帰国船|帰国事業|帰還事業/u;
const NEIGHBOURS = 6;
const SENT_TO = 60;
const NEAR_WORDS = 32;

/** Drops Japanese mentions that stand inside another word, which substrings cannot tell. */
export function refineMentions(text: string, matched: readonly Mention[]): Mention[] {
  const mentions = addPointers(text, matched);
  // What stands far before tells nothing, and looking at all of it for each word takes too long.
  const nearBefore = (i: number) => mentions.slice(Math.max(0, i - NEAR_WORDS), i);
  return mentions.flatMap((mention, i): Mention[] => {
    const word = text.slice(mention.start, mention.end);
    const before = text.slice(Math.max(0, mention.start - 4), mention.start);
    const after = text.slice(mention.end, mention.end + 8);
    const after20 = text.slice(mention.end, mention.end + 24);
    if (NAMES.has(mention.tag) && KATAKANA_NAME.test(word)) {
      if (KATAKANA.test(before.slice(-1)) || KATAKANA.test(after.slice(0, 1))) return [];
    }
    if (mention.tag === "measure:host_countries") {
      const counted = text.slice(Math.max(0, mention.start - 7), mention.start);
      if (!COUNTED_BEFORE.test(counted) || before.slice(0, -1).endsWith("加盟")) return [];
      return [mention];
    }
    // "中国の丹東経由で": they only pass through.
    if (
      (mention.tag === "country" || mention.tag === "locality") &&
      (PASSED.test(after20) || SORT.test(after))
    )
      return [];
    // "バイカル" holds no squid, "ユニット" no knitwear.
    if (mention.tag === "sector" && KATAKANA_NAME.test(word)) {
      if (KATAKANA.test(before.slice(-1))) return [];
      if (word.length <= SHORT && KATAKANA.test(after.charAt(0))) return [];
    }
    // "働かせる計画", "雇用する予定": who is to be at work is still to come.
    if (mention.tag === "measure:workers_abroad" && TO_COME.test(after20))
      return [{ ...mention, tag: "measure:workers_dispatched" }];
    // "153人のうち55人が出国した": the part went home, whatever the whole does.
    if (mention.tag === "subset" && PART_LEFT.test(text.slice(mention.end, mention.end + 50)))
      return [];
    // "【カイロ時事】": where it was written.
    if (mention.tag === "locality" && DATELINE.test(text.slice(0, mention.end + 12))) return [];
    // "新規入国者が就労登録された": who is new came.
    if (
      mention.tag === "measure:workers_abroad" &&
      /^(?:就労|登録|雇用|採用)/u.test(word) &&
      /(?:新規|新たな)[^、。]{0,8}$/u.test(
        text.slice(Math.max(0, mention.start - 12), mention.start),
      )
    )
      return [{ ...mention, tag: "measure:workers_dispatched" }];
    // "Security" holds no IT.
    if (LATIN.test(word) && (LATIN.test(before.slice(-1)) || LATIN.test(after.charAt(0))))
      return [];
    // "約1万人の北朝鮮住民がロシアで働いている": nationals, where they work.
    if (word === "住民" && /北朝鮮(?:の)?$/u.test(before) && AT_WORK_NEXT.test(after20))
      return mention.tag === "other-people" ? [{ ...mention, tag: "person" }] : [];
    // "聞いた", "率いる": the end of another verb; "続けている": no more than its aspect.
    if (
      /^い(?:た|る|て|ます|ると)$/u.test(word) &&
      /(?:(?![人名])\p{Script=Han}|[用てで])$/u.test(before)
    )
      return [];
    // "縫製工場" is a place.
    if (word.endsWith("工") && /^[場業事程学芸]/u.test(after)) return [];
    // "ロシアに派遣された労働者は": those who were sent are there; "昨年派遣された" tells a flow.
    if (
      mention.tag === "measure:workers_dispatched" &&
      (ATTRIBUTIVE.test(after) || (word.endsWith("た") && NOUN_NEXT.test(after))) &&
      !DATED.test(
        /[^、。]*$/u.exec(text.slice(Math.max(0, mention.start - 14), mention.start))?.[0] ?? "",
      )
    )
      return [{ ...mention, tag: "measure:workers_abroad" }];
    // "暴動に労働者が加わった": what they joined is no work.
    if (
      word === "加わった" &&
      UNREST.test(text.slice(Math.max(0, mention.start - SENT_TO), mention.start))
    )
      return [];
    // "開城工業団地の2倍の水準": it is compared with, not spoken of.
    if (mention.tag === "inside" && MEASURED_BY.test(after20)) return [];
    // "列車で国境を越えた", where they were told to go home: back.
    if (mention.tag === "measure:workers_dispatched" && CROSSES.test(word)) {
      const way = nearBefore(i).findLast(
        ({ tag }) => tag === "measure:workers_dispatched" || tag === "measure:workers_repatriated",
      );
      if (way?.tag === "measure:workers_repatriated") return [{ ...mention, tag: way.tag }];
    }
    // "咸鏡北道の情報筋": who tells is at home, not what is told; nor who left for another country.
    if (mention.tag === "inside" && word.endsWith("道")) {
      const host = mentions
        .slice(Math.max(0, i - NEAR_WORDS), i + NEAR_WORDS)
        .some(
          ({ tag, value, start, end }) =>
            (tag === "country" || tag === "locality") &&
            !NO_HOSTS.has(value) &&
            end >= mention.start - SENT_TO &&
            start <= mention.end + SENT_TO &&
            !text.slice(Math.min(end, mention.end), Math.max(start, mention.start)).includes("。"),
        );
      if (host || /^(?:から|(?:の|在住の)?[^、。]{0,8}(?:筋|出身|在住))/u.test(after)) return [];
    }
    const not = NOT_BESIDE[word];
    if (not?.before?.test(before) === true) return [];
    if (not?.after?.test(after) === true && mention.tag !== "subject-modifier") return [];
    if ((mention.tag === "subject-modifier" || mention.tag === "subject") && COMPARED.test(after))
      return [];
    // "モンゴル人の3分の2": a measure for others, and not those spoken of.
    if (
      mention.tag === "nation" &&
      /^(?:の(?:\d|半|平均|倍)|より|並み|と同|と?[にと]?比べ|と比較|に比し)/u.test(after)
    )
      return [];
    // "5万人を国外に送り、働かせている": who are sent are at work there, where no time is told.
    if (
      mention.tag === "measure:workers_dispatched" &&
      (AT_WORK.test(text.slice(mention.end, mention.end + 60)) ||
        GOES_ON.test(text.slice(mention.end, mention.end + 30))) &&
      !DATED.test(text.slice(Math.max(0, mention.start - 24), mention.start))
    )
      return [{ ...mention, tag: "measure:workers_abroad" }];
    // "賃金を本国に送り": what is sent is no people; "帰国を求めて": who asks to go is still there.
    if (mention.tag.startsWith("measure:workers_")) {
      if (
        word.startsWith("送") &&
        SENDS_THINGS.test(text.slice(Math.max(0, mention.start - 18), mention.start))
      )
        return [];
      if (WANTED.test(after)) return [];
    }
    // "派遣先": where they are; "派遣者数", "派遣を拡大": how many are out, unless a time is told.
    if (
      (word === "派遣" || word === "受け入れ") &&
      (/^[先国]/u.test(after) ||
        (OUT_THERE.test(after) &&
          !DATED.test(text.slice(Math.max(0, mention.start - 14), mention.start))))
    )
      return [{ ...mention, tag: "measure:workers_abroad" }];
    // "恵山から中国へ出国した": to a host they are sent.
    const host = word.startsWith("出国")
      ? nearBefore(i).findLast(
          ({ tag, end }) => (tag === "country" || tag === "locality") && end <= mention.start,
        )
      : undefined;
    if (
      host !== undefined &&
      /^(?:へ|に)(?:続々|次々|と|働きに)*$/u.test(text.slice(host.end, mention.start))
    )
      return mention.tag === "measure:workers_repatriated"
        ? [{ ...mention, tag: "measure:workers_dispatched" }]
        : [mention];
    // "帰国者は3千人": of workers told of before, not those who went over in 1959.
    if (word === "帰国者" && mention.tag === "other-people" && !MOVED_OVER.test(text))
      return [
        { ...mention, tag: "worker" },
        { ...mention, tag: "measure:workers_repatriated" },
      ];
    // "ロシアが工場に労働者を動員する": to another country they are sent; at home they are called up.
    if (word === "動員" && mention.tag === "other-event") {
      const to = nearBefore(i).findLast(
        ({ tag, value, end }) =>
          (tag === "country" || tag === "locality") &&
          !NO_HOSTS.has(value) &&
          end <= mention.start &&
          mention.start - end <= SENT_TO,
      );
      if (to !== undefined) return [{ ...mention, tag: "measure:workers_dispatched" }];
    }
    if (mention.tag === "worker" || mention.tag === "person") {
      const near = mentions.slice(Math.max(0, i - NEIGHBOURS), i);
      const owner = near.findLast(({ tag, end }) => tag === "country" && end <= mention.start);
      const ours = near.findLast(
        ({ tag, end }) => (tag === "subject-modifier" || tag === "subject") && end <= mention.start,
      );
      const foreign = near.findLast(({ tag, end }) => tag === "nation" && end <= mention.start);
      // "地元の若者", "現地労働者": they are from there.
      if (/(?:地元|現地)(?:の|民の|人)?[\p{Script=Han}]{0,2}$/u.test(before))
        return [{ ...mention, tag: "nation" }];
      if (
        foreign !== undefined &&
        /^の?[\p{Script=Han}]{0,4}$/u.test(text.slice(foreign.end, mention.start))
      )
        return [{ ...mention, tag: "nation", value: foreign.value }];
      if (owner !== undefined && (ours === undefined || ours.end <= owner.start)) {
        const between = text.slice(owner.end, mention.start);
        if (NO_HOSTS.has(owner.value) && EMPLOYED_BY.test(between))
          return [{ ...mention, tag: "nation", value: owner.value }];
        const own =
          OWN_WORKERS.test(between) || (SENDERS.has(owner.value) && OF_SENDER.test(between));
        if (own && !HOST_WORKERS.test(between))
          return [{ ...mention, tag: "nation", value: owner.value }];
      }
      if (
        /(?:両国|各国|同国|[2-9二三四]カ国|ほかの国|他の国|他国|よその国|第三国|周辺国|近隣国|諸外国)(?:から来た|の|出身の|籍の)$/u.test(
          text.slice(Math.max(0, mention.start - 10), mention.start),
        )
      )
        return [{ ...mention, tag: "nation" }];
    }
    return [mention];
  });
}

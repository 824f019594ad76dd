import { buildCompactPack } from "../shared/build-compact-pack.ts";
import { countries, insidePlaces, localities } from "./countries.ts";
import { dates } from "./dates.ts";
import { terms } from "./terms.ts";

const SAYS =
  "述べ|明らかにし|語っ|語る|伝え|報じ|発表し|指摘し|推計し|推定し|話し|話す|証言し|報告し|説明し|主張し|分析し|みている|とみら|公表し|強調し|答え|認め|公開し|まとめ|示し|見積も|算出し|記し|書い|とした|とする|としてい|訴え|批判し|予測し|挙げ";

/** Japanese. Particles follow their words, so that words match as substrings. */
export const japanese = buildCompactPack({
  language: "ja",
  matching: "characters",
  terms,
  countries,
  localities,
  insidePlaces,
  nounless: "person",
  stop: /[。！？!?][」』”）)]{0,3}/g,
  clause: /[、，；;：:（）()—]/g,
  dates,
  credits: [
    /(?:^|[、。」』])([^、。「」『』]{2,40}?)(?:の報道|の報告書|の話|の推計|の集計|の資料|の発表)?に(?:よると|よれば|よる)/g,
    new RegExp(`(?:^|[。」』])([^、。「」『』]{2,36}?)(?:は|も|が)[^。]{0,160}?(?:${SAYS})`, "g"),
    /(?:^|[、。」』])([^、。「」『』]{2,36}?)(?:が|の)(?:公表した|発表した|まとめた|伝えた|調べた)/g,
  ],
  trimSource: (source) =>
    source
      .replace(/^(?:また|しかし|一方|ただ|さらに|同|その後)/u, "")
      .replace(/(?:は|が|の|で|に|も|\d{1,2}日)$/u, ""),
  report: /報告書|報告|調査|白書/,
  joint: /^(?:余り|余|以上|前後|ほど|程度|近く|弱|強|超)?の[^、。]{0,14}$/u,
  noSpeaker: /労働者|賃金|月給|人数|総数|手取り|これら|彼ら|うち$|こと$|もの$|人$|円$|ドル$|元$/u,
});

import { buildCompactPack } from "../shared/build-compact-pack.ts";
import { eastAsianDates, monthRule, yearRule } from "../shared/date-rules.ts";
import type { LanguagePack } from "../../language-pack.ts";
import { countries, insidePlaces, localities } from "./countries.ts";
import { readCounted } from "./counted-noun.ts";
import { dismiss } from "./dismiss.ts";
import { refineMentions } from "./refine-mentions.ts";
import { terms } from "./terms.ts";

const SAYS =
  "밝혔|말했|전했|보도했|추산했|추정했|발표했|설명했|주장했|분석했|집계했|파악했|지적했|보고했|공개했|증언했|내다봤|봤다|밝힌|말한|전한|추산한|추정하|보고 있|언급했|답했|알렸|강조했|평가했|예상했|전망했|확인했|덧붙였|폭로했|소개했|썼다|털어놨|털어놓|기록했|적었";

const compact = buildCompactPack({
  language: "ko",
  matching: "characters",
  terms,
  countries,
  localities,
  insidePlaces,
  nounless: "person",
  stop: /[.!?][”"’')\]]{0,3}(?:\s+|$)/g,
  clause: /[;:()（）—]|,\s|(?:이고|이며|하고|하며|했고|했으며|지만|는데|인데)\s/g,
  dates: [
    yearRule(/재작년/g, -2),
    yearRule(/지난해|작년|전년/g, -1),
    yearRule(/내년/g, 1),
    monthRule(/지난달|전월/g, -1),
    monthRule(/이달|이번 달/g, 0),
    ...eastAsianDates("년", "월"),
    yearRule(/올해|금년|올 들어/g, 0),
  ],
  credits: [
    /(?:^|[,.”"’]\s?|\s)([^,.”"’\s][^,.”"’]{1,45}?)(?:에|을|를)?\s?(?:따르면|의하면|인용해|인용하|인용한)/g,
    new RegExp(
      `(?:^|[.”"’]\\s)([^,.”"’]{2,45}?)(?:은|는|이|가|도|측은|측이)\\s[^.]{0,220}?(?:${SAYS})`,
      "g",
    ),
    /(?:^|[,.”"’]\s?|\s)([^,.”"’]{2,40}?)(?:이|가|에서)\s(?:공개한|발표한|펴낸|낸|집계한|작성한|제출한)\s/g,
    /(?:^|[.”"’]\s)([^,.”"’]{2,30}?)(?:이|가|의)\s?[^,.]{0,30}?(?:자료|보고서|통계|연구|조사|문건|명단|집계)(?:를|을|에|에서)?\s?(?:보면|따르면|의하면|나타난|드러난)/g,
    new RegExp(`,\\s([^,.”"’]{2,30}?)(?:은|는|이|가)\\s[^.]{0,60}?(?:${SAYS})`, "g"),
  ],
  trimSource: (source) =>
    source
      .replace(
        /^(?:그러나|또한|또|이어|한편|다만|앞서|그는|이에|실제로|이날|지난 ?\S{1,6}일?|올해|작년|지난해)\s/u,
        "",
      )
      .replace(/^.{0,30}(?:했다|였다|이다|된다|있다)[”"’.]?\s/u, "")
      .replace(/(?:의|에|은|는|이|가|측|쪽)$/u, ""),
  report: /보고서|보고|백서|조사|자료/,
  joint:
    /^(?:여)?\s?(?:의|이상의|가량의|정도의|안팎의|규모의|넘는|에 달하는|에 이르는|남짓의|가까운)?\s?[^\s,.]{0,12}\s?$/u,
  noSpeaker:
    /노동자|근로자|월급|임금|숫자|규모|수는|인원|금액|하루|이들|그들|대부분|일부$|것$|수$|명$|돈$|달러$/u,
});

/** Korean. Particles and endings follow their words, so that words match as substrings. */
export const korean: LanguagePack = { ...compact, refineMentions, readCounted, dismiss };

import type { Quantity } from "@figurewatch/quantities";
import type { Sentence } from "./language-pack.ts";

/*
 * What follows a number that is told only to be called wrong: "claims that 50,000 work there are baseless".
 * Of the figures of the corpus that such words follow all are labelled as denied.
 */
const REFUTED: Partial<Record<string, RegExp>> = {
  en: /^[^.;!?]{0,90}?\b(?:is|are|was|were|as|be)\s(?:(?:simply|completely|entirely|wholly|utterly|totally|all|pure|sheer|a)\s)*(?:false|untrue|not true|baseless|unfounded|groundless|fabricat\p{L}+|invent(?:ed|ions?)|fiction|nonsense|lies?|slander|rumou?rs?|incorrect|wrong)\b/u,
  ja: /^[^。！？]{0,40}?(?:という|との)(?:報道|数字|主張|話|説|指摘|情報)[^。！？]{0,16}?(?:事実無根|事実ではな|事実でな|誤り|でたらめ|根拠がな|根拠のな|捏造)/u,
  ko: /^[^.!?。]{0,40}?(?:라는|다는|이란|란)\s?(?:보도|주장|수치|소문|말|얘기|이야기|설|숫자)[^.!?。]{0,20}?(?:사실이 아니|사실무근|사실과 다르|근거가 없|근거 없|날조|허위|거짓)/u,
  ru: /^[^.;!?]{0,90}?(?:не соответству\p{L}+ действительности|неправд\p{L}+|(?<!\p{L})ложь|выдум\p{L}+|вымыс\p{L}+|беспочвенн\p{L}+|голословн\p{L}+)/u,
  zh: /^[^。！？；]{0,40}?(?:说法|說法|报道|報道|报导|報導|指控|传闻|傳聞|数字|數字|言论|言論|消息)[^。！？；]{0,12}?(?:不属实|不屬實|不实|不實|子虚乌有|子虛烏有|无稽|無稽|捏造|毫无根据|毫無根據|没有根据|沒有根據|谣言|謠言|与事实不符|與事實不符|失实|失實)/u,
};

/** Whether the sentence of a number goes on to say that what is told with it is not true. */
export const isRefuted = (
  text: string,
  language: string,
  { end }: Quantity,
  sentence: Sentence,
): boolean => REFUTED[language]?.test(text.slice(end, sentence.end)) === true;

import type { Mention, Span } from "../../mention.ts";

/** "리비아 등 북아프리카 3국에서 일하는 700여 명": one of several that a number says how many are. */
const ONE_OF_SEVERAL =
  /^(?:(?:과|와|,|·)\s?[가-힣]{2,8}){0,4}(?:\s?등|(?:을|를)?\s?비롯(?:해|한))\s[^.,]{0,14}?(?:\d{1,3}\s?여?\s?(?:개\s?)?(?:국|나라|곳)|[두세네]\s(?:나라|곳)|다섯\s나라|여러\s나라|각국|각지|등지)/u;

/** Whether a country is but an example of those that the counted are spread over. */
export function isPlaceOfSome(text: string, counted: Span, { tag, end }: Mention): boolean {
  return (
    tag === "country" &&
    end <= counted.start &&
    ONE_OF_SEVERAL.test(text.slice(end, Math.min(counted.start, end + REACH)))
  );
}

const REACH = 40;

/** Firms, bodies, leaders, slogans and resolutions that there is but one state for. */
const ONLY_THEIRS =
  /万寿台|マンスデ|南江(?:貿易|建設)|ルンラド|綾羅島|柳京|海棠花|高麗航空|千里馬|主体思想|39号室|金日成|将軍様|元帥様|首領様|労働新聞|朝鮮中央通信|統一[部省]|国家保衛|保衛[部省員]|人民班|忠誠(?:の)?資金|決議(?:第)?(?:2397|2375|2371|2321|2270|1874|1718)|二三九七|二三七五|送還(?:条項|期限)/u;
/** "北の働き手", "朝鮮の人", "あの国の女性": what the press calls them by, where the country goes unnamed. */
const CALLED =
  /(?<![東西南以])北の(?:労働者|働き手|人|女|男|国|若|兵|作業員|技術者|医|娘|党|工|職人)|(?<!南|北|古)朝鮮(?:の|人|側)|コリアン|(?:あの|かの)国の(?:人|女|男|労働者)/u;
const BESIDE_THEM =
  /監視役|監視員|肖像画|ソウル|板門店|開城|鴨緑江|豆満江|丹東|琿春|東港|延吉|延辺|集安|元山|咸興|清津|南浦|制裁|労働党|指導者|上納|忠誠|脱北|安保理/u;
/** Camps of a kind that only one state is told of, in a text on people sent to other countries. */
const CAMPS = /政治犯収容所|管理所|教化所/u;
const SENT = /(?:自国民|国民|労働者)を(?:外国|国外|海外)|海外(?:労働者|派遣)/u;

/**
 * Whether a text that never names the country is about its people all the same: by a firm, body or
 * resolution of theirs, or by what the press calls them with what it names beside them.
 */
export function hintsAtHome(text: string): boolean {
  return (
    ONLY_THEIRS.test(text) ||
    (CALLED.test(text) && BESIDE_THEM.test(text)) ||
    (CAMPS.test(text) && SENT.test(text))
  );
}

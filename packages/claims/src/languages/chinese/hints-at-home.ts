/** Firms, leaders, bodies and resolutions that there is but one state for. */
const ONLY_THEIRS =
  /DPRK|Daily ?NK|MSMT|[万萬][寿壽]台|柳京|主[体體]思想|金日成|金正日|[领領]袖生日|[国國]家[保][卫衛]|[决決][议議](?:第)?(?:2397|2375|2371|2321|2270|1718)|(?:2397|2375|2371|2321|2270|1718)[号號][决決][议議]|1718委[员員][会會]|多[边邊国國]制裁[监監]/u;
/** People sent to work, where experts of the Council tell of them: there is a panel for but one such state. */
const SENT_ABROAD = /(?:海外|境外|外派)(?:的)?(?:[劳勞][工务務动動]|工人)|外派大[军軍]/u;
const EXPERTS = /(?:安理[会會]|[联聯]合[国國])(?:的)?[专專]家小[组組]|遣返[条條]款/u;

/**
 * Whether a text that never names the country is about its people all the same: by a firm, body or
 * resolution of theirs, or by people sent abroad of whom the panel of experts tells.
 */
export function hintsAtHome(text: string): boolean {
  return ONLY_THEIRS.test(text) || (SENT_ABROAD.test(text) && EXPERTS.test(text));
}

/** Query parameters that say how a reader came to a page and never which page it is. Lower case. */
const NAMES = new Set(
  (
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid li_fat_id igshid igsh epik sccid " +
    "mc_cid mc_eid mkt_tok _hsenc _hsmi hsctatracking vero_id vero_conv wickedid oly_anon_id oly_enc_id rb_clickid " +
    "s_cid s_kwcid cmpid cmp ncid icid ocid ito smid smtyp taid xtor spm scm trk trkcampaign trkinfo wt.mc_id mbid " +
    "_ga _gl gs_lcp ga_source ga_medium ga_campaign ga_content ga_term algo_pvid ved usg sca_esv " +
    "at_medium at_campaign at_custom1 at_custom2 at_custom3 at_custom4 at_bbc_team at_format at_link_id at_link_type at_link_origin at_ptr_name " +
    "sr_share share_id shareid sharetype share_token share_source share_from social_share socialshare __twitter_impression fb_ref fb_source fb_action_ids fb_action_types " +
    "guce_referrer guce_referrer_sig guccounter soc_src soc_trk recirc_src campaign_id ad_id adset_id click_id clickid " +
    "phpsessid jsessionid aspsessionid sessionid dgcid linkid rss_id feedid google_editors_picks traffic_source"
  ).split(" "),
);

const PREFIXES = ["utm_", "pk_", "mtm_", "piwik_", "matomo_", "hsa_", "itm_", "stm_", "wt_mc"];

/** Parameters that track only with some values: `ref=rss` says where from, `ref=12` may be the page. */
const ORIGIN_NAMES = new Set([
  "ref",
  "source",
  "src",
  "from",
  "via",
  "partner",
  "medium",
  "mod",
  "referrer",
  "referer",
  "rss",
  "feed",
  "output_source",
]);
const ORIGIN_VALUES =
  /^(?:|1|true|rss[\w.-]{0,20}|feeds?[\w.-]{0,20}|atom|twitter|x|facebook|fb|linkedin|telegram|whatsapp|reddit|vk|kakao|naver|email|e-?mail|newsletter|nl|google(?:news)?|gnews|yahoo|msn|bing|flipboard|share|social|sns|app|android|ios|mobile|push|home|homepage)$/i;

/** Whether a query parameter can be dropped without another page coming of it. */
export function isTrackingParameter(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  if (NAMES.has(lower) || PREFIXES.some((prefix) => lower.startsWith(prefix))) return true;
  if (!ORIGIN_NAMES.has(lower)) return false;
  // "1" and "true" are origins only of parameters that are themselves named for one.
  if (/^(?:1|true)$/i.test(value)) return lower === "rss" || lower === "feed";
  return ORIGIN_VALUES.test(value);
}

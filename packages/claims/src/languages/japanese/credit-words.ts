/** Verbs of saying, showing and reckoning, as their stems stand in a text. */
export const SAYS =
  "述べ|明らかにし|(?:発表|報告|指摘|公表|強調|説明|分析|主張|証言)(?=[。、])|語っ|語る|語り|語ら|伝え(?!られ)|報じ|発表し|指摘し|解説する|解説し|推計し|推計する|推定し|推定する|推測|話し|話す|証言|報告し|報告する|説明し|説明する|主張し|分析し|みてい|見てい|みる(?=[。、」]|が)|見る(?=[。、」]|が)|みており|見ており|公表し|強調し|報道し|答え|認め|公開し|まとめた|まとめ(?=、)|示し|示す|見積も|算出|記し|記す|記録し|書い|書く|書き|とした|とする(?!と)|とし(?=、)|としてい|訴え|批判し|予測し|挙げ|打ち明け|明かし|明かす|こぼす|こぼし|漏らし|漏らす|嘆く|嘆い|振り返|憤|断じ|回答し|通告|通知し|告げ|申告|届け出|はじく|はじい|否定し|撤回し|一蹴|反論|コメント|つづ|綴|言う|言い|言っ|明言|示唆|見込|計算|付け加え|補足し|皮肉|誇る|誇っ|突き止め|確認し|確かめ|把握し|計上し|掲げ|引用し|伝聞|紹介し|聞き取りをし|聞き取り調査をし|調査し|力説|弁明|弁解|ささや|見方を|との見方|との見解|と見な|警告し|発言し|言及し|勧告し|呼びかけ|呼び掛け|警鐘|口にし|聞いた|請け合|言明|通報し";
/** Verbs that only speakers have, countries among them. */
export const SPEAKS_AT =
  /述べ|発表|明らかに|説明|主張|否定|通告|報告|公表|反論|訴え|見方を|回答|通報|申告|「|[るただい]とし[たて]/u;
/**
 * "…で働くと答弁した", "…に減ったと回答しています": after what was said any verb of two characters is one
 * of saying. After a noun "と" joins instead: "会社と契約した".
 */
const QUOTATIVE =
  "[うくすつぬむるぐぶただいん」人円元ドル％%割]と、?(?:[^、。「」]{0,16}[をにで])?[\\p{Script=Han}]{2}(?:し[たてま]|する)";
/** A verb of saying, known or told by what stands before it. */
export const SAYS_AT = new RegExp(`${SAYS}|${QUOTATIVE}`, "u");
/** Verbs that reckon one figure: who reckons does not go on to tell the rest. */
export const RECKONS = /見積も|推計|推定|試算|算出|はじ[いく]|みてい|見てい|みており|予測し/u;
export const TELLS =
  /述べ|語[っるりら]|話[しす]|明らかに|明か[しす]|発表|伝え|報じ|指摘|説明|証言|答え|回答|報告し/u;
/** Words that only one who tells can be the topic of: "ある加盟国はパネルに対し、…と伝えている". */
export const TOLD_THAT =
  /[うくすつぬむるぐぶただいん」]と、?(?:[^、。「」]{0,16}[にで])?(?:述べ|語[っる]|話[しす]|明らかに|明かし|伝え(?!られ)|報じ(?!られ)|指摘し|分析し|説明し|証言し|答え|主張し|発表し|強調し|訴え|回答し|答弁し|警告し|打ち明け|振り返)/u;

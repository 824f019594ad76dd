/** "韓国の「北韓人権情報センター」", "米メディア「38ノース」": what a name in quotation marks is of. */
const NAMED =
  /(?:^|[、。」』\n\s])([^、。「」『』\n]{0,24}?)[「『]([^「」『』。\n]{2,30})[」』](?:[(（][^()（）]{1,16}[)）])?$/u;
/** "センターが発表した「…の実態」": the title of a paper, whose giver stands before it. */
const TITLE_OF =
  /[「『]([^「」『』。\n]{2,30})[」』]が(?:[^、。「」が]{0,14})(?:出した|発表した|公表した|作成した|書いた|まとめた|公開した|報じた|伝えた)(?:報告書?|論文|資料|白書|記事|冊子|著書)?[「『][^「」『』\n]{2,40}[」』]$|([^、。「」『』\n]{2,24}?)が(?:[^、。「」が]{0,14})(?:出した|発表した|公表した|作成した|書いた|まとめた|公開した)(?:報告書?|論文|資料|白書|記事|冊子|著書)?[「『][^「」『』\n]{2,40}[」』]$/u;

/**
 * The name in quotation marks that words end in, without what it is called, or, of the title of a
 * paper, who gave it out; undefined where they end in no quotation.
 */
export function quotedName(words: string): string | undefined {
  const title = TITLE_OF.exec(words);
  return title?.[1] ?? title?.[2] ?? NAMED.exec(words)?.[2];
}

/** "the North" as a state: not "the North Sea", "the North of England", "the north". */
const NORTH = /\b[Tt]he North(?:['’]s|erners)?(?![\p{L}-])(?! (?:of |\p{Lu}))/u;
/** "Koreans at work", "a Korean crew": not those of the South, nor a war or an airline. */
const KOREANS =
  /(?<!\b(?:South|ethnic|overseas) )\bKoreans?\b(?! (?:War|Air|peninsula|Peninsula|won|language|restaurant|barbecue|pop|drama|food))/u;
/** Firms, bodies, leaders, slogans, papers and resolutions that there is but one state for. */
const ONLY_THEIRS =
  /\b(?:Mansudae|Namgang|Rungrado|Ryugyong|Haedanghwa|Koryo (?:airlines?|Hotel)|Air Koryo|Paekho|Zokwang|Chollima|[Ff]ounder['’]s birthday|[Dd]ear [Ll]eader|[Ss]un [Dd]ynasty|[Jj]uche|Kim (?:Il[- ][Ss]ung|Jong[- ][Ii]l|Jong[- ][Uu]n)|(?:Room|Office|Bureau) 39|Unification [Mm]inistry|[Mm]inistry of [Uu]nification|(?:Ryanggang|Chagang|Hwanghae|Hamgyong|Pyongan|Kangwon) [Pp]rovince|Daily ?NK|NK ?News|38 North|KCNA|HRNK|NKDB|MSMT|Multilateral Sanctions Monitoring Team|1718 (?:[Cc]ommittee|[Pp]anel)|[Rr]esolutions? (?:2397|2375|2371|2321|2270|1718)|Kim (?:dynasty|family|regime)|Kim['’]s (?:workers|labou?rers|labou?r|men|women|coders|restaurants|regime|state|soldiers|slaves))\b/;
/** What the press names beside them: minders, portraits, the bridge, the deadline. */
const BESIDE_THEM =
  /\b(?:minders?|(?:UN|U\.N\.) [Pp]anel|(?:false|fake|stolen) identit(?:y|ies)|laptop farms?|north(?:ern)? part|commandant|barracks|roll-call|camps?|taiga|loggers?|lumber|timber|felling|(?:cut|cutting|fell) (?:wood|trees|timber)|carpenters|masons|bricklayers|plasterers|welders|seamstress(?:es)?|sew(?:s|ing)?|stitch(?:es|ing)?|clothing (?:plant|factory|mill)|garment|textile|scaffold(?:s|ing)?|labou?r (?:permits?|force|exports?)|work permits?|political (?:guide|officer)s?|portraits?|Seoul|Kaesong|Yalu|Tumen|Dandong|Donggang|Hunchun|Yanji|Ji'an|Wonsan|Hamhung|Chongjin|Nampo|sanctions?|2397|2375|1718|Workers['’] Party|(?:[Dd]ear|[Gg]reat|[Ss]upreme) [Ll]eaders?|the [Ll]eaders?|party (?:fund|due)s?|loyalty|from (?:the )?Korean|by the bridge|over the bridge)(?!\p{L})/u;
/** People sent to work, where experts of the UN tell of them: there is a panel for but one such state. */
const SENT_ABROAD =
  /\b(?:overseas (?:labou?r|work(?:ers|force)?)|(?:export|expatriat)ed (?:workers|labou?r(?:ers)?)|workers? (?:abroad|overseas))\b/i;
const EXPERTS = /\b(?:U\.?N\.?|United Nations) (?:[Ee]xperts|[Pp]anel)|\bPanel of Experts\b/;
const SOUTH = /\bSouth Korea|\b(?:Samsung|Hyundai|Daewoo)\b/;
/** Who flees to the South, out of a place of work abroad, is from the North. */
const FLED_SOUTH =
  /\b(?:fled|flee(?:ing)?|defect\p{L}*|escap\p{L}+|flown|flew|made (?:it|their way))\b[^.;]{0,70}\b(?:to|in|reached) (?:Seoul|the South\b(?! \p{Lu})|South Korea)\b/u;

/**
 * Whether a text that never names the country is about its people all the same: by a firm or body
 * of theirs, by "Koreans" or "the North" with what the press names beside them, or by staff who
 * fled to the South.
 */
export function hintsAtHome(text: string): boolean {
  const isOfSouth = SOUTH.test(text) && !NORTH.test(text);
  return (
    ONLY_THEIRS.test(text) ||
    ((KOREANS.test(text) || NORTH.test(text)) && !isOfSouth && BESIDE_THEM.test(text)) ||
    (SENT_ABROAD.test(text) && EXPERTS.test(text)) ||
    FLED_SOUTH.test(text)
  );
}

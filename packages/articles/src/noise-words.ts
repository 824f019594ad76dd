/** Why the inside of a box is no text of the article. */
export type Noise =
  | "chrome"
  | "related"
  | "promotion"
  | "social"
  | "comments"
  | "caption"
  | "byline";

// Words of class names and ids, as whole words after splitting at case and punctuation.
const WORDS: [Noise, RegExp][] = [
  [
    "comments",
    / (?:comments?|comentarios?|commentaires?|kommentare?|disqus|livefyre|respond|replies|discussion) /,
  ],
  [
    "chrome",
    / (?:nav|navbar|navigation|menu|menus|breadcrumbs?|breadcrump|footer|masthead|toolbar|pagination|pager|paging|cookies?|consent|gdpr|modal|popup|overlay|lightbox|login|signin|skip link|search|sitemap|toc|table of contents|topbar|site header|page header|header top|offcanvas|drawer|dropdown|print only|visually hidden|screen reader|sr only|accessibility|language switcher) /,
  ],
  [
    "social",
    / (?:share|shares|sharing|sharebar|sharer|sharethis|addtoany|addthis|social|socials|sns|follow|follow us|twitter follow|facebook like|likes|rating|ratings|vote|votes|poll|reaction|reactions|claps) /,
  ],
  [
    "related",
    / (?:related|relateds|recommended|recommendations?|recommends?|recirc|recirculation|trending|popular|most read|most viewed|mostread|mostpopular|read more|readmore|more stories|more news|more from|more on|also like|also read|see also|read also|readnext|read next|up next|next up|similar|outbrain|taboola|zergnet|suggested|suggestions|latest news|top stories|topstories|otherposts|other posts|morestories|sidebar|rail|right col|rightcol|tags|taglist|tag list|post tags|article tags|keywords|hashtags|topics|categories|navlinks|post navigation|prev next|jp relatedposts|yarpp|teasers?|onward|playlist) /,
  ],
  [
    "promotion",
    / (?:ad|ads|adv|advert|adverts|advertisement|advertisements|advertising|adsense|adslot|adunit|adbox|adsbygoogle|banner|banners|sponsor|sponsors|sponsored|promo|promos|promotion|promobox|newsletter|newsletters|subscribe|subscription|subscriptions|signup|sign up|optin|mailchimp|mailinglist|donate|donation|paywall|piano|membership|cta|call to action|callout promo|affiliate|commercial|shop|product card|widget|widgets|app download|copyright|disclaimer|license) /,
  ],
  [
    "caption",
    / (?:caption|captions|wp caption text|figcaption|credit|credits|photo credit|image credit|image caption|photo caption|imagecaption|legend|photographer|gallery|slideshow|carousel|slider|media object caption|vcaption) /,
  ],
  [
    "byline",
    / (?:byline|bylines|author|authors|author box|authorbox|about author|author bio|author info|bio|biography|dateline meta|timestamp|publish date|published|pubdate|post meta|entry meta|article meta|meta|metadata|post info|article info|postmeta|entrymeta|reading time|read time|reporter|journalist|contributors?|vcard) /,
  ],
];

const BODY_WORDS =
  / (?:article body|articlebody|article text|article content|articlecontent|article copy|body copy|story body|storybody|story text|story content|storytext|entry content|post content|post body|postbody|post text|post entry|page content body|news body|newsbody|news text|news content|article main|article txt|articletxt|news view|news detail|detail content|content detail|td post content|rich text article|art body|artbody|art text|text article|article view content|main text|maintext|content body|caas body|article page content|node content|field name body|field item body) /;

/** Class and id as lower-case words between single spaces, with a space at both ends. */
export function wordsOfName(name: string): string {
  return ` ${name
    .slice(0, 300)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[^A-Za-z]+/g, " ")
    .toLowerCase()
    .trim()} `;
}

/** What the words of class and id say a box is, if not text. */
export function noiseOfWords(words: string): Noise | undefined {
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** True when class or id name the body of an article. */
export function isBodyName(words: string): boolean {
  return BODY_WORDS.test(words);
}

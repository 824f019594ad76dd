import { hashOf, hashOn } from "./known-names.ts";

/** Why the inside of a box is no text of the article. */
export type Noise =
  | "chrome"
  | "related"
  | "promotion"
  | "social"
  | "comments"
  | "caption"
  | "byline";

// Phrases of one to three words in class names and ids, split at case and punctuation. A word that
// pages also use for their main text (content, story, block, widget, item) is not here. Where two
// kinds match, the first in this order tells.
const PHRASES: Record<Noise, string> = {
  comments:
    "comment, comments, commentlist, comentario, comentarios, commentaire, commentaires, " +
    "kommentar, kommentare, disqus, livefyre, respond, replies, fb comments, spot im, " +
    "viafoura, coral talk, leave reply, reviews list, review form, " +
    "yorum, yorumlar, reacties, diskuse, diskuze, diskusia, leserkommentare, hozzaszolasok, komentari, kommentit, binh luan, binhluan, sxolia, commentbox, comment wrap, " +
    "kommentarer, komentarze, komentar, komentare, commenti, comentario, kommentarii, pinglun, reply list, comment area, comment box, comment section",
  chrome:
    "nav, navbar, navi, navigation, menu, menus, submenu, megamenu, breadcrumb, " +
    "breadcrumbs, breadcrump, crumbs, footer, foot, masthead, toolbar, pagination, " +
    "pager, paging, cookie, cookies, cookie notice, consent, gdpr, cmp, modal, popup, " +
    "pop up, overlay, lightbox, login, signin, sign in, skip link, skip to, search, " +
    "searchform, sitemap, toc, table of contents, topbar, top bar, site header, " +
    "page header inner, offcanvas, drawer, dropdown, visually hidden, visuallyhidden, " +
    "screen reader text, sr only, language switcher, back to top, backtotop, " +
    "video js, vjs, jwplayer, video player, audio player, player controls",
  social:
    "share, shares, sharing, sharebar, sharer, sharethis, shareaholic, sharedaddy, " +
    "addtoany, a2a kit, addthis, social, socials, social links, sns, follow, followus, " +
    "follow us, rating, ratings, vote, votes, reaction, reactions, claps, like button, " +
    "fb like, tweet button, votecell, vote cell, vote count, post likes, " +
    "teilen, partage, partager, compartir, compartilhar, condividi, condivisione, instagram media, udostepnij, paylas, bagikan, podeli, podijeli, sdilet, delen, sdileni, fenxiang, chia se, compartilhamento, compartilhe, comparte, podelitsya, megosztas, distribuie",
  related:
    "related, relateds, relatedposts, recommended, recommendation, recommendations, " +
    "recommend, recirc, recirculation, trending, popular, popular posts, most read, " +
    "most viewed, mostread, mostpopular, most popular, readmore, read more, " +
    "more stories, more news, more from, more on, more in, also like, also read, " +
    "also see, see also, read also, readalso, read next, readnext, next up, up next, " +
    "next article, prev article, next post, previous post, similar, outbrain, taboola, " +
    "zergnet, mgid, revcontent, suggested, suggestions, latest news, latest posts, " +
    "recent posts, top stories, topstories, other posts, otherposts, morestories, " +
    "sidebar, side bar, right rail, left rail, rail, right col, rightcol, right column, " +
    "taglist, tag list, tag cloud, tagcloud, post tags, article tags, entry tags, tags, " +
    "tagged, hashtags, post navigation, nav links, prev next, prevnext, jp relatedposts, " +
    "yarpp, onward, inline link, in this article, linkbox, crosslink, crosslinks, " +
    "backlinks, read on, teaser list, interlink, interlinks, " +
    "verwandte, relacionadas, relacionados, relacionado, correlati, correlate, lire aussi, weitere artikel, powiazane, souvisejici, rel news, relnews, xiangguan, article related, " +
    "mehr zum thema, lesen sie auch, lesetipps, empfehlungen, meistgelesen, meist gelesen, beliebt, aehnliche, " +
    "a lire aussi, sur le meme sujet, plus lus, lea tambien, lee tambien, te puede interesar, mas leidas, mas leido, mas noticias, ultimas noticias, " +
    "leia mais, leia tambem, veja mais, veja tambem, saiba mais, mais lidas, leggi anche, potrebbe interessarti, piu letti, lees ook, leesook, meer over, gerelateerd, meest gelezen, " +
    "podobne, polecane, polecamy, czytaj takze, czytaj tez, zobacz takze, zobacz tez, najpopularniejsze, najnowsze, mohlo by vas, ctete take, nejctenejsi, najcitanije, procitajte, povezane, vezane vijesti, izdvajamo, " +
    "ilgili, ilgili haber, ilgili haberler, benzer, benzer haberler, cok okunan, cok okunanlar, son dakika, terkait, berita terkait, baca juga, bacajuga, terpopuler, lien quan, lienquan, tin lien quan, tin khac, xem them, doc nhieu, " +
    "kapcsolodo, ajanlo, legolvasottabb, citeste si, articole similare, relaterat, relaterade, relatert, relaterte, relaterede, las mer, les ogsa, laes ogsa, lue myos, luetuimmat, mest last, mest lest, " +
    "pohozhie, read too, readmore block, chitayte, sxetika, diavaste, " +
    "tuijian, remen, paihang, xiangguan news, xgxw, hot news, hotnews, news rank, rank list, ranking list, kanren, osusume, kanren kiji, related article, popular news, best news, realtime news, gwanryeon, " +
    "mplink, relation news, relation list, relate news, relate list",
  promotion:
    "ad, ads, adv, advert, adverts, advertisement, advertisements, advertising, " +
    "advertorial, adsense, adslot, ad slot, adunit, ad unit, adbox, ad wrapper, " +
    "adsbygoogle, dfp, gpt ad, werbung, anzeige, publicite, publicidad, banner, banners, " +
    "sponsor, sponsors, sponsored, promo, promos, promobox, newsletter, newsletters, " +
    "nl signup, subscribe, subscription form, signup, sign up, optin, opt in, mailchimp, " +
    "mailinglist, donate, donation, membership, cta, call to action, affiliate, " +
    "affiliates, app download, app promo, copyright, disclaimer, license, " +
    "correction policy, survey, " +
    "reklama, reklam, reklame, annons, annonse, annonce, mainos, hirdetes, reclama, advertentie, kvangnong, quang cao, quangcao, oglas, pubblicita, publicidade, guanggao, iklan, abonnement, bulletin signup, suscripcion",
  caption:
    "caption, captions, wp caption, wp caption text, figcaption, credit, credits, " +
    "photo credit, image credit, image caption, photo caption, imagecaption, " +
    "photocaption, legend, photographer, media caption, vcaption, cutline, imginfo, " +
    "image info, image source, gallery caption, " +
    "bildunterschrift, legende, leyenda, legenda, didascalia, pie foto, pie de foto, fig caption, img desc, img descr, image desc, photo desc, photo description, pic desc, imgdesc, img txt, photo txt, image description, media description, bildtext, billedtekst, bildetekst, fotopis, podpis foto, popisek, foto popisek, resim alti, keterangan foto, chu thich, photo source, foto credit, fotocredit, bildnachweis, fotograf",
  byline:
    "byline, bylines, author, authors, author box, authorbox, about author, " +
    "about the author, author bio, author info, bio, biography, author card, timestamp, " +
    "publish date, published date, pub date, pubdate, post date, entry date, post meta, " +
    "entry meta, article meta, postmeta, entrymeta, post info, article info, " +
    "articleinfo, reading time, read time, reporter, reporters, journalist, contributor, " +
    "postprofile, post profile, message user, message cell user, message attribution, userinfo, user info, user details, user profile, poster, poster info, postinfo, signature, post signature, usertitle, " +
    "contributors, vcard, dateline, last updated, updated date, " +
    "autor, auteur, autore, redactor, verfasser, autorzy, autori, yazar, penulis, tac gia, kirjoittaja, forfatter, skribent, szerzo, kisha, jizhe, zuozhe, reporter area, byline area, article date, news date, article time, publish time, pubtime, datum, fecha, data publicacao, data publikacji, data pubblicazione, tanggal, ngay dang, art date, article dates, date time, newsdate, postdate, post date time, article datetime, article details meta, source time",
};
const BODY_PHRASES =
  "article body, articlebody, article text, article content, articlecontent, " +
  "article copy, body copy, story body, storybody, story text, story content, " +
  "storytext, entry content, post content, postcontent, post body, postbody, " +
  "post text, post entry, news body, newsbody, news text, newstext, news content, " +
  "newscontent, article main, article txt, articletxt, news view, news detail, " +
  "detail content, content detail, rich text article, art body, artbody, art text, " +
  "text article, article view content, main text, maintext, body text, content body, " +
  "caas body, field name body, field item body, single content, blog content, " +
  "blog post content, page content, markdown body, " +
  "artikel text, artikeltext, artikel inhalt, artikel body, beitrag inhalt, cuerpo nota, nota cuerpo, cuerpo noticia, texto noticia, " +
  "corpo noticia, noticia texto, testo articolo, texte article, contenu article, article contenu, detail text, text content, article view body, news article body";

const KINDS = Object.keys(PHRASES) as Noise[];
/** Rank of each phrase's kind; the body's own phrases rank below zero. */
const RANKS = new Map<string, number>(
  KINDS.toReversed().flatMap((kind) =>
    PHRASES[kind].split(", ").map((phrase): [string, number] => [phrase, KINDS.indexOf(kind)]),
  ),
);
const BODY = new Set(BODY_PHRASES.split(", "));
/** First words of all phrases: most words of a page are none of these. */
const OPENERS = new Set([...RANKS.keys(), ...BODY].map((phrase) => phrase.split(" ")[0] ?? ""));
/** One bit of each opener's number: most names hold none of them and are not taken apart. */
const OPENER_BITS = 16_383;
const MAY_OPEN = new Uint8Array(OPENER_BITS + 1);
for (const opener of OPENERS) MAY_OPEN[hashOf(opener) & OPENER_BITS] = 1;
const MAX_NAME = 300;
const MAX_WORDS = 3;

/** What class and id say of a box: what else it is than text, and whether it is the body. */
export type NameSays = { noise: Noise | undefined; isBody: boolean };

/** Class and id as lower-case words, split at case and punctuation. */
export function wordsOfName(name: string): string[] {
  const words: string[] = [];
  const length = Math.min(name.length, MAX_NAME);
  let start = -1;
  let wasSmall = false;
  let hasCapital = false;
  for (let index = 0; index <= length; index += 1) {
    const code = index < length ? name.charCodeAt(index) : 0;
    const isSmall = code >= 97 && code <= 122;
    const isLetter = isSmall || (code >= 65 && code <= 90);
    if (start >= 0 && (!isLetter || (wasSmall && !isSmall))) {
      const word = name.slice(start, index);
      words.push(hasCapital ? word.toLowerCase() : word);
      start = -1;
      hasCapital = false;
    }
    if (isLetter && start < 0) start = index;
    if (isLetter && !isSmall) hasCapital = true;
    wasSmall = isSmall;
  }
  return words;
}

/** False where no word of a class or id opens a phrase: such a name says nothing. */
export function mayName(name: string): boolean {
  const length = Math.min(name.length, MAX_NAME);
  let hash = 0;
  let wasSmall = false;
  for (let index = 0; index < length; index += 1) {
    const code = name.charCodeAt(index);
    const isSmall = code >= 97 && code <= 122;
    const isLetter = isSmall || (code >= 65 && code <= 90);
    if (!isLetter || (wasSmall && !isSmall)) {
      if (MAY_OPEN[hash & OPENER_BITS] === 1) return true;
      hash = 0;
    }
    if (isLetter) hash = hashOn(hash, code);
    wasSmall = isSmall;
  }
  return MAY_OPEN[hash & OPENER_BITS] === 1;
}

export const SAYS_NOTHING: NameSays = { noise: undefined, isBody: false };

/** Reads a box's class and id. */
export function readName(name: string): NameSays {
  if (!mayName(name)) return SAYS_NOTHING;
  const words = wordsOfName(name);
  let best = KINDS.length;
  let isBody = false;
  for (let from = 0; from < words.length; from += 1) {
    const word = words[from] ?? "";
    if (!OPENERS.has(word)) continue;
    let phrase = "";
    for (let to = from; to < Math.min(words.length, from + MAX_WORDS); to += 1) {
      phrase = to === from ? word : `${phrase} ${words[to] ?? ""}`;
      best = Math.min(best, RANKS.get(phrase) ?? KINDS.length);
      isBody ||= BODY.has(phrase);
    }
  }
  return { noise: KINDS[best], isBody };
}

import { bareNameOf } from "./bare-name.ts";
import { isCommentName } from "./comment-names.ts";
import { CLOSING_HEADING, RELATED_HEADING } from "./line-patterns.ts";

// Headings of what is no text of an article, as pages write them, by language. A heading must say
// just this and no more, but for a count: a section of the story may begin with the same words.

/** Other stories, and what readers say. */
const RELATED = [
  // German
  "kommentar|kommentare|kommentar schreiben|kommentar hinterlassen|hinterlasse eine antwort|" +
    "hinterlassen sie einen kommentar|kommentar verfassen|leserkommentare|eine antwort|" +
    "verwandte beiträge|verwandte themen|verwandte artikel|mehr zum thema|links zum thema|" +
    "weiterführende links|weiterführende informationen|beitragsnavigation|letzte beiträge|" +
    "neueste beiträge|neueste kommentare|letzte kommentare|beliebte beiträge|" +
    "meistgelesene artikel|meistgelesen|meist gelesen|top-themen|diskutieren sie mit|" +
    "diskussion|lesen sie auch|lesen sie mehr|lesetipps|empfehlungen|" +
    "empfehlungen der redaktion|unsere empfehlungen|auch spannend|aus dem archiv|" +
    "nächster artikel|vorheriger artikel|nächster beitrag|vorheriger beitrag",
  // French
  "commentaire|commentaires|dans la même rubrique|dans la même catégorie|laissez un commentaire|" +
    "votre commentaire|réagir à cet article|réagir|réactions|vos réactions|" +
    "plus d'articles|vous pourriez aussi aimer|vous pourriez aimer|à découvrir|" +
    "dernières actualités|derniers articles|articles récents|pour aller plus loin|" +
    "pour en savoir plus|en savoir plus|voir aussi|à voir aussi|lire aussi|" +
    "à lire également|les plus lus|nos derniers articles|publications similaires|" +
    "article suivant|article précédent|notre sélection",
  // Spanish
  "también te puede interesar|te recomendamos|temas relacionados|contenido relacionado|" +
    "contenidos relacionados|últimas noticias|entradas relacionadas|entradas recientes|" +
    "relacionadas|relacionados|más leídas|las más leídas|lo más leído|lea también|" +
    "lee también|le puede interesar|puede interesarle|" +
    "otras noticias|noticias recientes|siguiente noticia",
  // Portuguese
  "últimas notícias|relacionados|relacionadas|conteúdo relacionado|leia mais|mais lidas|" +
    "as mais lidas|recomendados|recomendadas|outras notícias|notícias recentes|" +
    "posts recentes|você também pode gostar|comente|comentar|próxima notícia",
  // Italian
  "ultime notizie|i più letti|più letti|le più lette|notizie correlate|altri articoli|" +
    "altre notizie|articoli recenti|articoli simili|post correlati|contenuti correlati|" +
    "leggi anche|leggi altro|da non perdere|i nostri consigli|lascia una risposta|" +
    "commenta|ti consigliamo|per approfondire|approfondimenti",
  // Dutch
  "reacties|geef een reactie|plaats een reactie|plaats reactie|meest gelezen|" +
    "best gelezen|verwante artikelen|verwante berichten|laatste nieuws|net binnen|" +
    "aanbevolen|aanraders|lees meer|lees verder|meer lezen|recente berichten|" +
    "volgend artikel",
  // Polish
  "podobne artykuły|podobne wpisy|podobne|podobne tematy|dodaj komentarz|" +
    "zostaw komentarz|skomentuj|polecamy|polecane artykuły|warto przeczytać|" +
    "najczęściej czytane|najpopularniejsze|popularne|przeczytaj również|przeczytaj także|" +
    "przeczytaj też|więcej na temat|więcej na ten temat|więcej z działu|czytaj więcej|" +
    "zobacz więcej|ostatnie wpisy|najnowsze wpisy|opinie|napisz komentarz|powiązane",
  // Czech
  "podobné články|mohlo by vás zajímat|mohlo by vás také zajímat|diskuze|komentáře|" +
    "přidat komentář|napsat komentář|vložit komentář|nejčtenější|další články|" +
    "zajímavé články|čtěte také|přečtěte si také|doporučujeme|související|" +
    "nejnovější články|další zprávy|témata",
  // Slovak
  "mohlo by vás zaujímať|najčítanejšie|diskusia|komentáre|pridať komentár|" +
    "podobné články|čítajte aj|prečítajte si aj|odporúčame|ďalšie články|súvisiace články",
  // Greek
  "σχετικά άρθρα|σχετικές ειδήσεις|σχετικά θέματα|δείτε επίσης|δείτε ακόμη|" +
    "διαβάστε επίσης|διαβάστε ακόμη|διαβάστε ακόμα|διαβάστε περισσότερα|διαβάστε|σχόλια|" +
    "αφήστε σχόλιο|αφήστε ένα σχόλιο|αφήστε μια απάντηση|δημοφιλή|δημοφιλέστερα|" +
    "τελευταία νέα|τελευταίες ειδήσεις|περισσότερα|ροή ειδήσεων|προτεινόμενα|προτείνουμε|" +
    "μην χάσετε|περισσότερες ειδήσεις|τα πιο διαβασμένα|πρόσφατα άρθρα",
  // Russian
  "самое читаемое|самое популярное|рекомендуем|рекомендуем почитать|рекомендуемое|" +
    "статьи по теме|читайте на эту тему|читайте на тему|обсуждение|обсудить|" +
    "вам может быть интересно|вам будет интересно|вас может заинтересовать|ранее по теме|" +
    "связанные новости|связанные материалы|комментариев|написать комментарий|" +
    "ваш комментарий|добавить комментарий|новости|лента новостей|лента|последние записи|" +
    "свежие записи|сюжеты|также по теме|темы|что ещё почитать|что еще почитать|" +
    "смотрите также|смотрите ещё|сейчас читают|в тему|интересное|другие записи|" +
    "предыдущая запись|следующая запись",
  // Ukrainian
  "залишити коментар|додати коментар|новини по темі|новини за темою|за темою|популярне|" +
    "популярні новини|останні новини|інші новини|читайте також|вас може зацікавити|" +
    "рекомендуємо|головне|стрічка новин|пов'язані новини|більше новин",
  // Turkish
  "ilgili haberler|ilgili içerikler|ilginizi çekebilir|bunlar da ilginizi çekebilir|" +
    "bu haberler de ilginizi çekebilir|benzer yazılar|benzer içerikler|yorum yaz|yorum yapın|yorum ekle|bir yanıt yazın|" +
    "bir cevap yazın|diğer haberler|en çok okunanlar|çok okunanlar|son dakika|" +
    "son dakika haberleri|son yazılar|öne çıkanlar|öne çıkan haberler|önerilen haberler|" +
    "sıradaki haber",
  // Indonesian
  "tinggalkan balasan|tinggalkan komentar|topik terkait|tag terkait|berita terkini|" +
    "berita populer|rekomendasi|rekomendasi untuk anda|artikel populer|lihat juga|" +
    "simak juga|pilihan editor|komentar",
  // Vietnamese
  "ý kiến bạn đọc|ý kiến|đọc nhiều|đọc nhiều nhất|tin khác|tin tức khác|các tin khác|" +
    "tin nổi bật|bài viết khác|bài viết mới|có thể bạn quan tâm|bạn có thể quan tâm|" +
    "xem thêm|đọc thêm|chủ đề|bình luận|gửi bình luận|tin cùng chủ đề|mới nhất",
  // Chinese
  "热点新闻|热点推荐|大家都在看|最新评论|我要评论|发表评论|发表回复|参与评论|精彩推荐|精彩图片|今日热点|更多新闻|更多|上一篇|下一篇|上一篇文章|下一篇文章|" +
    "返回列表|为您推荐|为你推荐|编辑推荐|您可能感兴趣|您可能感兴趣的文章|你可能感兴趣|你可能也喜欢|阅读排行|点击排行|阅读排行榜|新闻排行|新闻排行榜|热门排行|" +
    "图片新闻|头条新闻|推荐|推荐视频|相关视频|相关专题|相关稿件|热词|热点|热榜|猜你喜歡|你可能也喜歡|你可能會喜歡|更多新聞|看更多|更多報導|最新新聞|即時新聞|" +
    "其他人也看|人氣點閱榜|發表留言|發佈留言|發表迴響|相關推薦|相關主題|熱門推薦|熱門話題|你可能想看|推薦|為你推薦|編輯推薦|上一則|下一則",
  // Japanese
  "この記事もおすすめ|おすすめ|コメントを残す|コメントを投稿|コメント投稿|最近の記事|最近の投稿|最近のコメント|最新の記事|関連する記事|関連キーワード|関連|" +
    "関連タグ|関連トピックス|関連特集|関連商品|関連コンテンツ|次の記事|前の記事|あなたにおすすめ|あなたにおすすめの記事|あわせて読みたい|合わせて読みたい|" +
    "合わせて読みたい記事|トピックス|カテゴリー|カテゴリ|編集部おすすめ|編集部のおすすめ|この記事を読んだ人は|よく読まれている記事|よく読まれています|注目記事|新着|" +
    "新着情報|特集|もっと見る|もっと読む|ピックアップ|話題の記事|スポンサーリンク|アーカイブ|記事ランキング|週間ランキング|みんなの感想",
  // Korean
  "이 기사와 관련된 기사|실시간 뉴스|실시간 인기뉴스|실시간 인기기사|오늘의 주요뉴스|오늘의 핫뉴스|이 기자의 다른 기사|기자의 다른 기사|" +
    "기자의 다른기사|함께 보면 좋은 글|함께 보면 좋은 기사|이전글|다음글|이전 글|다음 글|이전기사|다음기사|이전 기사|다음 기사|랭킹뉴스|랭킹 뉴스|" +
    "핫이슈|핫뉴스|핫클릭|당신이 좋아할 만한 콘텐츠|당신이 좋아할 만한 기사|연재|관련글|관련 글|관련 콘텐츠|관련 키워드|관련 태그|카테고리의 다른 글|" +
    "카테고리 다른 글|포토뉴스|헤드라인|헤드라인 뉴스|추천 콘텐츠|추천 뉴스|추천기사|더보기|독자의견|의견쓰기|네티즌 의견|전체 댓글|베스트 댓글|인기기사|" +
    "인기뉴스|섹션별 인기기사|최신뉴스|최신기사|속보",
  // Arabic
  "موضوعات متعلقة|موضوعات ذات صلة|المزيد|مزيد|المزيد من الأخبار|أضف تعليق|أضف تعليقا|" +
    "أضف تعليقك|اكتب تعليقا|شارك برأيك|آخر الأخبار|أحدث الأخبار|أخبار أخرى|قد يعجبك أيضا|" +
    "قد يعجبك أيضًا|قد يهمك|قد يهمك أيضا|شاهد أيضا|شاهد أيضاً|اقرأ أيضًا|إقرأ أيضا|" +
    "طالع أيضا|أهم الأخبار|مقالات مشابهة|أخبار مشابهة|الأكثر تداولا|الأكثر زيارة|" +
    "اخترنا لك|مقترحات|روابط ذات صلة|مواد ذات صلة",
  // Persian
  "مطالب مرتبط|مطالب مشابه|مطالب پیشنهادی|مطالب بیشتر|اخبار مرتبط|خبرهای مرتبط|" +
    "اخبار برگزیده|نظرات|نظر شما|نظرات کاربران|ارسال نظر|دیدگاه‌ها|دیدگاه شما|پربازدیدها|" +
    "پربازدیدترین|پربازدیدترین‌ها|پربازدید|آخرین اخبار|آخرین خبرها|تازه‌ها|همچنین بخوانید|" +
    "بیشتر بخوانید|بیشتر بدانید|پیشنهاد سردبیر|اخبار داغ|مرتبط",
  // Hebrew
  "כתבות נוספות|כתבות קשורות|כתבות מומלצות|תגובות|הוסף תגובה|הוספת תגובה|כתיבת תגובה|" +
    "עוד בנושא|עוד באותו נושא|אולי יעניין אותך|אולי יעניין אתכם|קראו גם|קראו עוד|" +
    "הנצפות ביותר|עוד כתבות",
  // Swedish
  "relaterade artiklar|relaterat|mer om|kommentarer|lämna en kommentar|mest lästa|" +
    "mest läst|senaste nytt|senaste|fler artiklar|läs också|läs även|läs mer|" +
    "liknande artiklar|mer från",
  // Norwegian
  "relaterte artikler|relaterte saker|relatert|kommentarer|legg igjen en kommentar|" +
    "siste nytt|mest lest|les mer|flere saker|les også|les flere saker",
  // Danish
  "relaterede artikler|relateret indhold|mest læste|seneste nyt|seneste|læs mere|" +
    "skriv en kommentar|flere artikler|læs også|andre læser",
  // Finnish
  "lue lisää|lue myös|aiheesta muualla|aiheeseen liittyvää|aiheesta lisää|kommentit|" +
    "luetuimmat|uusimmat|tuoreimmat|suosittelemme|lisää aiheesta|keskustelu|" +
    "lue seuraavaksi",
  // Hungarian
  "ajánlott cikkek|ajánló|ajánljuk|hozzászólások|hozzászólás|szólj hozzá|szóljon hozzá|" +
    "olvasd el ezt is|ezek is érdekelhetik|ez is érdekelheti|legolvasottabb|legnépszerűbb|" +
    "további cikkek|további híreink|friss hírek|legfrissebb|legfrissebb hírek|" +
    "kapcsolódó cikkek|kapcsolódó|olvasson tovább|hasonló cikkek",
  // Romanian
  "articole similare|articole recomandate|articole asemănătoare|comentarii|" +
    "adaugă comentariu|adauga comentariu|lasă un comentariu|lasă un răspuns|" +
    "știri similare|cele mai citite|cele mai noi|articole recente|ultimele știri|" +
    "ultima oră|recomandări|recomandate|citește și|citiți și|vezi și|te-ar putea interesa|" +
    "mai multe știri|pe aceeași temă",
  // South Slavic
  "povezane vijesti|povezani članci|povezane teme|vezane vijesti|pročitajte još|" +
    "pročitajte i|komentari|komentiraj|dodaj komentar|ostavi komentar|najčitanije|" +
    "najnovije|najnovije vijesti|najnovije vesti|povezane vesti|izdvojeno|preporučujemo|" +
    "izdvajamo|možda će vas zanimati|moglo bi vas zanimati|sorodne novice|sorodni članki|" +
    "najbolj brano|preberite tudi|повезане вести|повезани чланци|коментари|" +
    "остави коментар|најновије вести|најчитаније|препоручујемо|још вести",
  // Bulgarian
  "свързани новини|свързани статии|още по темата|още новини|прочетете още|прочети още|" +
    "вижте още|коментари|добави коментар|най-четени|последни новини|подобни статии|" +
    "препоръчани",
  // Baltic
  "susiję straipsniai|taip pat skaitykite|skaitykite taip pat|komentarai|" +
    "rašyti komentarą|skaitomiausi|naujausi|saistītie raksti|lasi arī|lasiet arī|" +
    "komentāri|pievienot komentāru|lasītākie|jaunākie|seotud artiklid|loe ka|loe lisaks|" +
    "kommentaarid|lisa kommentaar|loetumad|viimased uudised",
  // Catalan
  "notícies relacionades|articles relacionats|també et pot interessar|el més llegit|" +
    "comentaris|deixa un comentari|llegeix també|més notícies",
  // Hindi
  "संबंधित खबरें|संबंधित ख़बरें|ये भी पढ़ें|यह भी पढ़ें|इसे भी पढ़ें|और पढ़ें|" +
    "टिप्पणियां|टिप्पणियाँ|ताजा खबरें|ताज़ा ख़बरें|सबसे ज्यादा पढ़ी गई|अन्य खबरें",
  // Bengali
  "আরও পড়ুন|আরো পড়ুন|সম্পর্কিত খবর|মন্তব্য|মন্তব্য করুন|সর্বশেষ খবর",
  // Thai
  "ข่าวที่เกี่ยวข้อง|บทความที่เกี่ยวข้อง|เรื่องที่เกี่ยวข้อง|อ่านเพิ่มเติม|" +
    "อ่านข่าวเพิ่มเติม|ข่าวล่าสุด|ข่าวอื่นๆ|ความคิดเห็น|แสดงความคิดเห็น|ยอดนิยม|แนะนำ|" +
    "ข่าวแนะนำ",
];

/** Who wrote it, under which words it is filed, how to share it. */
const CLOSING = [
  // English
  "tags|tag|tagged|topics|keywords|categories|category|filed under|posted in|labels",
  // German
  "teilen mit|gefällt mir|diesen beitrag teilen|diesen artikel teilen|artikel teilen|" +
    "beitrag teilen|teilen|zur person|über uns|pressekontakt|ansprechpartner|downloads|" +
    "themen|themen in diesem artikel|autor|autorin|über den autor|über die autorin|" +
    "quellen|quellen und links|bildnachweis|impressum|newsletter abonnieren",
  // French
  "mots-clés|mots clés|partager cet article|partager|auteur|l'auteur|" +
    "à propos de l'auteur|à propos|contact presse|contacts presse|contact|sources|" +
    "étiquettes|thèmes|crédits",
  // Spanish
  "archivado en|compartir|comparte|comparte esta noticia|etiquetas|temas|sobre el autor|" +
    "acerca del autor|contacto de prensa|fuentes|síguenos|más sobre este tema",
  // Portuguese
  "compartilhe|compartilhar|tags|assuntos|sobre o autor|fontes|siga-nos|etiquetas|tópicos",
  // Italian
  "condividi|condividi su|informazioni sull'autore|l'autore|argomenti|fonti|" +
    "contatti stampa|seguici su",
  // Dutch
  "over de auteur|deel dit artikel|deel dit bericht|delen|onderwerpen|trefwoorden|" +
    "bronnen|contact",
  // Polish
  "tagi|udostępnij|udostępnij artykuł|o autorze|autor|źródła|słowa kluczowe|podziel się|" +
    "kontakt dla mediów",
  // Czech
  "sdílet|sdílet článek|štítky|o autorovi|zdroje|klíčová slova|tagy|autor|autoři",
  // Greek
  "ετικέτες|κοινοποίηση|μοιραστείτε το|σχετικά με τον συντάκτη|πηγές|ακολουθήστε μας",
  // Russian
  "метки|теги|ключевые слова|поделиться|поделиться ссылкой|поделитесь|" +
    "рассказать друзьям|автор|авторы|об авторе|источники|источник|рубрики|подписаться|" +
    "подпишитесь на нас|фото|контакты для прессы",
  // Ukrainian
  "поділитися|поширити|теги|мітки|автор|джерела|джерело|ключові слова",
  // Turkish
  "etiketler|paylaş|haberi paylaş|yazar hakkında|kaynak|kaynaklar|kaynakça|abone ol",
  // Indonesian
  "bagikan|bagikan artikel ini|tag|tags|penulis|sumber|editor",
  // Vietnamese
  "chia sẻ|từ khóa|tags|tác giả|nguồn|theo dõi",
  // Chinese
  "标签|关键词|文章关键词|关键字|分享|分享到|分享至|分享让更多人看到|作者简介|关于作者|责任编辑|版权声明|免责声明|打印本页|扫一扫|扫码关注|关注我们|標籤|關鍵字|" +
    "分享此文|關於作者|作者介紹|版權聲明|附件|附件下载",
  // Japanese
  "シェアする|シェア|この記事をシェア|この記事をシェアする|共有|この記事を書いた人|この記事の著者|執筆者|執筆者紹介|著者プロフィール|著者紹介|プロフィール|タグ|" +
    "キーワード|フォローする|フォロー|お問い合わせ|お問い合わせ先|本件に関するお問い合わせ|参考文献|参考|出典|注釈|脚注|ライター",
  // Korean
  "태그|공유하기|공유|기사제보|제보하기|저작권자|글쓴이|작성자|필자 소개|기자 소개|기자페이지|구독|구독하기|좋아요|첨부파일|담당부서|문의처|문의|출처",
  // Arabic
  "كلمات مفتاحية|كلمات دلالية|الكلمات المفتاحية|الوسوم|وسوم|المصدر|المصادر|عن الكاتب|" +
    "الكاتب|شارك|شارك المقال|مشاركة|تابعنا|تابعنا على",
  // Persian
  "برچسب‌ها|برچسب ها|لینک کوتاه|اشتراک‌گذاری|اشتراک گذاری|منبع|منابع|کلیدواژه‌ها|کدخبر|کد خبر",
  // Hebrew
  "תגיות|שתפו|שתף|על הכותב|מקורות",
  // Nordic
  "dela|dela artikeln|ämnen|taggar|om författaren|källor|del|del artikkelen|emner|" +
    "om forfatteren|kilder|del artiklen|jaa|jaa artikkeli|avainsanat|kirjoittaja|lähteet",
  // Hungarian
  "címkék|megosztás|ossza meg|oszd meg|szerző|a szerzőről|források|kulcsszavak",
  // Romanian
  "etichete|distribuie|despre autor|surse|urmărește-ne|taguri",
  // South Slavic
  "oznake|ključne riječi|ključne reči|podijeli|podeli|o autoru|izvori|tagovi|deli|" +
    "ознаке|подели|извори|кључне речи",
  // Hindi and Thai
  "टैग्स|शेयर करें|แท็กที่เกี่ยวข้อง|แท็ก|แชร์|ผู้เขียน",
];

const RELATED_NAMES = new Set(RELATED.flatMap((names) => names.split("|")));
const CLOSING_NAMES = new Set(CLOSING.flatMap((names) => names.split("|")));

const MAX_NAME = 60;
/** What a heading announces when it is one of those that no article has. */
function sectionOf(heading: string): "related" | "closing" | undefined {
  if (heading.length > MAX_NAME) return undefined;
  const name = bareNameOf(heading);
  if (RELATED_NAMES.has(name) || isCommentName(name)) return "related";
  return CLOSING_NAMES.has(name) ? "closing" : undefined;
}

/** True for a heading of other stories or of comments, whatever else it says. */
export function isRelatedHeading(heading: string): boolean {
  return RELATED_HEADING.test(heading) || sectionOf(heading) === "related";
}

/** True for a heading below which nothing is text of the article. */
export function isClosingHeading(heading: string): boolean {
  return (
    isRelatedHeading(heading) || CLOSING_HEADING.test(heading) || sectionOf(heading) === "closing"
  );
}

/** True for a line that is no more than the name of a section that no article has. */
export function isSectionName(line: string): boolean {
  return sectionOf(line) !== undefined;
}

/** True for a line that says what it lists: "Tags: work, harbour". */
export function isLabelledList(line: string): boolean {
  const colon = line.search(/[:：]/);
  return colon > 0 && sectionOf(line.slice(0, colon)) === "closing";
}

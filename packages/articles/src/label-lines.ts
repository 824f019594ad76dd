import { bareNameOf } from "./bare-name.ts";

// Lines that are no more than the name of a button, a mark over an advert or a word below a picture,
// by language. A line must say just this and no more.

const LINES = [
  // English
  "save article|save this article|print article|print page|listen to this article|" +
    "listen to article|copy url|link copied|share via email|share on facebook|" +
    "share on twitter|share on x|share on whatsapp|share on linkedin|gift article|" +
    "sponsored content|partner content|file photo|stock photo|representational image|" +
    "representative image|skip to content|load more|show more",
  // German
  "advertorial|jetzt teilen|auf facebook teilen|auf twitter teilen|auf x teilen|" +
    "auf whatsapp teilen|auf linkedin teilen|bei facebook teilen|bei twitter teilen|" +
    "bei whatsapp teilen|per e-mail teilen|per e-mail versenden|per e-mail senden|" +
    "per mail versenden|per whatsapp teilen|link kopieren|link wurde kopiert|url kopieren|" +
    "seite drucken|artikel drucken|artikel merken|artikel speichern|artikel versenden|" +
    "artikel anhören|artikel vorlesen|vorlesen|vorlesen lassen|beitrag anhören|" +
    "artikel geht unten weiter|nach der anzeige weiterlesen|" +
    "hier weiterlesen nach der werbung|empfohlener externer inhalt|externer inhalt|" +
    "empfohlener redaktioneller inhalt|externen inhalt anzeigen|externe inhalte anzeigen|" +
    "symbolbild|symbolfoto|archivbild|archivfoto|zum inhalt springen|mehr anzeigen|mehr laden",
  // French
  "contenu sponsorisé|contenu partenaire|annonce|publicité, votre contenu continue ci-dessous|" +
    "partagez cet article|partagez l'article|partager l'article|partager sur facebook|" +
    "partager sur twitter|partager sur x|partager sur whatsapp|partager par e-mail|" +
    "envoyer par e-mail|envoyer par mail|envoyer à un ami|copier le lien|lien copié|tweeter|" +
    "enregistrer|enregistrer l'article|imprimer l'article|écouter l'article|" +
    "photo d'illustration|image d'illustration|photo d'archives|photo d'archive|" +
    "aller au contenu|voir plus|charger plus",
  // Spanish
  "contenido patrocinado|anuncio|anuncios|continúa leyendo después de la publicidad|" +
    "la noticia continúa después de la publicidad|enviar por correo|enviar por email|" +
    "compartir en facebook|compartir en twitter|compartir en x|compartir en whatsapp|" +
    "compartir por correo|compartir esta nota|compartir nota|copiar enlace|copiar link|" +
    "enlace copiado|guardar|guardar noticia|tuitear|escuchar artículo|escuchar noticia|" +
    "escuchar nota|escucha este artículo|foto de archivo|imagen de archivo|" +
    "imagen referencial|foto referencial|imagen de referencia|ir al contenido|ver más|cargar más",
  // Portuguese
  "conteúdo patrocinado|anúncio|anúncios|continua após a publicidade|" +
    "continua depois da publicidade|a notícia continua depois da publicidade|" +
    "partilhar|partilhar artigo|partilhe|compartilhar no facebook|compartilhar no whatsapp|" +
    "compartilhar no twitter|compartilhar no x|compartilhar por e-mail|enviar por e-mail|" +
    "enviar por email|copiar link|link copiado|guardar artigo|salvar artigo|ouvir notícia|" +
    "ouvir artigo|ouça este conteúdo|ouça a notícia|foto de arquivo|imagem de arquivo|" +
    "imagem ilustrativa|foto ilustrativa|ir para o conteúdo|ver mais|carregar mais",
  // Italian
  "contenuto sponsorizzato|contenuto pubblicitario|annuncio|annunci|invia per email|" +
    "invia per e-mail|invia via email|copia link|copia il link|link copiato|salva|" +
    "salva articolo|stampa articolo|condividi l'articolo|condividi su facebook|" +
    "condividi su twitter|condividi su x|condividi su whatsapp|ascolta l'articolo|" +
    "foto d'archivio|immagine d'archivio|foto di repertorio|immagine di repertorio|" +
    "vai al contenuto|mostra altro|carica altro",
  // Dutch
  "gesponsorde inhoud|gesponsord|ingezonden mededeling|deel op facebook|deel op twitter|" +
    "deel op x|deel op whatsapp|deel via e-mail|deel via whatsapp|kopieer link|link gekopieerd|" +
    "artikel opslaan|luister naar dit artikel|archieffoto|archiefbeeld|meer laden|toon meer",
  // Polish
  "materiał sponsorowany|artykuł sponsorowany|treść sponsorowana|podziel się artykułem|" +
    "kopiuj link|skopiuj link|skopiowano link|wyślij|wyślij znajomemu|poleć znajomemu|tweetnij|" +
    "udostępnij na facebooku|udostępnij na twitterze|udostępnij na x|drukuj artykuł|" +
    "posłuchaj artykułu|zdjęcie ilustracyjne|zdjęcie poglądowe|zdjęcie archiwalne|" +
    "fot. ilustracyjne|fot. archiwum|fot. archiwalne|przejdź do treści|pokaż więcej|" +
    "załaduj więcej",
  // Czech and Slovak
  "tisk|uložit|inzerce|nahlásit chybu|sdílet na facebooku|sdílet na x|kopírovat odkaz|zkopírovat odkaz|ilustrační foto|" +
    "ilustrační snímek|komerční sdělení|zdieľať|zdieľať na facebooku|kopírovať odkaz|" +
    "ilustračné foto|ilustračná snímka",
  // Russian and Ukrainian
  "сохранить|комментировать|в закладки|ctrl+enter|материалы партнёров|скопировать ссылку|ссылка скопирована|поделиться в facebook|распечатать статью|" +
    "архивное фото|фото из архива|иллюстративное фото|на правах рекламы|" +
    "партнерский материал|партнёрский материал|показать ещё|показать еще|скопіювати посилання|" +
    "архівне фото|ілюстративне фото",
  // Turkish
  "sponsorlu içerik|haberin devamı reklamdan sonra|facebook'ta paylaş|twitter'da paylaş|" +
    "x'te paylaş|whatsapp'ta paylaş|bu haberi paylaş|bağlantıyı kopyala|linki kopyala|kaydet|" +
    "haberi dinle|haberi yazdır|arşiv fotoğrafı|temsili fotoğraf|temsili görsel|" +
    "arşiv görüntüsü|daha fazla göster|içeriğe geç",
  // Vietnamese
  "nội dung tài trợ|chia sẻ lên facebook|chia sẻ qua email|in bài viết|in bài|gửi email|" +
    "sao chép liên kết|sao chép link|lưu bài viết|lưu bài|nghe bài viết|nghe đọc bài|" +
    "ảnh minh họa|ảnh minh hoạ|ảnh tư liệu|hình minh họa|xem tiếp",
  // Indonesian
  "simpan|konten sponsor|advertorial|salin tautan|salin link|bagikan ke facebook|bagikan ke whatsapp|" +
    "simpan artikel|dengarkan artikel|ilustrasi|foto ilustrasi|foto arsip",
  // Arabic and Persian
  "إعلانات|اعلان|اعلانات|محتوى ممول|إعلان مدفوع|نسخ الرابط|تم نسخ الرابط|انسخ الرابط|أرسل|" +
    "إرسال|انشر|شارك على فيسبوك|شارك على تويتر|شارك على واتساب|استمع إلى المقال|" +
    "استمع للمقال|صورة أرشيفية|صورة تعبيرية|أرشيفية|تخطي إلى المحتوى|عرض المزيد|" +
    "ارسال به دوستان|کپی لینک|تبلیغات|آگهی|عکس آرشیوی",
  // Hindi and Bengali
  "विज्ञापन|प्रायोजित|साझा करें|फेसबुक पर शेयर करें|व्हाट्सएप पर शेयर करें|प्रिंट करें|" +
    "लिंक कॉपी करें|इस खबर को शेयर करें|खबर सुनें|सुनें|फाइल फोटो|फ़ाइल फोटो|फ़ाइल फ़ोटो|" +
    "सांकेतिक तस्वीर|प्रतीकात्मक तस्वीर|शेयर|বিজ্ঞাপন|শেয়ার করুন|ফাইল ছবি|প্রতীকী ছবি",
  // Thai
  "โฆษณา|คัดลอกลิงก์|แชร์บทความ|ภาพประกอบ|แฟ้มภาพ",
  // Chinese
  "复制链接|複製連結|分享到微信|分享到微博|资料图|資料圖|資料照|資料照片|示意图|示意圖|" +
    "广告内容|赞助内容|贊助內容|加载更多|載入更多|字体大小|返回顶部|打开app|打印|打印本页|" +
    "收藏|发给好友|关闭窗口|字号|字号 大 中 小|大字体|小字体|大 中 小|字級|字體|我来说两句|我要评论|" +
    "点击查看更多|查看更多|举报|纠错|微信扫一扫|扫一扫|正在加载|加入收藏|我要留言|列印|分享|完",
  // Japanese
  "リンクをコピー|記事を保存|印刷する|ツイートする|資料写真|イメージ写真|写真はイメージ|" +
    "写真はイメージです|保存する|文字サイズ|文字サイズ変更|facebookでシェア|xでシェア|lineでシェア|" +
    "はてブ|メールで送る|コメントを見る|いいね|pr|スポンサードリンク|広告の下に記事が続きます|記事は広告の後に続きます",
  // Korean
  "기사 공유하기|글자크기 조절|글자 크기 조절|폰트크기조절|폰트 크기 조절|페이스북 공유|" +
    "카카오톡 공유|댓글 쓰기|기사보내기|기사 보내기|가가|본문 글씨 키우기|본문 글씨 줄이기|다른기사 보기|끝|" +
    "링크 복사|주소 복사|기사 저장|글자 크기|본문 듣기|기사 듣기|자료사진|자료 사진|스폰서 콘텐츠",
  // Nordic
  "spara|så jobbar vi med nyheter|kontakta redaktionen|dela på facebook|dela via e-post|kopiera länk|arkivbild|genrebild|annons|annonse|annonce|" +
    "del på facebook|kopier lenke|kopier link|arkivfoto|illustrasjonsfoto|illustrationsfoto|" +
    "jaa facebookissa|kopioi linkki|arkistokuva|kuvituskuva|mainos",
  // Hungarian and Romanian
  "link másolása|hirdetés|illusztráció|archív felvétel|publicitate|copiază linkul|" +
    "distribuie pe facebook|foto arhivă|imagine ilustrativă",
  // What forms for comments ask for
  "name|e-mail|website|comment|kommentar|kommentar abschicken|absenden|nom|site web|commentaire|" +
    "nombre|sitio web|comentario|publicar el comentario|nome|comentário|publicar comentário|" +
    "commento|invia commento|sito web|nazwa|imię|komentarz|komentarz wyślij|isim|i̇sim|yorum|" +
    "yorum gönder|tên|bình luận|gửi bình luận|الاسم|التعليق|имя|комментарий|отправить|昵称|发布评论|" +
    "名前|コメントを送信|이름|등록|ihr kommentar",
  // Greek
  "μοιράσου το|διαφήμιση|αντιγραφή συνδέσμου|φωτογραφία αρχείου|εκτύπωση",
];

const LABELS = new Set(LINES.flatMap((lines) => lines.split("|")));
const MAX_LABEL = 60;

/** What stands between the buttons of one line. */
const BARS = /\s?[|｜·•]\s?|\]\s\[/u;

/** True for a line of nothing but such labels. */
export function isLabelLine(line: string): boolean {
  if (line.length > MAX_LABEL) return false;
  return LABELS.has(bareNameOf(line)) || (BARS.test(line) && line.split(BARS).every(isLabel));
}

function isLabel(part: string): boolean {
  return LABELS.has(bareNameOf(part));
}

import { bareNameOf } from "./bare-name.ts";

// What pages write over what readers say, by language; counts around it do not matter.

const NAMES = [
  "comment|comments|user comments|reader comments|all comments|top comments|top rated comments|response|responses|replies|" +
    "leave a comment|leave a reply|add a comment|post a comment|write a comment|join the conversation|join the discussion",
  "kommentar|kommentare|leserkommentare|alle kommentare|kommentar schreiben|kommentar verfassen|kommentar hinterlassen|" +
    "schreiben sie einen kommentar|schreibe einen kommentar|diskutieren sie mit|ihr kommentar|ihre meinung|diskussion|lesermeinungen",
  "commentaire|commentaires|les commentaires|vos commentaires|votre commentaire|laisser un commentaire|laissez un commentaire|" +
    "ajouter un commentaire|réagir|réagissez|réactions|vos réactions|poster un commentaire",
  "comentario|comentarios|deja un comentario|deja una respuesta|dejar un comentario|deje un comentario|deja tu comentario|" +
    "comenta esta noticia|comenta|opina|escribe un comentario|tu opinión|publicar el comentario",
  "comentário|comentários|deixe um comentário|deixe uma resposta|deixe seu comentário|deixe o seu comentário|comente|comente esta notícia|" +
    "escreva um comentário|enviar comentário|publicar comentário",
  "commento|commenti|i commenti|i commenti dei lettori|lascia un commento|lascia una risposta|scrivi un commento|commenta|invia commento",
  "reactie|reacties|geef een reactie|plaats een reactie|laat een reactie achter|reageer",
  "komentarz|komentarze|komentarzy|dodaj komentarz|zostaw komentarz|napisz komentarz|skomentuj|skomentuj artykuł|opinie|wasze komentarze",
  "komentář|komentáře|komentářů|přidat komentář|napsat komentář|diskuse|diskuze|komentáre|pridať komentár|diskusia",
  "комментарий|комментарии|комментария|комментариев|оставить комментарий|добавить комментарий|написать комментарий|ваш комментарий|" +
    "обсуждение|обсудить|отзывы|комментарии читателей|коментар|коментарі|залишити коментар|додати коментар",
  "yorum|yorumlar|yorum yap|yorum yapın|yorum yaz|yorum ekle|bir yorum yazın|bir yanıt yazın|bir cevap yazın|okur yorumları",
  "bình luận|ý kiến|ý kiến bạn đọc|để lại bình luận|gửi bình luận|viết bình luận|ý kiến của bạn",
  "komentar|tinggalkan komentar|tinggalkan balasan|tulis komentar|komentari|ostavi komentar|dodaj komentar",
  "تعليق|تعليقات|التعليقات|تعليقات القراء|اترك تعليقا|اترك تعليقًا|اترك تعليق|اترك ردا|اترك ردًا|اترك رد|أضف تعليقا|أضف تعليقًا|أضف تعليق|" +
    "شارك برأيك|نظرات|نظر شما|ارسال نظر|دیدگاه‌ها",
  "टिप्पणी|टिप्पणियां|टिप्पणियाँ|अपनी टिप्पणी लिखें|कमेंट|कमेंट करें|মন্তব্য|মন্তব্য করুন",
  "评论|网友评论|全部评论|热门评论|最新评论|发表评论|我要评论|参与评论|评论区|留言|發表留言|發表評論|評論|讀者留言|發佈留言",
  "コメント|コメント一覧|コメントを書く|コメントする|コメントを残す|コメントを投稿|みんなのコメント|この記事へのコメント",
  "댓글|댓글쓰기|댓글 쓰기|댓글달기|댓글 달기|전체댓글|전체 댓글|베스트 댓글|의견쓰기|독자의견|댓글 보기",
  "kommentarer|lämna en kommentar|skriv en kommentar|legg igjen en kommentar|kommentit|keskustelu|hozzászólás|hozzászólások|szólj hozzá|" +
    "comentarii|lasă un comentariu|lasă un răspuns|σχόλια|σχόλιο|αφήστε σχόλιο|αφήστε ένα σχόλιο|תגובות|הוסף תגובה|ความคิดเห็น|แสดงความคิดเห็น",
];
const COMMENTS = new Set(NAMES.flatMap((names) => names.split("|")));
const MAX_NAME = 60;
/** "3 thoughts on “A headline”", as blogs' systems write it. */
const THOUGHTS =
  /^\d{1,6} (?:thoughts on|gedanken zu|réflexions sur|pensamientos (?:en|sobre))\s.{0,120}$/iu;

const DIGIT = /^\d/;

/** True for a heading over what readers say, or over the form for it. */
export function isCommentHeading(heading: string): boolean {
  if (heading.length <= MAX_NAME && isCommentName(bareNameOf(heading))) return true;
  return DIGIT.test(heading) && THOUGHTS.test(heading);
}

/** The same of a heading without counts and signs. */
export function isCommentName(name: string): boolean {
  return COMMENTS.has(name);
}

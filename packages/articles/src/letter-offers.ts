// How papers bid for readers of their letters, in words that no sentence of an article has.

/** A letter, and the box that it comes to. */
const LETTER =
  /newsletter|infolettre|lettre d['’]information|bolet[íi]n|boletim|nieuwsbrief|biuletyn|bülten|bản tin|nhận tin|نشرتنا|النشرة|न्यूज़?लेटर|рассылк|розсилк|hírlevél|nyhetsbrev|uutiskirj|メルマガ|メールマガジン|ニュースレター|뉴스레터|电子报|電子報|eposta list/iu;
/** Some of these is in every such line; most lines have none. */
const OF_MAIL =
  /letter|lettre|bolet|nieuwsbrief|biuletyn|bülten|bản tin|nhận tin|نشرة|نشرت|लेटर|рассылк|розсилк|hírlevél|nyhetsbrev|uutiskirj|メルマガ|マガジン|レター|뉴스레터|电子报|電子報|posta|mail|correo|bandeja|postfach|bo[îi]te|whatsapp|casella|skrzynk|inbox|ईमेल|इनबॉक्स|بريدك/iu;
const ASKS =
  /\b(?:subscribe|sign up|get our)\b|melden sie sich|melde dich|abonnieren sie|\babonniere\b|(?:anmelden|abonnieren|bestellen)[.!]?$|verpassen|\bbleib(?:en sie|t)?\b|tragen sie sich|trag dich|erhalten sie|inscrivez|m['’]inscris|abonnez|recevez|rejoignez|suscr[íi]b|ap[úu]nt(?:e|a)te|reg[íi]stre?(?:a|e)te|recib[ae]\b|\bassine\b|inscreva|cadastre-se|\breceba\b|subscreva|iscriviti|iscrivetevi|ricevi\b|(?:resta|rimani) aggiornat|zapisz się|subskrybuj|otrzymuj|zamów\b|abone ol|kaydol|kayıt ol|đăng ký|اشترك|سجل\b|सब्सक्राइब|साइन अप|schrijf (?:je|u)|meld (?:je|u)|\bontvang\b|abonneer|подпи(?:шитесь|сывайтесь|саться|шись)|получайте|підпи(?:шіться|суйтес)|iratkoz|prenumerera|anmäl|meld deg|tilmeld|\btilaa\b|登録|購読|구독|신청|받아보|订阅|訂閱/iu;
const INBOX =
  /\bin (?:ihr|dein)(?:em)? (?:e-?mail-?)?postfach\b|dans votre bo[îi]te (?:mail|e-?mail|aux lettres|de réception)|\b(?:en|a) (?:tu|su) (?:correo|bandeja|e-?mail)\b|\b(?:no|em) seu (?:e-?mail|whatsapp)\b|nella tua (?:casella|e-?mail|posta)|na (?:swoją|twoją|swój|twój) (?:skrzynkę|e-?mail)|in (?:je|uw) (?:inbox|mailbox)\b|e-?posta kutunuz|par e-?mail|qua email|अपने (?:ईमेल|इनबॉक्स)|بريدك الإلكتروني/iu;
const RECEIVES =
  /täglich|jeden|recevez|l['’]essentiel|recib[ae]|receba|ricevi|otrzymuj|ontvang|gelsin|nhận|पाएं|पाएँ|ليصلك|تصلك/iu;
/** Says around a form what becomes of what the reader writes in it. */
const FORM_NOTE =
  /^(?:your email address will not|(?:ihre|deine) e-?mail-?adresse wird nicht|votre adresse (?:e-?mail|de messagerie) ne sera|(?:tu|su) (?:dirección de )?(?:correo|e-?mail)(?: electrónico)? no será|o (?:seu|teu) (?:endereço de )?e-?mail não será|il tuo indirizzo e-?mail non|twój adres e-?mail nie|e-?posta (?:hesabınız|adresiniz) yayımlanmayacak|email của bạn sẽ không|لن يتم نشر عنوان بريدك|आपका ईमेल पता प्रकाशित|(?:je|jouw|uw) e-?mailadres (?:wordt|zal) niet|ваш (?:адрес )?(?:e-?mail|email|электронной почты)|メールアドレスが公開されることは|이메일은 공개되지|电子邮件地址不会|電子郵件地址不會|save my name|meinen namen, (?:meine )?e-mail|enregistrer mon nom|guarda(?:r)? mi nombre|salvar meus dados|guardar (?:o meu|meus) (?:nome|dados)|salva il mio nome|zapamiętaj moje dane|daha sonraki yorumlarımda|lưu tên của tôi|احفظ اسمي|сохранить моё имя|次回のコメントで使用|다음 번 댓글 작성을|(?:erforderliche|pflicht)felder sind|erforderliche felder|les champs obligatoires|los campos (?:necesarios|obligatorios)|campos obrigatórios|i campi obbligatori|wymagane pola|pola, których wypełnienie|gerekli alanlar|các trường bắt buộc|الحقول الإلزامية|обязательные поля|required fields|ваш комментарий будет|文明上网|댓글을 (?:입력|작성)|로그인 후 댓글)/iu;

/** True for a line that offers a letter of the paper's, or tells what becomes of what a reader writes. */
export function isLetterOffer(line: string): boolean {
  if (FORM_NOTE.test(line)) return true;
  if (!OF_MAIL.test(line)) return false;
  return (LETTER.test(line) && ASKS.test(line)) || (INBOX.test(line) && RECEIVES.test(line));
}

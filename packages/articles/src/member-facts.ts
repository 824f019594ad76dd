import type { Block } from "./layout.ts";

// What boards tell beside a post of who wrote it: since when, how often, from where.

const SINCE =
  /^(?:joined|join(?:ed)? date|registered|member since|registriert|dabei seit|mitglied seit|anmeldedatum|inscrit|inscription|date d['’]inscription|registrado|se unió|miembro desde|registro|entrou em|membro desde|iscritto|registrato|membro dal|dołączył|rejestracja|na forum od|регистрация|зарегистрирован|на форуме с|katılım(?: tarihi)?|kayıt tarihi|lid sinds|geregistreerd|registrerad|medlem sedan|registrován|登録日|注册(?:时间|日期|于)?|註冊(?:時間|日期)?|가입일|تاريخ التسجيل|ngày tham gia|tham gia)(?:\s?[:：].*|\s.{0,14}\d{4}.{0,12}|)$/iu;
const COUNTED =
  /^(?:posts|messages|threads|topics|reputation|reaction score|likes received|karma|location|beiträge|themen|wohnort|danke erhalten|messages|localisation|mensajes|ubicación|mensagens|localização|messaggi|località|posty|postów|skąd|сообщени(?:й|я)|откуда|репутация|mesaj(?:lar)?|konum|berichten|inlägg|příspěvky|投稿数|帖子|主题|积分|发帖|게시물|مشاركات|bài viết)\s?[:：]\s?.{1,40}$/iu;
const EDITED =
  /^(?:last edited|edited by|(?:zuletzt )?(?:geändert|bearbeitet) von|dernière (?:édition|modification) par|(?:última edición|editado) por|ultima modifica di|ostatnio (?:edytowany|zmieniony)|последний раз редактировал|отредактировал|son düzenle(?:me|yen)|本帖最后由)(?!\p{L}).{0,120}$/iu;
/** "03-03-2024, 10:15 AM | #2": the head of a post with its number. */
const NUMBERED = /^(?=.*\d{4}).{8,40}\s#\d{1,5}$/u;
const MAX_FACT = 160;
/** So many lines that only boards have. */
const MIN_SIGNS = 2;

/** True for a line that tells since when a member is one, which is no date of the page. */
export function tellsMembership(line: string): boolean {
  return line.length <= MAX_FACT && SINCE.test(line);
}

/** Drops such lines of a page that has some of those that only boards have. */
export function dropMemberFacts(blocks: Block[]): void {
  const kept = blocks.filter(
    ({ dropped, text }) => dropped === undefined && text.length <= MAX_FACT,
  );
  if (kept.filter(({ text }) => isOfBoard(text)).length < MIN_SIGNS) return;
  for (const block of kept)
    if (isOfBoard(block.text) || COUNTED.test(block.text)) block.dropped = "byline";
}

function isOfBoard(line: string): boolean {
  return SINCE.test(line) || EDITED.test(line) || (line.includes("#") && NUMBERED.test(line));
}

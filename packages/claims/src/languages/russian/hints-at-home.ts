/** Firms, leaders, papers and resolutions that there is but one state for; "корейцы с Севера". */
const ONLY_THEIRS =
  /[Кк]оре(?:йц|янк|янок)\p{L}* с [Сс]евера|Мансудэ|Рынрадо|Рунгнадо|Намган|Чхоллима|[Чч]учхе|Ким (?:Ир Сен|Чен Ир)|Daily ?NK|NK ?News|ЦТАК|резолюц\p{L}* (?:СБ |Совбеза |Совета Безопасности )?(?:ООН )?(?:№ ?)?(?:2397|2375|2371|2321|2270|1718)|[Кк]омитет\p{L}* 1718/u;
/** "корейские бригады", "корейцы": not those of the South, nor the country's own. */
const KOREANS =
  /(?<!\p{L}|(?:[Сс]ахалинск|[Рр]оссийск|[Сс]оветск|[Мм]естн|[Ээ]тническ)\p{L}{2,3} )[Кк]оре(?:йц|янк|янок|йск\p{L}{2,3} (?:рабоч|бригад|лесоруб|строител|вальщик|шве|монтажник|каменщик|сварщик|сторон|кооператив))/u;
/** What the press names beside them where they work. */
const BESIDE_THEM =
  /бригад|лесоруб|леспромхоз|вальщик|вал(?:ят|или) лес|барак|стройк|подрядчик|цех|пошив|теплиц|контракт|депорт|отзыв|отозва|санкци|резолюц|надзирател|смотрител/iu;
const SOUTH = /[Юю]жн\p{L}* Коре|[Юю]жнокоре|Сеул|Самсунг|Samsung|Хёндэ|Hyundai|корё-?сарам/u;

/**
 * Whether a text that never names the country is about its people all the same: by a firm, paper or
 * resolution of theirs, or by "Koreans" with what the press names beside them.
 */
export function hintsAtHome(text: string): boolean {
  return (
    ONLY_THEIRS.test(text) || (KOREANS.test(text) && !SOUTH.test(text) && BESIDE_THEM.test(text))
  );
}

/** Month names and their usual short forms, lower case without dots, to the month's number. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    // English, German, Dutch, French, Spanish, Portuguese, Italian
    "january jan januar jänner januari janvier janv enero ene janeiro gennaio gen",
    "february feb februar februari février fevrier févr fevr febrero fevereiro fev febbraio febr",
    "march mar märz maerz mrz maart mrt mars marzo março marco",
    "april apr avril avr abril abr aprile",
    "may mai mei mayo maio maggio mag",
    "june jun juni juin junio junho giugno giu",
    "july jul juli juillet juil julio julho luglio lug",
    "august aug augustus août aout agosto ago",
    "september sep sept septembre septiembre setiembre setembro set settembre sett",
    "october oct oktober okt octobre octubre outubro out ottobre ott",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre",
  ].flatMap((names, index) => names.split(" ").map((name): [string, number] => [name, index + 1])),
);

/** The same for the Slavic, Turkic, Indonesian, Scandinavian, Greek, Arabic and other calendars. */
export const MORE_MONTHS: ReadonlyMap<string, number> = new Map(
  [
    "января янв январь січня stycznia sty ledna ocak januára januára ianuarie ιανουαρίου يناير janúar leden január sausio jaanuar tháng1 जनवरी",
    "февраля фев февр февраль лютого lutego lut února şubat februára februarie φεβρουαρίου فبراير únor február",
    "марта мар март березня marca marzec března mart martie μαρτίου مارس březen maret március",
    "апреля апр апрель квітня kwietnia kwi dubna nisan apríla aprilie απριλίου أبريل ابريل duben április",
    "мая май травня maja května mayıs mája μαΐου μαϊου مايو květen május mei",
    "июня июн июнь червня czerwca cze června haziran júna iunie ιουνίου يونيو červen június",
    "июля июл июль липня lipca lip července temmuz júla iulie ιουλίου يوليو červenec július",
    "августа авг август серпня sierpnia sie srpna ağustos augusta αυγούστου أغسطس اغسطس srpen agustus augusti augusztus",
    "сентября сен сент сентябрь вересня września wrz září eylül septembra septembrie σεπτεμβρίου سبتمبر szeptember",
    "октября окт октябрь жовтня października paź října ekim októbra octombrie οκτωβρίου أكتوبر اكتوبر říjen október",
    "ноября ноя нояб ноябрь листопада listopada lis listopadu kasım novembra noiembrie νοεμβρίου نوفمبر listopad",
    "декабря дек декабрь грудня grudnia gru prosince aralık decembra decembrie δεκεμβρίου ديسمبر prosinec desember",
  ].flatMap((names, index) => names.split(" ").map((name): [string, number] => [name, index + 1])),
);

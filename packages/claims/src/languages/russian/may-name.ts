/** "По данным МВД": what leads in is no part of the name. */
const LEADS_IN =
  /^(?:данным|словам|мнению|оценк(?:ам|е)|сведениям|информации|сообщени(?:ям|ю)|подсч[её]там|расч[её]там|версии)(?!\p{L})/iu;

/** Whether words may name someone who is credited. */
export const mayName = (words: string): boolean => !LEADS_IN.test(words);

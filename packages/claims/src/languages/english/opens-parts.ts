/** "By branch: building 7,204", "3.3 Of these, in Russia: …". */
const PARTS =
  /^(?:[\d.]{1,6}\s)?(?:By|Of (?:these|those|them|which|whom)|Broken down by)\b[^:.]{0,40}[:,]/u;

/** Whether a sentence goes on to say what those counted in the one before are made up of. */
export const opensParts = (words: string): boolean => PARTS.test(words);

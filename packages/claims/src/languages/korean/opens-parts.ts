/** "국가별로는 러시아 2만 명", "업종별로 보면 …". */
const PARTS =
  /^(?:이를\s|이들을\s)?(?:국가|나라|업종|지역|분야|직종|국적|연도|기관|주|도시)별(?:로는|로|로 보면|로 나누면|로 따지면|로 살펴보면)?[\s,:]/u;

/** Whether a sentence goes on to say what those counted in the one before are made up of. */
export const opensParts = (words: string): boolean => PARTS.test(words);

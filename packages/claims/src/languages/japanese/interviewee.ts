/** A name ends what stands before it by any sign that is no part of a name: "逃れたソンさん(48)に". */
const INTERVIEWEE =
  /(?<![\p{Script=Han}\p{Script=Katakana}ー・])([\p{Script=Han}\p{Script=Katakana}ー・]{1,14}(?:知事|教授|さん|氏|博士|研究員|社長|所長|会長|大使|代表|弁護士|記者))(?:[(（](?:仮名|\d{1,2}|仮名[、・]\d{1,2}歳?|\d{1,2}歳)[)）])?(?:[、,]|に(?:話を)?聞|が語|は語)/u;
const SOMEONE =
  /元?(?:男性|女性|労働者|作業員|技術者|現場監督|管理者|料理人|通訳|看護師|医師|幹部|店員)(?=[はがに(（])/u;
const INTERVIEW_HEAD = 1500;

/** Who answers in an interview: named, or told by what they are, before the first question. */
export function intervieweeOf(text: string, before: number): string | undefined {
  const head = text.slice(0, Math.min(INTERVIEW_HEAD, before));
  const question = /(?:^|\n)(?:[―—─]{2}|問[：:]|Q[.：:])/u.exec(head);
  if (question === null) return undefined;
  const told = head.slice(0, question.index);
  return INTERVIEWEE.exec(told)?.[1] ?? INTERVIEWEE.exec(head)?.[1] ?? SOMEONE.exec(told)?.[0];
}

/** "辛さん うーん、…": who speaks in a line of a talk written down, set off by a space. */
const TURN = /^([^\s、。「」:：]{1,10})[\s　](?=\S)/u;
const MIN_TURNS = 3;

/** Who speaks in the line that an offset stands in, in a talk written down line by line. */
export function turnOf(text: string, offset: number): string | undefined {
  const from = text.lastIndexOf("\n", offset - 1) + 1;
  const name = TURN.exec(text.slice(from, from + TURN_REACH))?.[1];
  if (name === undefined || !text.includes("\n")) return undefined;
  const lines = text.slice(0, INTERVIEW_HEAD).split("\n");
  const turns = lines.filter((line) => TURN.test(line)).length;
  const again = lines.filter((line) => line.startsWith(name)).length;
  return turns >= MIN_TURNS && again > 1 ? name : undefined;
}

const TURN_REACH = 16;

// Common letters of running text, by which a wrong decoding is told from the right one.

/** Cyrillic in words of its own: accented Latin letters read as Cyrillic stand one by one. */
const CYRILLIC_WORD = /[А-ЯЁ]?[а-яёіїє]{3,40}/g;
/** Hebrew has forms that stand at the end of a word only; accented Latin letters read as it stand one by one. */
const HEBREW_WORD = /[אבגדהוזחטיכלמנסעפצקרשת]{2,40}[ךםןףץ]?(?![\u05d0-\u05ea])/g;
/** As has Greek one; its vowels with two marks are rare. */
const GREEK_WORD = /[Α-ΩΆ-Ώ]?[αβγδεζηθικλμνξοπρστυφχψωάέήίόύώϊϋ]{2,40}ς?(?![α-ωά-ώΐΰ])/g;
const ARABIC = /[\u0621-\u064a\u067e\u0686\u0698\u06af]/g;
const ARABIC_WORD = /[\u0621-\u064a\u067e\u0686\u0698\u06af]{2,40}/g;
/** The six letters that make up a third of any Arabic text. */
const COMMON_ARABIC = /[لمنهوي]/g;
/** Thai marks stand after a consonant, some vowels only before one; five such in a row are seldom chance. */
const THAI_WORD = /(?:[เแโใไ]?[ก-ฮ][ัิีึืุู็-๎]{0,2}[ะาำ]?){5,100}/g;
const COMMON_HANGUL =
  /[다이의는을에가고한로기지사하은도를서자인대해정시어리그으일과라아나수있부제것장상원전보들조주게공경구국만동성선여했안세소위관면러까주오연비무년월]/g;
const HANGUL = /[가-힣]/g;
const KANA = /[\u3041-\u30fe]/g;
const HALF_WIDTH_KANA = /[\uff61-\uff9f]/g;
const COMMON_HAN =
  /[的一是不了人在有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该領國會這個來們為時說對過後發經長動現將實學開關問間東無華報馬張難數應處總員書車見頭氣電]/g;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function lengthOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.reduce((sum, word) => sum + word.length, 0) ?? 0;
}

function scoreArabic(text: string): number {
  const isLikely = 4 * count(text, COMMON_ARABIC) > count(text, ARABIC);
  return isLikely ? lengthOf(text, ARABIC_WORD) : 0;
}

/** How many of the non-ASCII characters of a decoding look like running text of its language. */
const PLAUSIBLE: { encoding: string; score: (text: string) => number }[] = [
  {
    encoding: "euc-kr",
    score: (text) => 0.7 * count(text, HANGUL) + 0.6 * count(text, COMMON_HANGUL),
  },
  {
    encoding: "shift_jis",
    score: (text) =>
      count(text, KANA) * 1.6 + count(text, COMMON_HAN) * 0.5 - count(text, HALF_WIDTH_KANA) * 2,
  },
  {
    encoding: "euc-jp",
    score: (text) =>
      count(text, KANA) * 1.6 + count(text, COMMON_HAN) * 0.5 - count(text, HALF_WIDTH_KANA) * 2,
  },
  { encoding: "gb18030", score: (text) => count(text, COMMON_HAN) * 1.3 },
  { encoding: "big5", score: (text) => count(text, COMMON_HAN) * 1.3 },
  // Of scripts with equal scores the first wins: Hebrew reads as Cyrillic, not the other way round.
  { encoding: "windows-1255", score: (text) => lengthOf(text, HEBREW_WORD) },
  { encoding: "windows-1253", score: (text) => lengthOf(text, GREEK_WORD) },
  { encoding: "windows-1256", score: scoreArabic },
  { encoding: "windows-874", score: (text) => 0.7 * lengthOf(text, THAI_WORD) },
  { encoding: "windows-1251", score: (text) => lengthOf(text, CYRILLIC_WORD) },
  { encoding: "koi8-r", score: (text) => lengthOf(text, CYRILLIC_WORD) },
];

/** Enough to be sure and little enough to be cheap. */
const SAMPLE_BYTES = 64_000;

/** Whether bytes switch to a Japanese character set by an escape sequence. */
export function isIso2022Jp(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b);
  return at >= 0 && bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40);
}

/**
 * The likeliest encoding of bytes that are not UTF-8 and carry no label that fits: that of the
 * five languages whose decoding reads most like running text, else windows-1252.
 */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let best = { encoding: "windows-1252", share: 0.5 };
  for (const { encoding, score } of PLAUSIBLE) {
    // For Korean the common syllables alone: with the rare ones of CP949, Shift_JIS reads as Korean.
    const text = new TextDecoder(encoding).decode(sample);
    const beyondAscii = count(text, /\P{ASCII}/gu);
    if (beyondAscii === 0) continue;
    const share = (score(text) - 4 * count(text, /\ufffd/g)) / beyondAscii;
    if (share > best.share) best = { encoding, share };
  }
  return best.encoding;
}

/** Leaders, bodies and resolutions that there is but one state for. */
const ONLY_THEIRS =
  /김일성|김정일|주체사상|39호실|당 창건일|보위부|보위원|노동신문|로동신문|조선중앙통신|결의(?:안)? ?(?:제)?(?:2397|2375|2371|2321|2270|1718)호?|(?:2397|2375|2371|2321|2270|1718)호 결의|1718위원회|다국적제재모니터링팀/u;
/** People sent to work, with what is told of but one state's. */
const SENT_ABROAD = /해외 ?(?:파견 ?)?(?:노동자|근로자|로동자)|근로자[^.]{0,12}해외에서/u;
const BESIDE_THEM = /상납|외화벌이|충성자금|전문가패널|노동당|강제로동|남조선|돌려보내라는 결의/u;

/**
 * Whether a text that never names the country is about its people all the same: by a body or resolution
 * of theirs, or by workers abroad with what is told of theirs alone.
 */
export function hintsAtHome(text: string): boolean {
  return ONLY_THEIRS.test(text) || (SENT_ABROAD.test(text) && BESIDE_THEM.test(text));
}

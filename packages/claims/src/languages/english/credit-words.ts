/** Verbs that credit their subject whatever it is: "she said". */
export const SAYING =
  "said|says|told|tells|reported|reckons?|reckoned|claimed|noted|indicated|added|adds|confirmed|confirms|announced|announces|revealed|reveals|estimated|writes|wrote|acknowledged|admitted|admits|insists|insisted|believes?|alleged|alleges|explained|recalled|recalls|argued|argues|warned|warns|calculates|calculated|disclosed|concluded|concludes|asserted|testified|documented|detailed|contends|guessed|guesses|speaks? of|spoke of|spoken of|informed|reiterated|repeated|suggested|stated|mentioned|predicts|predicted|informs|thinks|complained|complains|remembers|remembered|commented|remarked|replied|answered|stressed|emphasi[sz]ed|emphasi[sz]es|pointed out|points out|clarified|cautioned|conceded|relayed|tweeted|testifies|lamented|let slip|lets slip|let on|divulged|intimated|volunteered|boasted|boasts|hinted|hints|grumbled|grumbles|recounted|recounts|attested|attests|swears|swore|counters|countered|retorted|objected|protested|quipped|joked|sighs|sighed|shrugged|laughed|supposes|surmises|surmised|speculates|speculated|fears|suspects|infers|inferred|opined|ventured|ventures|blogged|confided|confides|whispered|vouched|made it known|let it be known|lets it be known|made known|made clear|makes clear|indicates|acknowledges|explains|replies|remarks|reiterates|clarifies|cautions|concedes|asserts|laments|relays|reckons|stresses|divulges|intimates|discloses|emphasizes|emphasises|underlines|underlined|underscores|underscored|posits|posited|affirms|affirmed|declares that|states that|stating that|maintains that|maintained that|maintained|agrees|agreed that|jokes|observes that|observed that|muses|mused|assumes|assumed|presumes|presumed|forecasts that|projects that|elaborated|elaborates|specifies that|specified that|gathered that|learned that|learnt that";
/** Verbs that credit only a subject that can speak: "the report found", but not "he found work". */
export const SHOWING =
  "say|reports|claims|counts|counted|estimates|notes|finds|found|puts?|shows?|showed|suggests?|declares|declared|maintains|accuses|accused|places|lists|listed|described|records|recorded|gives|gave|cites|documents|identified|identifies|denied|denies|dismissed|dismisses|rejected|rejects|refuted|refutes|corrected|corrects|assesses|assessed|tallied|names|named|mentions|describes|registered|established|establishes|carries|has it|wants?|hopes?|expects?|discovered|uncovered|observed|verified|specified|determined|holds|held|unveils|discloses|highlights|outlines|stipulates|stipulated|given|prescribes|specifies|directs|believed|thought|suspected|reporting|claiming|estimating";
/** Verbs of several speakers; most are nouns too, so that what they say must follow. */
const SEVERAL_SAY =
  "estimate|claim|report|note|reckon|add|warn|argue|insist|allege|reveal|explain|confirm|calculate|assess|find|recall|complain|testify|acknowledge|suspect|state|assert|contend|maintain|reflect|grumble|concede";

/**
 * Any of them, in a text in small letters; the first group holds where it says. A long pattern that
 * ignores case takes several times as long.
 */
export const VERB = new RegExp(
  `(?<![\\p{L}’'-])(?:(${SAYING})|(?:${SHOWING}|${SEVERAL_SAY}))(?![\\p{L}-])`,
  "gu",
);

/** What leads in a source, in small letters: "according to X". */
export const LEADS =
  /\b(?:according to|as told to|on the count of|in the words of|(?:by|on) (?:the|an?) (?:\p{L}+ )?(?:count|reckoning|account|estimate|estimates|admission|figures|numbers|records|word|tally|calculation|calculations) of|in the (?:view|estimate|opinion|telling|account|judge?ment|reckoning|assessment|experience) of|(?:judg(?:e|ing)|going) by what|if (?:one|you) (?:believes?|trusts?|asks?|listens? to)|on the (?:evidence|testimony|strength) of|figures (?:from|by|released by)|data (?:from|by|released by)|statistics (?:from|by)|estimates? (?:from|by)|documents from|(?:reported|published|issued|compiled|estimated|released|counted|documented|recorded|put out) by|(?:stated|declared|recorded|listed|given) in|(?:was|were|been|am) told (?:by|at)|(?:was|were|been) (?:said|told|given|stated|put out|put about)[^,;.]{0,30},? (?:also |again |too |first )?by)\s+/gu;
/** "figures provided to the paper by Jobsplus": who gave them, not who got them. */
export const PROVIDED =
  /\b(?:figures?|data|statistics|numbers|information|estimates?|documents|records)\s(?:provided|released|given|supplied|published|issued|compiled|collected|shared|obtained|cited)\s(?:(?:to|with)\s[\p{L}.’' -]{2,40}?\s)?(?:by|from)\s+/giu;
/** "per Darusman's report". */
export const PER =
  /\bper\s+(?=(?:the|an?)\s(?:\p{L}+\s)?(?:report|study|ministry|agency)\b|\p{Lu}[\p{L}.]+['’]s\s)/gu;
/** In small letters: "citing". */
export const QUOTING =
  /\b(?:quoting|citing|cites|cited(?!\s+by\b)|quoted(?!\s+(?:by|as)\b)|the (?:findings|figures|numbers|estimate|estimates|conclusions) (?:of|in|from|by))\s+/gu;
/** "on some estimates": a credit of its own clause alone. */
export const ESTIMATES =
  /\b(?:(?:on|by)\s+(?=(?:some|several|many|most|other|official|independent|an?|one|the)\s)|in\s+(?=(?:some|several|many|most|other|official|independent)\s))((?:[\p{L}.'’-]{1,20}\s+){1,5}(?:estimates?|counts?|reckoning))(?!\s+of\b|[\p{L}])/giu;
/** "are put at 55,000 by a rights group". */
export const PUT_AT =
  /\b(?:put|estimated|counted|reckoned|placed|assessed|given)\sby\s(?=[^.;,]{2,50}\s(?:at|as)\s[^.;,]{0,30}\d)|\b(?:put|estimated|counted|reckoned|placed|assessed)\s(?:at|as)\s[^,;.]{1,40}?\d[^;.]{0,24}?\sby\s+(?=(?:the|an?|one|some|several)\s|\p{Lu})/gu;

/** Subjects that go back to someone named before. */
export const PRONOUN = /^(?:he|she|they|it)$/i;

/** Nouns for what can speak or show. */
export const SPEAKER =
  /\b(?:studies|surveys|audits|panels|member states?|interviews|interviewees?|testimon(?:y|ies)|accounts|committees|councils|cent(?:ers|res)|institutes|groups|networks|newspapers|magazines|statements|papers|departments|missions|governments|embassies|authors|agencies|companies|inspectorates|register|registry|registers|census|roster|slips?|receipts?|invoices?|mandate|agreement|protocol|letter|book|article|reporters?|journalists?|correspondents?|campaigners?|charity|charities|businessm[ae]n|recruiters?|middlem[ae]n|interpreters?|translators?|subcontractors?|contractors?|developers?|report|reports|study|survey|audit|panel|ministry|ministries|office|officials?|authority|authorities|agency|agencies|intelligence|spies|spokes\w+|source|sources|diplomats?|ambassador|envoy|minister|lawmakers?|committee|council|commission|center|centre|institute|group|network|experts?|analysts?|researchers?|investigators?|rapporteur|newspaper|magazine|publication|channel|portal|statement|daily|paper|radio|news|media|observers|activists|defectors?|escapees?|workers?|manager|foreman|supplier|resident|insider|clerk|claimant|witness\w*|estimates?|log|register|table|tables|documents?|data|statistics|figures|records|department|bureau|mission|government|embassy|chairman|director|president|nurses|doctors|police|prosecutors|board|union|company|employers?|monitors|secretariat|service|administration|inspectorate|declarations|payroll|poll|think tank|ngo|scholars?|professor|academic|chief|head|governor|mayor|aide|insiders|brokers?|traders?|team|court|judge|lawyer|investigation|inquiry|press|index|broadcaster|wire|outlet|website|author|spokesperson|memo|cable|filing|affidavit|permit|ledger|contract|engineer|official|applications|enterprises|neighbours?|sheets|controls|inspectors?|farmer|owner|captain|returnee|husband|wife|widow|worker|logger|nurse|doctor|teacher|plasterer|painter|welder|carpenter|builder|cook|waitress|miner|writer|columnist|historian|economist|one|another|others|some)\b|\b(?:GUR|RFA|NIS|UN|U\.N\.|BBC|AP|AFP|NK)(?![\p{L}])/iu;
export const REPORT =
  /\b(?:report|study|survey|audit|dossier|factbox|notice|indictment|submission|review|(?:white|internal|working|policy|briefing|position|discussion|research) paper|internal document|memorandum)\b/i;
/** A single person, whose account may go on in the next sentence. */
export const PERSON =
  /\b(?:trader|clerk|supplier|manager|foreman|worker|claimant|witness|defector|escapee|source|resident|engineer|insider|logger|nurse|doctor|broker|farmer|owner|captain|returnee|widow|cook|waitress|welder|miner|builder|plasterer|painter|carpenter|seamstress|coder|author)\b/i;
/** Subjects of these verbs that are no speakers. */
export const NO_SPEAKER =
  /(?:^|\s)(?:number|figure|total|percent|per cent|wages?|pay|restaurants?|resolution|count|which|who|that|this|am|work|jobs|visas?|permits?|money|deal|not|never|to|of|the|an?|is|are|was|were|be|will|can|could|would|and|by|what|how|there|been|being|have|has|had)$/i;

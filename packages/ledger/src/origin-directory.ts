import type { Origin } from "@figurewatch/watch";
import { contentTokens, foldWords, isUnspaced, scriptOf, stripCases } from "./fold-words.ts";
import { createLocalOffices } from "./local-office.ts";
import { createNameIndex } from "./name-index.ts";

/**
 * Who a claim goes back to. `id` is the directory's, or the credited words folded. `crowd` credits
 * no one in particular ("reports", "experts"); `unlisted` is someone the directory lacks.
 */
export type ResolvedOrigin = {
  id: string;
  name: string;
  year: number | null;
  kind: Origin["kind"] | "unlisted" | "crowd";
  /** Ids from this origin up to the largest body it belongs to, itself first. */
  lineage: readonly string[];
  /** Origins named on the way, outermost first, that passed the figure on. */
  via: readonly string[];
};

export type OriginDirectory = {
  /** Null where no one is credited. `chain` as in `Claim.sourceChain`. */
  resolve(
    source: string | null,
    chain?: readonly string[],
    year?: number | null,
    /** Country the claim speaks of: it says whose "labour ministry" is meant. */
    place?: string | null,
  ): ResolvedOrigin | null;
  /** Ids from an origin up to the largest body it belongs to; folded words are their own. */
  lineageOf(id: string): readonly string[];
  kindOf(id: string): ResolvedOrigin["kind"];
  /** Scripts that the directory has a name of this origin in; none for one it lacks. */
  scriptsOf(id: string): ReadonlySet<string>;
};

const CROWD =
  /^(?:reports?|estimates?|experts?|analysts?|observers?|activists?|media|press|critics?|sources?|officials?|researchers?|studies|study|research|figures?|statistics|data|people|groups?|rights|human|civil|society|organi[sz]ations?|ngos?|civilian|independent|outside|foreign|international|local|western|many|several|various|multiple|other|others|two|three|most|authorities|administration|regional|provincial|municipal|city|district|media|news|accounts?|diplomats?|эксперты|экспертов|источники|источник|сми|аналитики|данные|оценки|оценкам|наблюдатели)$/;
const CROWD_UNSPACED =
  /^(?:한|일부|여러|복수의|현지|외신|전문가들?|관측통|소식통|관계자|언론|보도|보고서|연구결과|추정|인권단체|북한인권단체|民间团体|個別媒體|个别媒体|媒体|媒體|專家|专家|报道|報導|報道|观察人士|消息人士|官方|当地|當地|人權組織|人权组织|人権団体|専門家|関係者|研究者|報告書|推計|当地传媒|當地傳媒|年|の|的|ngo|報告|报告|\d)+$/;
const OWN_SOURCE =
  /(?:\bsources?\b|\bcontacts?\b|소식통|消息人士|情報筋|関係者|источник|собеседник)/u;

/** A credit is read this far, in UTF-16 units, and a chain this deep. */
const MAX_CREDIT = 300;
const MAX_LINKS = 8;
const OTHER_ONE = /\b(?:another|second|other|third|друго[йе]|вторая|второй)\b/u;

/** A body named only by what it is: whoever was named before, or no one. */
const SOME_BODY =
  /^(?:agency|ministry|department|bureau|office|body|organi[sz]ation|group|institute|institution|thinktank|charity|cent(?:er|re)|foundation|network|watchdog|panel|committee|team|company|firm|newspaper|paper|outlet|ведомств|министерств|агентств|организаци|служб|групп|институт|орган|издани|газет|доклад|отчет|исследован)$/;
const SOME_BODY_UNSPACED =
  /^(?:이|그|해당|같은|동|该|該|这家|這家|同)(?:기관|단체|부처|부|매체|신문|위원회|연구소|机构|機構|组织|組織|部门|部門|部|媒体|媒體|报|報|委员会|委員會|研究所|機関|団体|省|庁|紙|社|委員会)$/;

/** "Reports", "some experts", "인권단체", "the agency": a credit that names no one by itself. */
function isCrowd(folded: string): boolean {
  if (isUnspaced(folded) && SOME_BODY_UNSPACED.test(folded.replaceAll(" ", ""))) return true;
  // "The Seoul-based think tank", "the state-run institute": where it sits and whose it is say as little.
  const seatless = stripCases(folded)
    .replace(/\b(?:\S{1,20} based|state run|state backed|state funded) /, "")
    .replace("think tank", "thinktank");
  const [only, ...others] = contentTokens(seatless);
  if (only !== undefined && others.length === 0 && SOME_BODY.test(only)) return true;
  if (isUnspaced(folded)) return CROWD_UNSPACED.test(folded.replaceAll(" ", ""));
  return contentTokens(folded).every((token) => CROWD.test(token) || /^\d{4}$/.test(token));
}

/**
 * The directory of a watch's origins. Names match in any case and script; what it lacks stays
 * the credited words, folded, so that nobody is guessed.
 */
export function createOriginDirectory(origins: readonly Origin[]): OriginDirectory {
  const byId = new Map(origins.map((origin) => [origin.id, origin]));
  const names = createNameIndex(origins);
  const cache = new Map<string, ResolvedOrigin | null>();

  const lineages = new Map([...byId.keys()].map((id) => [id, traceLineage(id)]));

  function traceLineage(id: string): readonly string[] {
    const lineage = [id];
    let next = byId.get(id)?.speaksFor ?? null;
    while (next !== null && !lineage.includes(next)) {
      lineage.push(next);
      next = byId.get(next)?.speaksFor ?? null;
    }
    return lineage;
  }

  const scripts = new Map(
    origins.map(({ id, name, names }) => [id, new Set([name, ...names].map(scriptOf))]),
  );
  const noScripts: ReadonlySet<string> = new Set();

  const offices = createLocalOffices(origins, (id) => lineages.get(id) ?? [id]);

  // "Angola's foreign minister" speaks for the foreign ministry, which need not be listed.
  for (const { id, kind, names } of origins) {
    if (kind !== "person") continue;
    const [self = id, ...above] = lineages.get(id) ?? [id];
    const held = names.map((name) => offices.heldBy(id, foldWords(name))).find(Boolean);
    if (held === undefined || above.includes(held)) continue;
    lineages.set(id, [self, held, ...above]);
  }

  function lineageOf(id: string): readonly string[] {
    const state = offices.stateOf(id);
    return lineages.get(id) ?? (state === undefined ? [id] : [id, state]);
  }

  function kindOf(id: string): ResolvedOrigin["kind"] {
    return byId.get(id)?.kind ?? (isCrowd(id) ? "crowd" : "unlisted");
  }

  function resolveOne(words: string, place: string | null): ResolvedOrigin | null {
    const key = `${place ?? ""}|${words}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const resolved = lookUp(words, place);
    // Credits come from texts that others wrote: the cache must not grow with them for ever.
    if (cache.size > 20_000) cache.clear();
    cache.set(key, resolved);
    return resolved;
  }

  /** The name that stands in the words, unless it is another country's office of that name. */
  function findNamed(folded: string, office: ReturnType<typeof offices.find>) {
    const named = names.find(folded);
    if (named === undefined || office?.isNamed !== true) return named;
    return (offices.countryOf(named.id) ?? office.country) === office.country ? named : undefined;
  }

  function lookUp(words: string, place: string | null): ResolvedOrigin | null {
    const folded = foldWords(words);
    if (folded === "") return null;
    const bare = stripCases(contentTokens(folded).join(" "));
    const office = offices.find(folded, place);
    const named = findNamed(folded, office);
    // In Korean, Chinese and Japanese a bare "foreign ministry" is the reader's own.
    const isReaders = isUnspaced(folded) && named !== undefined;
    const isOffice = office !== undefined && (office.isNamed ? named === undefined : !isReaders);
    if (isOffice && office.kind === "unlisted") {
      const { id } = office;
      const lineage = lineageOf(id);
      return { id, name: words.trim(), year: null, kind: "unlisted", lineage, via: [] };
    }
    const entry = isOffice ? byId.get(office.id) : named;
    // "An RFA source" is not RFA: the outlet passes on what its source says.
    const isOwnSource = entry?.kind === "press" && OWN_SOURCE.test(folded);
    if (entry === undefined || isOwnSource) {
      const kind = isCrowd(folded) ? "crowd" : "unlisted";
      const id = bare === "" ? folded : bare;
      return { id, name: words.trim(), year: null, kind, lineage: [id], via: [] };
    }
    const name = byId.get(entry.id)?.name ?? entry.id;
    return {
      id: entry.id,
      name,
      year: null,
      kind: entry.kind,
      lineage: lineageOf(entry.id),
      via: [],
    };
  }

  function resolve(
    source: string | null,
    chain: readonly string[] = [],
    year: number | null = null,
    place: string | null = null,
  ): ResolvedOrigin | null {
    const given = source === null || chain.includes(source) ? chain : [source, ...chain];
    const words = given
      .slice(-MAX_LINKS)
      .map((link) => link.slice(0, MAX_CREDIT).trim())
      .filter((link) => link !== "");
    const links = words.map((link) => resolveOne(link, place)).filter((link) => link !== null);
    const last = links.at(-1);
    if (last === undefined) return null;
    // An outlet passes a figure on; whoever else is named stands behind it. A ministry says more
    // than its country.
    const spoken =
      last.kind === "press" ? (links.findLast((link) => link.kind !== "press") ?? last) : last;
    const origin = links.findLast((link) => link.lineage.indexOf(spoken.id) > 0) ?? spoken;
    const via = links.map((link) => link.id).filter((id) => id !== origin.id);
    return { ...origin, year: year ?? yearIn(words), via: [...new Set(via)] };
  }

  return { resolve, lineageOf, kindOf, scriptsOf: (id) => scripts.get(id) ?? noScripts };
}

/** "a 2012 report": the year of the cited report, where the words hold one. */
function yearIn(words: readonly string[]): number | null {
  const found = words.map((link) => /\b(?:19|20)\d{2}(?=\D|$)/.exec(link)?.[0]).find(Boolean);
  return found === undefined ? null : Number(found);
}

/** One is the other or speaks for it: a person and their body, a committee and its parent. */
export function isSameOrigin(a: string, b: string, directory: OriginDirectory): boolean {
  if (a === b) return true;
  if (directory.lineageOf(a).includes(b) || directory.lineageOf(b).includes(a)) return true;
  return isSameUnlisted(a, b, directory);
}

/** "A manager" and "a manager of the tower project": the shorter credit is part of the longer. */
function isSameUnlisted(a: string, b: string, directory: OriginDirectory): boolean {
  if (directory.kindOf(a) !== "unlisted" || directory.kindOf(b) !== "unlisted") return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (isUnspaced(short)) return short.length >= 2 && long.includes(short);
  // "Another director" is someone else than "a director".
  if (OTHER_ONE.test(a) !== OTHER_ONE.test(b)) return false;
  const rest = new Set(contentTokens(stripCases(long)));
  const tokens = contentTokens(stripCases(short));
  return tokens.length > 0 && tokens.every((token) => rest.has(token));
}

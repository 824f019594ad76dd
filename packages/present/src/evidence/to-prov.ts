import type { DecisionView, FigureView } from "@figurewatch/contract";
import type { EvidenceRow } from "@figurewatch/store";

type Node = { "@id": string; "@type": string | string[]; [property: string]: unknown };

const CONTEXT = {
  prov: "http://www.w3.org/ns/prov#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  figurewatch: "urn:figurewatch:",
};

const SOFTWARE = "#figurewatch";
const ref = (id: string) => ({ "@id": id });
const time = (at: string) => ({ "@type": "xsd:dateTime", "@value": at });

export type ProvInput = {
  figure: FigureView;
  evidence: readonly EvidenceRow[];
  decisions: readonly DecisionView[];
};

/**
 * How a figure came to be, as W3C PROV-O in JSON-LD: page fetched, text taken from it, claims read by
 * which rules, the figure they tell, and what reviewers decided about that.
 */
export function toProv({ figure, evidence, decisions }: ProvInput): string {
  const told = evidence.flatMap(({ claims }) => claims.map(({ claim }) => `#claim-${claim.id}`));
  const nodes: Node[] = [
    { "@id": SOFTWARE, "@type": ["prov:Agent", "prov:SoftwareAgent"], "rdfs:label": "Figurewatch" },
    {
      "@id": `#figure-${figure.id}`,
      "@type": "prov:Entity",
      "rdfs:label": figure.says,
      "prov:wasDerivedFrom": [...new Set(told)].map(ref),
      "prov:wasInfluencedBy": decisions.map(({ id }) => ref(`#decision-${id}`)),
    },
    ...evidence.flatMap(toCapture),
    ...toReaders(evidence),
    ...decisions.flatMap(toDecision),
  ];
  const distinct = new Map(nodes.map((node) => [node["@id"], node]));
  return `${JSON.stringify({ "@context": CONTEXT, "@graph": [...distinct.values()] }, null, 1)}\n`;
}

/** A page, the text of it, and the claims that the text holds. */
function toCapture({ snapshot, archived, timestamp, claims }: EvidenceRow): Node[] {
  const page = `#page-${snapshot.id}`;
  const text = `#text-${snapshot.id}`;
  return [
    {
      "@id": `#fetch-${snapshot.id}`,
      "@type": "prov:Activity",
      "prov:startedAtTime": time(snapshot.startedAt.toISOString()),
      "prov:endedAtTime": time(snapshot.finishedAt.toISOString()),
      "prov:wasAssociatedWith": ref(SOFTWARE),
    },
    {
      "@id": page,
      "@type": "prov:Entity",
      "prov:atLocation": snapshot.finalUrl,
      "prov:wasGeneratedBy": ref(`#fetch-${snapshot.id}`),
      "figurewatch:sha256": snapshot.rawHash,
      ...(archived === null ? {} : { "prov:alternateOf": ref(archived.url) }),
      ...(timestamp === null
        ? {}
        : {
            "figurewatch:timestampedAt": time(timestamp.stampedAt.toISOString()),
            "figurewatch:timestampedBy": timestamp.authority,
          }),
    },
    {
      "@id": `#extraction-${snapshot.id}`,
      "@type": "prov:Activity",
      "rdfs:label": `${snapshot.extractor} ${snapshot.extractorVersion}`,
      "prov:used": ref(page),
      "prov:wasAssociatedWith": ref(SOFTWARE),
    },
    {
      "@id": text,
      "@type": "prov:Entity",
      "prov:wasDerivedFrom": ref(page),
      "prov:wasGeneratedBy": ref(`#extraction-${snapshot.id}`),
      "figurewatch:sha256": snapshot.textHash,
    },
    ...claims.map(({ claim, verdict }) => ({
      "@id": `#claim-${claim.id}`,
      "@type": "prov:Entity",
      "prov:value": claim.quote,
      "prov:wasDerivedFrom": ref(`#text-${claim.snapshotId}`),
      "prov:wasGeneratedBy": ref(`#reading-${claim.ruleVersion}`),
      ...(claim.source === null ? {} : { "figurewatch:credits": claim.source }),
      ...(verdict === null ? {} : { "figurewatch:verdict": verdict.kind }),
    })),
  ];
}

/** The rules that read the texts, a version each. */
function toReaders(evidence: readonly EvidenceRow[]): Node[] {
  const versions = evidence.flatMap(({ claims }) => claims.map(({ claim }) => claim.ruleVersion));
  return [...new Set(versions)].map((version) => ({
    "@id": `#reading-${version}`,
    "@type": "prov:Activity",
    "rdfs:label": `reading by rules ${version}`,
    "prov:wasAssociatedWith": ref(SOFTWARE),
  }));
}

function toDecision({ id, reviewer, decidedAt, says }: DecisionView): Node[] {
  const person = `#reviewer-${encodeURIComponent(reviewer)}`;
  return [
    { "@id": person, "@type": ["prov:Agent", "prov:Person"], "rdfs:label": reviewer },
    {
      "@id": `#decision-${id}`,
      "@type": "prov:Activity",
      "rdfs:label": says,
      "prov:endedAtTime": time(decidedAt),
      "prov:wasAssociatedWith": ref(person),
    },
  ];
}

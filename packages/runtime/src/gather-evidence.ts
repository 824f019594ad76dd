import { toDecisionView, type Evidence } from "@figurewatch/present";
import type { DecisionView } from "@figurewatch/contract";
import {
  getBlob,
  getFigure,
  listDecisionsAbout,
  listEvidence,
  listSightings,
  type Db,
  type FigureRow,
  type KnownOn,
  type SightingDetail,
} from "@figurewatch/store";

export type GatheredEvidence = {
  figure: FigureRow;
  tellings: SightingDetail[];
  /** The latest first. */
  decisions: DecisionView[];
  snapshots: number;
  /** Each capture with its bytes, which are read when they are asked for. */
  evidence: AsyncIterable<Evidence>;
  /** The day of the past that it is as known on; undefined for now. */
  knownOn: string | undefined;
};

/**
 * All that a figure stands on, or stood on by a day of the past; undefined where there is no such
 * figure. Decisions are today's, as everywhere.
 */
export async function gatherEvidence(
  db: Db,
  figureId: string,
  { knownOn }: KnownOn = {},
): Promise<GatheredEvidence | undefined> {
  const figure = await getFigure(db, figureId, { knownOn });
  if (figure === undefined) return undefined;
  const [tellings, rows, decisions] = await Promise.all([
    listSightings(db, figureId, { knownOn }),
    listEvidence(db, figureId, { knownOn }),
    listDecisionsAbout(db, { figureIds: [figureId] }),
  ]);
  return {
    ...{ figure, tellings, snapshots: rows.length, knownOn },
    decisions: decisions.map(toDecisionView),
    evidence: (async function* () {
      for (const row of rows) {
        const body = await getBlob(db, row.snapshot.rawHash);
        if (body === undefined) {
          throw new Error(`The page of snapshot "${row.snapshot.id}" is missing: run verify`);
        }
        yield { ...row, body };
      }
    })(),
  };
}

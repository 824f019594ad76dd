import { getFigure, getVerdict, type Db, type FigureRow } from "@figurewatch/store";
import type { Watch } from "@figurewatch/watch";
import { ReviewError } from "./review-error.ts";

/** The claim a reviewer looks at, where there is one, and the figure it tells. */
export type Subject = {
  claim: NonNullable<Awaited<ReturnType<typeof getVerdict>>>["claim"] | null;
  figure: FigureRow;
  against: FigureRow | null;
};

/** What a claim's or a figure's id names. Throws `ReviewError` where there is none in this watch. */
export async function findSubject(
  id: string,
  { db, watch }: { db: Db; watch: Pick<Watch, "id"> },
): Promise<Subject> {
  const verdict = await getVerdict(db, id);
  if (verdict !== undefined) {
    const figure = await getFigure(db, verdict.figure.id);
    if (figure !== undefined && figure.watchId === watch.id) {
      return { claim: verdict.claim, figure, against: verdict.against };
    }
  }
  const figure = await getFigure(db, id);
  if (figure === undefined || figure.watchId !== watch.id) {
    throw new ReviewError("unknown", `There is no claim or figure "${id}"`);
  }
  return { claim: null, figure, against: null };
}

import type { CorrectionNotice } from "@figurewatch/contract";
import { findCorrection, RESTORED, type Correction } from "@figurewatch/ledger";

/** An alert that arrived somewhere, and its figure as it stands after all decisions. */
export type AlertToCorrect = {
  id: string;
  title: string;
  createdAt: Date;
  figure: Parameters<typeof findCorrection>[0] & { id: string };
  /** The last decision on the figure: the same news has the same key. */
  decisionId: number;
  /** What was last told of it, in the words of `corrected` below; empty for the alert itself. */
  corrected: string;
  /** Channels that the alert arrived on. */
  channels: readonly string[];
};

/** One message to the channels that had the same alerts. */
export type CorrectionDraft = {
  dedupKey: string;
  channels: string[];
  body: CorrectionNotice;
  /** What each alert is corrected to by it. */
  corrected: { alertId: string; corrected: string }[];
};

type Due = { alert: AlertToCorrect; correction: Correction; corrected: string };

/**
 * What those who were alerted have to be told since reviewers decided otherwise: each change of how a
 * figure stands once, and nothing where it stands as they were last told. Pure.
 */
export function decideCorrections(alerts: readonly AlertToCorrect[], now: Date): CorrectionDraft[] {
  const due = alerts.flatMap((alert): Due[] => {
    const found = findCorrection(alert.figure);
    const corrected = found === null ? "" : [found.state, found.says ?? ""].join(" ").trim();
    if (corrected === alert.corrected) return [];
    return [{ alert, corrected, correction: found ?? RESTORED }];
  });
  const groups = Map.groupBy(due, ({ alert }) => alert.channels.toSorted().join(" "));
  return [...groups.values()].map((group) => toDraft(group, now));
}

function toDraft(group: readonly Due[], now: Date): CorrectionDraft {
  const channels = [...(group[0]?.alert.channels ?? [])];
  const corrections = group.map(({ alert, correction }) => ({
    ...correction,
    ...{ alertId: alert.id, figureId: alert.figure.id },
    ...{ told: alert.title, toldAt: alert.createdAt.toISOString() },
  }));
  const parts = group.map(({ alert }) => `${alert.id}@${alert.decisionId}`);
  return {
    dedupKey: `correction ${channels.join(" ")} ${parts.toSorted().join(" ")}`,
    channels,
    body: { kind: "correction", title: toTitle(group), at: now.toISOString(), corrections },
    corrected: group.map(({ alert, corrected }) => ({ alertId: alert.id, corrected })),
  };
}

const TITLES: Record<Correction["state"], string> = {
  fixed: "Corrected",
  rejected: "Withdrawn",
  merged: "Corrected",
  split: "Corrected",
  restored: "Stands again",
};

function toTitle(group: readonly Due[]): string {
  const [first] = group;
  return first !== undefined && group.length === 1
    ? `${TITLES[first.correction.state]}: ${first.alert.title}`
    : `${group.length} figures that you were told of stand otherwise now`;
}

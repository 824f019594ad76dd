// 4-gram overlap as published for article extraction: shingles counted, each page weighing the
// same, mean precision over mean recall.

const WORD = /[\p{L}\p{N}_]+/gu;
const GRAM = 4;

function shinglesOf(text: string): Map<string, number> {
  const tokens = text.match(WORD) ?? [];
  const counts = new Map<string, number>();
  for (let index = 0; index < Math.max(1, tokens.length - GRAM + 1); index += 1) {
    const gram = tokens.slice(index, index + GRAM).join(" ");
    if (gram !== "") counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

/** Precision, recall and F1 in per cent of texts against the gold text of their pages. */
export function scoreTexts(
  pages: { gold: string }[],
  texts: string[],
): { f1: number; precision: number; recall: number } {
  const precisions: number[] = [];
  const recalls: number[] = [];
  for (const [index, { gold }] of pages.entries()) {
    const truth = shinglesOf(gold);
    const found = shinglesOf(texts[index] ?? "");
    let shared = 0;
    for (const [gram, count] of found) shared += Math.min(count, truth.get(gram) ?? 0);
    const sum = (counts: Map<string, number>): number =>
      [...counts.values()].reduce((total, count) => total + count, 0);
    if (found.size > 0) precisions.push(shared / sum(found));
    if (truth.size > 0) recalls.push(shared / sum(truth));
  }
  const [precision, recall] = [mean(precisions), mean(recalls)];
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { f1: 100 * f1, precision: 100 * precision, recall: 100 * recall };
}

function mean(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Words of a label, for titles and names: the same set of words is the same. */
export function wordsOfLabel(text: string | null | undefined): string[] {
  return (
    (text ?? "")
      .toLowerCase()
      .normalize("NFKC")
      .match(WORD)
      ?.filter((word) => word !== "by" && word !== "and") ?? []
  );
}

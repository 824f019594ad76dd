/** Text of at most `most` UTF-16 units, cut between characters and marked as cut. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  let cut = text.slice(0, most - 1);
  if (!cut.isWellFormed() && text.isWellFormed()) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

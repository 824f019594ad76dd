const DAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const HOUR = /^\d{1,2}$/;

/** Adds one hour of RSS `skipHours` or one day of `skipDays`; text that names none adds nothing. */
export function addSkip(list: number[], kind: "skipHours" | "skipDays", text: string): void {
  const word = text.trim().toLowerCase();
  if (word === "") return;
  let value: number;
  if (kind === "skipDays") {
    value = DAYS.indexOf(word.slice(0, 3));
  } else {
    // RSS 0.91 counted hours from 1 to 24, RSS 2.0 from 0 to 23: 24 is midnight in both.
    value = HOUR.test(word) && Number(word) <= 24 ? Number(word) % 24 : -1;
  }
  if (value >= 0 && !list.includes(value)) list.push(value);
}

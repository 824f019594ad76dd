/** 2.3 times 1e8 is 230,000,000, not 229,999,999.99999997. */
export function multiply(a: number, b: number): number {
  return tidy(a * b);
}

/** The sum or product without the noise of binary fractions. */
export function tidy(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
}

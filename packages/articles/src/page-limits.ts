/** What a page may have at most; real articles stay below a tenth of each. */
export const PAGE_LIMITS = { size: 5_000_000, depth: 512, attributes: 1_000, elements: 200_000 };

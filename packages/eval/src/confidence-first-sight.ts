/**
 * Claims as they were read the first time from articles that no rule had seen, in five languages:
 * how many there were of each kind of evidence, and how many of them were right in measure and value.
 * `evidence hedged carried flow: right of all`, counted in November 2026.
 */
export const FIRST_SIGHT = `
0.45 - - -: 2 of 3
0.45 - carried -: 2 of 6
0.45 hedged - -: 4 of 5
0.45 hedged carried -: 1 of 1
0.55 - - -: 50 of 88
0.55 - - flow: 8 of 11
0.55 - carried -: 16 of 46
0.55 - carried flow: 2 of 3
0.55 hedged - -: 59 of 92
0.55 hedged - flow: 2 of 8
0.55 hedged carried -: 16 of 35
0.55 hedged carried flow: 2 of 2
0.6 - - -: 6 of 6
0.6 - carried -: 1 of 4
0.6 hedged - -: 2 of 2
0.6 hedged carried -: 2 of 4
0.7 - - -: 32 of 53
0.7 - - flow: 30 of 42
0.7 - carried -: 11 of 26
0.7 - carried flow: 17 of 31
0.7 hedged - -: 70 of 80
0.7 hedged - flow: 18 of 23
0.7 hedged carried -: 34 of 43
0.7 hedged carried flow: 1 of 3
0.75 - - -: 18 of 34
0.75 - carried -: 6 of 10
0.75 hedged - -: 14 of 19
0.75 hedged carried -: 16 of 17
0.8 - - -: 51 of 59
0.8 - - flow: 4 of 7
0.8 - carried -: 14 of 19
0.8 - carried flow: 8 of 10
0.8 hedged - -: 49 of 54
0.8 hedged - flow: 1 of 2
0.8 hedged carried -: 11 of 11
0.8 hedged carried flow: 1 of 2
0.85 - - -: 59 of 73
0.85 - carried -: 29 of 60
0.85 hedged - -: 66 of 67
0.85 hedged carried -: 44 of 48
0.95 - - -: 27 of 29
0.95 - - flow: 13 of 20
0.95 - carried -: 5 of 5
0.95 - carried flow: 2 of 8
0.95 hedged - -: 30 of 32
0.95 hedged - flow: 3 of 7
0.95 hedged carried -: 5 of 5
0.95 hedged carried flow: 1 of 1
`;

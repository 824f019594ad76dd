type Section = { name: string; description: string; routes: Record<string, string> };

/** The sections of the description of the API, in its order, with what each route is for. */
const SECTIONS: readonly Section[] = [
  {
    name: "Figures",
    description: "What is known, with the words and sources it stands on",
    routes: {
      "GET /api/overview": "Where each measure stands, and what the last days brought",
      "GET /api/measures": "The measures and categories of the codebook",
      "GET /api/measures/:measureId/series": "All figures of a measure, by what they are about",
      "GET /api/measures/:measureId/figures.csv": "The figures of a view of a measure, as CSV",
      "GET /api/measures/:measureId/figures.sdmx.csv": "The same as SDMX-CSV 2",
      "GET /api/figures/:figureId": "One figure, with every telling and where it comes from",
      "GET /api/figures/:figureId/linked-data": "One figure as JSON-LD",
      "GET /api/figures/:figureId/evidence": "All that a figure stands on, in one file (WACZ)",
      "GET /api/figures/:figureId/citations": "References to it: BibTeX, RIS or CSL-JSON",
      "GET /api/places": "The countries that figures are about",
      "GET /api/places/:place": "Where each measure stands in one country",
      "GET /api/coverage": "What was watched and read, month by month",
      "GET /api/changes": "What changed of the figures since a cursor, to keep a mirror by",
    },
  },
  {
    name: "News and articles",
    description: "What was read, what it was held to be, and who was told",
    routes: {
      "GET /api/verdicts": "What claims were held to be, the latest first",
      "GET /api/alerts": "The alerts, newest first",
      "GET /api/articles": "The articles that were read, latest first; also a search of them",
      "POST /api/articles": "Have an article read, by its address",
      "GET /api/articles/:articleId": "One article, with its text, claims and snapshots",
      "GET /api/articles/:articleId/changes": "What an edit changed between two snapshots",
    },
  },
  {
    name: "Feeds",
    description: "For feed readers; a token for feeds may stand in the address",
    routes: {
      "GET /alerts.atom": "The alerts",
      "GET /sources.atom": "What became of the sources",
      "GET /figures.atom": "The figures of a view, as Atom",
      "GET /figures.json": "The figures of a view, as JSON Feed",
    },
  },
  {
    name: "Review",
    description: "Decisions of people; each is kept, and can be taken back",
    routes: {
      "GET /api/review": "What waits for a reviewer, or was decided",
      "POST /api/review": "Decide: accept, fix, reject, merge, split, or undo",
      "POST /api/review/bulk": "Decide on several at once; each is a decision of its own",
      "GET /api/reviewers": "Who may be given what waits",
      "POST /api/review/assign": "Take what waits, give it to another, or let it go",
      "GET /api/comments": "The comments on a claim or figure",
      "POST /api/comments": "Write a comment",
      "POST /api/comments/:id/withdraw": "Take back a comment of one's own",
    },
  },
  {
    name: "Running it",
    description: "How the watch is doing, and what is to be done about it",
    routes: {
      "GET /api/status": "Counts of the watch, and when it last brought something new",
      "GET /api/sources": "How each source is doing, why, and when it is asked next",
      "GET /api/sources.opml": "The feeds of the watch as an OPML list",
      "GET /api/jobs/failed": "What could not be read or asked, and why",
      "POST /api/jobs/:kind/:subjectId": "Try one of them again, or give it up",
      "GET /api/deliveries": "What was sent on each channel, and what was given up",
      "POST /api/deliveries/:id/replay": "Send one anew",
      "GET /api/rules": "The alert rules, what each asked for, and what is snoozed",
      "POST /api/snoozes": "Keep a rule or a source quiet for some days",
      "DELETE /api/snoozes/:id": "End that before its time",
      "GET /api/events": "What happened, as it happens (server-sent events)",
      "GET /healthz": "Whether the process is alive",
      "GET /readyz": "Whether it can answer: the database is there",
    },
  },
  {
    name: "Signing in",
    description: "Sessions of people; programs send a token",
    routes: {
      "GET /api/session": "Who one is, and how people get in",
      "POST /api/session": "Sign in by name and password",
      "DELETE /api/session": "Sign out",
      "DELETE /api/sessions": "Sign out everywhere",
      "POST /api/session/link": "Whose a sign-in link is",
      "POST /api/session/link/password": "Choose a password by such a link",
      "POST /api/session/password": "Change one's own password",
      "GET /api/session/service": "Go to the sign-in service",
      "GET /api/session/service/back": "Come back from it",
    },
  },
  {
    name: "Accounts",
    description: "Who may sign in, which tokens let in, and who did what",
    routes: {
      "GET /api/accounts": "The accounts",
      "POST /api/accounts": "Invite someone: answers with a link to choose a password by",
      "POST /api/accounts/:name/link": "Another such link",
      "POST /api/accounts/:name/role": "Set another role",
      "DELETE /api/accounts/:name": "Remove an account; what it decided stays on record",
      "GET /api/tokens": "The tokens, by how they begin",
      "POST /api/tokens": "Add a token; it is answered once",
      "DELETE /api/tokens/:id": "End a token at once",
      "GET /api/audit": "The audit log, newest first",
    },
  },
];

/** The sections as OpenAPI has them. */
export const API_TAGS = SECTIONS.map(({ name, description }) => ({ name, description }));

const WORDS = new Map(
  SECTIONS.flatMap(({ name, routes }) =>
    Object.entries(routes).map(([route, summary]) => [route, { summary, tags: [name] }] as const),
  ),
);

/** What a route is for and the section it stands in, by its method and path. */
export function findRouteWords(method: string, path: string) {
  return WORDS.get(`${method} ${path}`);
}

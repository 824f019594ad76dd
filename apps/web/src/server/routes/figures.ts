import { Readable } from "node:stream";
import { FigureDetail } from "@figurewatch/contract";
import { createOriginDirectory, summariseFigure, type Sighting } from "@figurewatch/ledger";
import { gatherEvidence } from "@figurewatch/runtime";
import {
  getFigure,
  listAssignments,
  listReviewersOf,
  listSightings,
  toFigure,
  type Db,
  type SightingDetail,
} from "@figurewatch/store";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { PublicContext } from "../context.ts";
import {
  CITATION_FORMATS,
  formatCitations,
  listCitations,
  toAssignmentView,
  toEvidencePack,
  toFigureView,
  toJsonLd,
  toObservation,
  toSightingView,
} from "@figurewatch/present";
import { assertKnown, KnownOnQuery } from "../known-on.ts";
import { HttpProblem } from "../problem.ts";

const Params = z.object({ figureId: z.string().max(100) });
const CitationQuery = KnownOnQuery.extend({ format: z.enum(CITATION_FORMATS).default("csl") });
const FILES = {
  csl: { type: "application/vnd.citationstyles.csl+json; charset=utf-8", ending: "json" },
  bibtex: { type: "application/x-bibtex; charset=utf-8", ending: "bib" },
  ris: { type: "application/x-research-info-systems; charset=utf-8", ending: "ris" },
};

/** One figure with every telling of it, and the references to cite it by. */
export const figureRoutes: FastifyPluginAsyncZod<PublicContext> = async (
  app,
  { watch, publicUrl, now },
) => {
  const origins = createOriginDirectory(watch.origins);
  const toSighting = ({ claim, article, sighting, verdict }: SightingDetail): Sighting => {
    const origin = origins.resolve(claim.source, claim.sourceChain, claim.sourceYear);
    return {
      articleId: article.id,
      tellingId: sighting.copyGroup,
      verdict: verdict?.kind ?? "new",
      origin: origin?.id ?? null,
      originName: origin?.name ?? null,
      saidOn: claim.saidOn,
      told: claim,
    };
  };

  const find = async (db: Db, figureId: string, known: KnownOnQuery) => {
    const figure = await getFigure(db, figureId, known);
    if (figure === undefined) throw new HttpProblem(404, `There is no figure "${figureId}"`);
    assertKnown(`Figure "${figureId}"`, figure.knownFrom, known);
    return { figure, tellings: await listSightings(db, figure.id, known) };
  };

  const readReviewers = async (db: Db, figureId: string) => {
    const [assigned] = await listAssignments(db, [figureId]);
    return {
      acceptedBy: await listReviewersOf(db, figureId),
      assigned: assigned === undefined ? null : toAssignmentView(assigned),
    };
  };

  app.get(
    "/figures/:figureId",
    {
      config: { needs: "public" },
      schema: {
        params: Params,
        querystring: KnownOnQuery,
        response: { 200: FigureDetail },
      },
    },
    async ({ db, params, query, principal }) => {
      const { figure, tellings } = await find(db, params.figureId, query);
      return {
        figure: toFigureView(figure),
        ...(principal.kind === "nobody"
          ? { acceptedBy: null, assigned: null }
          : await readReviewers(db, figure.id)),
        sightings: tellings.map(toSightingView),
        summary: summariseFigure(toFigure(figure), tellings.map(toSighting)),
      };
    },
  );
  app.get(
    "/figures/:figureId/linked-data",
    {
      config: { needs: "public" },
      schema: { params: Params, querystring: KnownOnQuery, response: { 200: z.string() } },
    },
    async ({ db, params, query }, reply) => {
      const { figure, tellings } = await find(db, params.figureId, query);
      const said = tellings.map(toSightingView);
      return reply
        .type("application/ld+json; charset=utf-8")
        .header("content-disposition", `attachment; filename="figure-${figure.id}.jsonld"`)
        .send(toJsonLd(toObservation(toFigureView(figure), said, publicUrl)));
    },
  );
  app.get(
    "/figures/:figureId/evidence",
    {
      config: { needs: "viewer" },
      schema: {
        params: Params,
        querystring: KnownOnQuery,
        response: {
          200: z.unknown().describe("A WACZ: pages, hashes, provenance, decisions, references"),
        },
      },
    },
    async ({ db, params: { figureId }, query }, reply) => {
      const found = await gatherEvidence(db, figureId, query);
      if (found === undefined) throw new HttpProblem(404, `There is no figure "${figureId}"`);
      assertKnown(`Figure "${figureId}"`, found.figure.knownFrom, query);
      return reply
        .type("application/wacz")
        .header("content-disposition", `attachment; filename="figure-${found.figure.id}.wacz"`)
        .send(Readable.from(toEvidencePack({ ...found, publicUrl, at: now() })));
    },
  );
  app.get(
    "/figures/:figureId/citations",
    {
      config: { needs: "public" },
      schema: { params: Params, querystring: CitationQuery, response: { 200: z.string() } },
    },
    async ({ db, params: { figureId }, query }, reply) => {
      const { format } = query;
      const { figure, tellings } = await find(db, figureId, query);
      const items = listCitations({ figure: toFigureView(figure), tellings, publicUrl });
      const { type, ending } = FILES[format];
      return reply
        .type(type)
        .header("content-disposition", `attachment; filename="figure-${figure.id}.${ending}"`)
        .send(formatCitations(items, format));
    },
  );
};

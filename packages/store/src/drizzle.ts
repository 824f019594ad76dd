import { createRequire } from "node:module";
import type * as Orm from "drizzle-orm";
import type * as NodePostgres from "drizzle-orm/node-postgres";
import type * as PgCore from "drizzle-orm/pg-core";

export type { AnyColumn, SQL } from "drizzle-orm";
export type { NodePgDatabase } from "drizzle-orm/node-postgres";

/**
 * Drizzle in its CommonJS build, which holds the same code. As ES modules it costs 230 MB and half
 * a second at every start: Node copies the package's manifest of 180 kB once per module.
 */
const require = createRequire(import.meta.url);
const orm: typeof Orm = require("drizzle-orm");
const pgCore: typeof PgCore = require("drizzle-orm/pg-core");
const nodePostgres: typeof NodePostgres = require("drizzle-orm/node-postgres");

export const {
  and,
  arrayOverlaps,
  asc,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNull,
  lt,
  lte,
  ne,
  notInArray,
  or,
  sql,
} = orm;
export const {
  PgTable,
  bigint,
  boolean,
  char,
  customType,
  date,
  doublePrecision,
  getTableConfig,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} = pgCore;
export const { drizzle } = nodePostgres;

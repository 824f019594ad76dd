import { z } from "zod";
import { Country, Id, PublisherKind } from "./entries.ts";

/** What is asked for; left out, everything is. */
const Only = <T extends z.ZodType>(entry: T) => z.array(entry).min(1).nullable().default(null);

/** One rule of `alerts.yaml`: which verdicts are worth telling, and on which channels. */
export const AlertRule = z.strictObject({
  id: Id,
  /** What readers of the alert see. */
  title: z.string().min(1).nullable().default(null),
  verdicts: z
    .array(
      z.enum([
        "new",
        "changed",
        "conflicting",
        "corroborating",
        "repeated",
        "recycled",
        "misquoted",
      ]),
    )
    .min(1)
    .default(["new", "changed", "conflicting"]),
  modalities: z
    .array(z.enum(["stated", "estimate", "plan", "quota", "denied", "hypothetical"]))
    .min(1)
    .default(["stated", "estimate", "plan", "quota", "denied"]),
  measures: Only(Id),
  places: Only(Country),
  sectors: Only(Id),
  /** Kinds of the sources that brought the article. */
  publishers: Only(PublisherKind),
  /** A claim read with less confidence stays silent. */
  minConfidence: z.number().min(0).max(1).default(0),
  /** A value that changed by less, in percent of the one before, stays silent. */
  minChangePercent: z.number().min(0).default(0),
  /** The same in the unit of the measure: 1000 workers, 50 dollars a month. */
  minChange: z.number().min(0).default(0),
  /** A value that changed the other way stays silent. */
  direction: z.enum(["up", "down", "either"]).default("either"),
  /** A value that is surely below, or surely above, stays silent; in the unit of the measure. */
  atLeast: z.number().nullable().default(null),
  atMost: z.number().nullable().default(null),
  /** A figure that credits no one: told at once, or only at its second telling. */
  uncredited: z.enum(["at_once", "second_telling"]).default("second_telling"),
  /** Ids of the channels to tell; left out, all that are told of figures. */
  channels: Only(z.string().min(1)),
});
export type AlertRule = z.infer<typeof AlertRule>;

/** `alerts.yaml`. */
export const AlertsFile = z.strictObject({ rules: z.array(AlertRule).min(1) });

/**
 * What holds where a watch has no `alerts.yaml`: new, changed and conflicting figures on every
 * channel; suppositions and uncredited first tellings stay silent.
 */
export const DEFAULT_ALERT_RULE: AlertRule = AlertRule.parse({ id: "default" });

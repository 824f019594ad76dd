import { z } from "zod";

/** Kinds of values that settings have; each says how to set it right. */
export const Whole = (least: number, most?: number) => {
  const says = `use a whole number ${most === undefined ? `of at least ${least}` : `from ${least} to ${most}`}`;
  return z.coerce
    .number({ error: says })
    .refine((value) => Number.isSafeInteger(value) && value >= least && value <= (most ?? value), {
      error: says,
    });
};
export const Flag = z
  .enum(["0", "1", "true", "false"], { error: "use 1 or 0" })
  .transform((value) => value === "1" || value === "true");
export const Url = (...protocols: string[]) =>
  z.string().refine((url) => URL.canParse(url) && protocols.includes(new URL(url).protocol), {
    message: `use an address that starts with ${protocols.map((p) => `${p}//`).join(" or ")}`,
  });

/** A name or an address to listen on; an IPv6 address comes without its brackets. */
export const Host = z
  .string()
  .refine((host) => URL.canParse(`http://${host.includes(":") ? `[${host}]` : host}/`), {
    error: "use a name or an address of this machine, such as 127.0.0.1 or 0.0.0.0",
  });
export const TimeZone = z.string().refine(isTimeZone, {
  error: "use a name of the time zone database, such as Europe/Berlin or UTC",
});

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** A time of day, as "08:30". */
export const TimeOfDay = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: "use hours and minutes, such as 08:30" })
  .transform((time) => ({ hour: Number(time.slice(0, 2)), minute: Number(time.slice(3)) }));

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

/** What stands between commas or spaces. */
export const splitList = (text: string) => text.split(/[\s,]+/).filter((entry) => entry !== "");

/** Addresses and CIDR ranges, no names. */
export const Addresses = z
  .string()
  .transform(splitList)
  .refine((entries) => entries.every(isAddressRange), {
    error: "use addresses or ranges with commas, such as 10.0.0.2 or fd00::/8",
  });

function isAddressRange(entry: string): boolean {
  const [address = "", bits = "0", ...rest] = entry.split("/");
  const isV6 = address.includes(":");
  const isAddress = isV6
    ? URL.canParse(`http://[${address}]/`)
    : /^\d+(?:\.\d+){3}$/.test(address) && URL.canParse(`http://${address}/`);
  return isAddress && rest.length === 0 && /^\d+$/.test(bits) && Number(bits) <= (isV6 ? 128 : 32);
}

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

/** Hours of the day, as "22:00-07:00". */
export const Hours = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d-(?:[01]\d|2[0-3]):[0-5]\d$/, {
    error: "use two times of day, such as 22:00-07:00",
  })
  .transform((hours) => {
    const [from = "", to = ""] = hours.split("-");
    return { from: TimeOfDay.parse(from), to: TimeOfDay.parse(to) };
  });

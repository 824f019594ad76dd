type Refusal = { instancePath: string; message?: string | undefined };

/** What does not fit in a request, each with the field that it is about: "url: give an address". */
export function saySchemaError(refusals: readonly Refusal[], part: string): string {
  const says = refusals.map(({ instancePath, message = "it does not fit" }) => {
    const field = instancePath.slice(1).replaceAll("/", ".");
    return `${field === "" ? part : field}: ${message}`;
  });
  return says.join("; ");
}

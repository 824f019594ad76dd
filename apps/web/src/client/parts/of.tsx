/** What a control is of, for those who hear it without what stands around it. */
export function Of({ name }: { name: string }) {
  return <span className="visually-hidden"> of {name}</span>;
}

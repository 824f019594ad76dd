/**
 * What could not be done, read out when it comes. It stands in the page from the start, empty: of a
 * region that comes along with its words, nothing is read out.
 */
export function Problem({ problem, id }: { problem: string; id?: string }) {
  return (
    <p id={id} className="problem" role="alert">
      {problem === "" ? "" : `${problem}.`}
    </p>
  );
}

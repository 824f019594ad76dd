import { Link } from "@tanstack/react-router";

export function NotFoundPage() {
  return (
    <>
      <h1>There is no such page</h1>
      <p>
        The address may be mistyped, or what it showed was withdrawn.{" "}
        <Link to="/">Go to the overview</Link>.
      </p>
    </>
  );
}

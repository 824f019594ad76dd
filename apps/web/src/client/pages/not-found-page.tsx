import { Link } from "@tanstack/react-router";
import { PageTitle } from "../parts/page-title.tsx";

export function NotFoundPage() {
  return (
    <>
      <PageTitle title="There is no such page" />
      <p>
        The address may be mistyped, or what it showed was withdrawn.{" "}
        <Link to="/">Go to the overview</Link>.
      </p>
    </>
  );
}

import type { ReactNode } from "react";

type ScrollTableProps = {
  /** For who cannot see where it stands. */
  name: string;
  className?: string;
  children: ReactNode;
};

/** A table that scrolls by itself where the screen is narrower, by keyboard too. */
export function ScrollTable({ name, className, children }: ScrollTableProps) {
  return (
    <div
      className={className === undefined ? "table-box" : `table-box ${className}`}
      tabIndex={0}
      role="region"
      aria-label={name}
    >
      <table>{children}</table>
    </div>
  );
}

/** The head of a table whose columns are not sorted. */
export function Columns({ names }: { names: readonly string[] }) {
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

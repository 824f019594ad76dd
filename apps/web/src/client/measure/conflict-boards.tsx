import { Link } from "@tanstack/react-router";
import type { ConflictBoard } from "./find-conflicts.ts";
import { NotPublicYet } from "../parts/not-public-yet.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { ScrollTable } from "../parts/scroll-table.tsx";

const BOARDS_SHOWN = 4;

/** Figures of the same place and time that differ, side by side with what may explain it. */
export function ConflictBoards({ boards }: { boards: ConflictBoard[] }) {
  const conflicts = boards.filter(({ isConflict }) => isConflict);
  const others = boards.filter(({ isConflict }) => !isConflict);
  return (
    <>
      <Boards
        {...{ id: "conflicts", title: "Same time, other numbers", boards: conflicts }}
        lead="Figures of one place and year, of the same scope as far as the texts tell it, that cannot all hold, and in what they differ."
      />
      <Boards
        {...{ id: "scopes", title: "Same time, another scope", boards: others }}
        lead="Figures of one place and year that differ, and count another sector, site or payment: they may all hold, and one is no update of another."
      />
    </>
  );
}

type BoardsProps = { id: string; title: string; lead: string; boards: ConflictBoard[] };

function Boards({ id, title, lead, boards }: BoardsProps) {
  if (boards.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="lead">{lead}</p>
      <ShowMore items={boards} step={BOARDS_SHOWN} what="comparisons">
        {(shown) => shown.map((board) => <Board key={board.key} board={board} />)}
      </ShowMore>
    </section>
  );
}

function Board({ board }: { board: ConflictBoard }) {
  const { title } = board;
  return (
    <ScrollTable name={title} className="board">
      <caption>
        <strong>{title}</strong>:{" "}
        {board.isConflict ? (
          <span className="badge badge-conflicting">
            <span aria-hidden="true">✕</span> of the same scope as told, cannot all hold
          </span>
        ) : (
          <span className="badge badge-repeated">
            <span aria-hidden="true">≈</span> another scope may explain it
          </span>
        )}
        {board.hidden === 0 ? "" : ` ${board.hidden} more between them are in the table above.`}
      </caption>
      <thead>
        <tr>
          <td>
            <span className="visually-hidden">In what they differ</span>
          </td>
          {board.figures.map((figure) => (
            <th key={figure.id} scope="col">
              <Link to="/figures/$figureId" params={{ figureId: figure.id }}>
                {figure.says}
              </Link>
              <NotPublicYet of={figure} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {board.differences.length === 0 ? (
          <tr>
            <th scope="row">difference</th>
            <td colSpan={board.figures.length}>none that the texts show</td>
          </tr>
        ) : null}
        {board.differences.map(({ what, words }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            {words.map((word, i) => (
              <td key={board.figures[i]?.id}>{word}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

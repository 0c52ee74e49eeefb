import { FailureIcon } from "@/components/ui/icons";
import type { Line } from "@/lib/import/check/line-of";
import { languageOf } from "./language-of";

/** A cell of a file, with the heading over it; `isFaulty` where it does not go, `isNumber` where it only counts the rows. */
export type FileCell = { place: number; heading: string; text: string; isFaulty: boolean; isNumber: boolean };

/**
 * A line of a file in one or two lines, opened by its title: then nothing of it is cut, and each of its other cells has its heading. A heading of a part
 * stands over its rows; what is no row is said to be none. A row with a faulty cell has a mark at its number too: its lines can end before the cell's own.
 */
export function ListedRow({
  row,
  line,
  title,
  main,
  rest,
  notListed,
}: {
  row: number;
  line: Line;
  title: FileCell;
  main: readonly FileCell[];
  rest: readonly FileCell[];
  notListed: string;
}) {
  if (line.is === "blank") return null;
  if (line.is === "heading" || line.is === "left_out") {
    return (
      <tr id={`row-${row}`} className={line.is === "heading" ? "group-name" : "left-out"}>
        <th scope="row" colSpan={2 + main.length}>
          <b className="figures">{row}</b> <span lang={languageOf(line.text)}>{line.text}</span>
          {line.is === "left_out" ? ` — ${notListed}` : null}
        </th>
      </tr>
    );
  }
  const said = rest.filter(({ text, isFaulty }) => text !== "" || isFaulty);
  const inLine = said.filter(({ isNumber, isFaulty }) => !isNumber || isFaulty);
  const isFaulty = [title, ...main, ...rest].some((cell) => cell.isFaulty);
  const name = (
    <>
      <span className="title-link">
        <Cell cell={title} />
      </span>
      {inLine.map((cell) => (
        <span key={cell.place}>
          {" · "}
          <Cell cell={cell} />
        </span>
      ))}
    </>
  );
  return (
    <tr id={`row-${row}`}>
      <th scope="row" className="place figures">
        {isFaulty ? <FailureIcon /> : null}
        {row}
      </th>
      <td className="title">
        <details>
          <summary className="two-lines">{name}</summary>
          <dl>
            {said.map((cell) => (
              <div key={cell.place}>
                <dt lang={languageOf(cell.heading)}>{cell.heading || cell.place + 1}</dt>
                <dd>
                  <Cell cell={cell} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      </td>
      {main.map((cell, at) => (
        <td key={cell.place} className={COLUMNS[at]}>
          <div className="two-lines">
            <Cell cell={cell} />
          </div>
        </td>
      ))}
    </tr>
  );
}

const COLUMNS = ["first-said", "second-said", "third-said"];

function Cell({ cell: { text, isFaulty } }: { cell: FileCell }) {
  return (
    <span lang={languageOf(text)} className={isFaulty ? "font-medium text-ink" : undefined}>
      {isFaulty ? <FailureIcon /> : null}
      {text}
    </span>
  );
}

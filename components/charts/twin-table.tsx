import { classes } from "@/components/ui/classes";
import type { TableTwin } from "@/lib/drawing/mark";

/** A cell of no more signs than a date has is never broken into two lines. */
const whole = "31 Dec 2011".length;

/** What a drawing shows, as a table. */
export function TwinTable({ twin, caption }: { twin: TableTwin; caption: string }) {
  const numeric = (i: number) => (twin.columns[i]?.numeric ? "numeric" : undefined);
  return (
    <div className="chart-table">
      <table>
        <caption className="chart-hidden">{caption}</caption>
        <thead>
          <tr>
            {twin.columns.map(({ title }, i) => (
              <th key={title} scope="col" className={numeric(i)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {twin.rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and are never rearranged
            <tr key={row}>
              {cells.map((cell, i) => (
                <td
                  key={twin.columns[i]?.title}
                  className={classes(numeric(i), cell.length <= whole && "whole")}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

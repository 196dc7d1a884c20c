import type { TableTwin } from "@/lib/drawing/mark";

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
                <td key={twin.columns[i]?.title} className={numeric(i)}>
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

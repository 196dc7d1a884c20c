import { describe, expect, it } from "vitest";
import { wordsIn } from "@/lib/i18n/say";
import { mostMegabytes, readTable } from "./read-table";
import { writeRows } from "./write-rows";

const { say } = wordsIn("en");
const bytes = (text: string) => new TextEncoder().encode(text);
function table(content: string | Uint8Array) {
  const reading = readTable(typeof content === "string" ? bytes(content) : content);
  if (!reading.ok) throw new Error(say(reading.sentence));
  return reading.table;
}
const cells = (content: string | Uint8Array) => table(content).rows.map((row) => row.cells);

describe("the bytes of a table", () => {
  it("are cells, whatever separates them and ends the lines", () => {
    const wanted = [
      ["date", "place"],
      ["2011", "Camp, Taji"],
    ];
    expect(cells('date,place\n2011,"Camp, Taji"\n')).toEqual(wanted);
    expect(cells("\ufeffdate;place\r\n2011;Camp, Taji\r\n")).toEqual(wanted);
    expect(cells("date\tplace\r2011\tCamp, Taji")).toEqual(wanted);
    expect(table("date;place\n2011;x").separator).toBe(";");
  });

  it("name each row by its number in the file, in which empty rows count", () => {
    expect(table("date,place\n\n2011,Taji\n,\n2012,Basra").rows.map(({ number }) => number)).toEqual([
      1, 3, 5,
    ]);
  });

  it("are read in the encoding they are in", () => {
    expect(table(new Uint8Array([...bytes("date,place\n2011,Fall"), 0xfb, ...bytes("jah")]))).toMatchObject({
      encoding: "windows-1252",
      rows: [{}, { cells: ["2011", "Fallûjah"] }],
    });
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...[..."date,place\n2011,Taji"].flatMap((c) => [c.charCodeAt(0), 0]),
    ]);
    expect(table(wide)).toMatchObject({ encoding: "utf-16", rows: [{}, { cells: ["2011", "Taji"] }] });
  });

  it("keep line breaks, quotation marks and formulas in a cell as text", () => {
    expect(cells('a,b\n"two\nlines","say ""no"""\n=cmd,it"s\n')).toEqual([
      ["a", "b"],
      ["two\nlines", 'say "no"'],
      ["=cmd", 'it"s'],
    ]);
  });

  it("are read up to a quotation mark that is never closed, and say where it is", () => {
    const { rows, brokenAt } = table('a,b\n1,2\n3,"x\n4,5\n');
    expect(rows.map(({ number }) => number)).toEqual([1, 2]);
    expect(brokenAt).toBe(3);
  });

  it("are refused in a sentence where they are no table", () => {
    expect(() => table("")).toThrow("There is nothing in the file.");
    expect(() => table("\ufeff \r\n ,,\r\n")).toThrow("There is nothing in the file.");
    expect(() => table("date,place\r\n")).toThrow("The file holds headings and no rows under them.");
    expect(() => table(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]))).toThrow(/save it as CSV first/);
    expect(() => table(new Uint8Array(100))).toThrow(/not a table in plain text/);
    expect(() => table(new Uint8Array((mostMegabytes + 1) * 1024 * 1024))).toThrow(/larger than 64 MB/);
  });

  it("tell how far they are read", () => {
    const told: number[] = [];
    readTable(bytes(`a,b\n${"1,2\n".repeat(5_000)}`), (done) => told.push(done));
    expect(told).toHaveLength(5);
    expect(told.every((done, i) => done > (told[i - 1] ?? 0) && done <= 1)).toBe(true);
  });
});

describe("rows written to be taken along", () => {
  it("read back as they were, and no spreadsheet carries out what stands in them", () => {
    const rows = [
      ["row", "why"],
      ["2", 'a "b", c\nd'],
      ["3", "=cmd|'/c calc'!A0"],
    ];
    expect(cells(writeRows(rows))).toEqual([rows[0], rows[1], ["3", "'=cmd|'/c calc'!A0"]]);
  });
});

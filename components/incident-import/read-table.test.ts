import { describe, expect, it } from "vitest";
import { wordsIn } from "@/lib/i18n/say";
import { mostMegabytes, readTable } from "./read-table";
import { writeRows } from "./write-rows";

const { say } = wordsIn("en");
const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));
/** As UTF-16, the lower byte first. */
const wide = (text: string) => ascii(text).flatMap((code) => [code, 0]);
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
    expect(() => table(new Uint8Array(100))).toThrow(/not a table in plain text/);
    expect(() => table(new Uint8Array((mostMegabytes + 1) * 1024 * 1024))).toThrow(/larger than 64 MB/);
  });

  it.each([
    [
      "a workbook",
      [...ascii("PK\u0003\u0004"), ...ascii("....[Content_Types].xml....xl/workbook.xml")],
      /This is a spreadsheet file .* not CSV/,
    ],
    [
      "an open document",
      ascii("PK\u0003\u0004....mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
      /spreadsheet file/,
    ],
    [
      "an old workbook",
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...wide("Workbook")],
      /spreadsheet file/,
    ],
    ["a letter", ascii("PK\u0003\u0004....word/document.xml"), /text document/],
    [
      "an old letter",
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...wide("WordDocument")],
      /text document/,
    ],
    ["an archive", ascii("PK\u0003\u0004....events.csv...."), /This is an archive .* unpack it/],
    ["a compressed file", [0x1f, 0x8b, 8, 0], /archive/],
    ["a picture", [0x89, ...ascii("PNG\r\n\u001a\n")], /This is a picture, not a table/],
    ["a photograph", [0xff, 0xd8, 0xff, 0xe0], /picture/],
    ["a PDF", ascii("%PDF-1.7 date,place"), /This is a PDF file/],
    ["a web page", ascii("\n<!DOCTYPE html><html><title>Sign in</title>"), /This is a web page, not CSV/],
    ["JSON", ascii('[{"date":"2011"}]'), /This is a JSON file/],
    ["a program", [0x7f, ...ascii("ELF"), 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0], /not a table in plain text/],
  ])("are told what they are where they are %s", (_, content, sentence) => {
    expect(() => table(new Uint8Array(content))).toThrow(sentence);
  });

  it("are refused where a quotation mark opens in the headings and never closes", () => {
    expect(() => table('"date,place\n2011,Taji\n')).toThrow(/opened in row 1 and never closed/);
  });

  it("are read in UTF-16 with and without its mark, whichever byte comes first", () => {
    const text = "date,place\n2011,Taji";
    const big = (bytes: number[]) => bytes.map((_, i) => bytes[i ^ 1] ?? 0);
    for (const content of [
      [0xff, 0xfe, ...wide(text)],
      [0xfe, 0xff, ...big(wide(text))],
      wide(text),
      big(wide(text)),
    ])
      expect(table(new Uint8Array(content))).toMatchObject({
        encoding: "utf-16",
        rows: [{ cells: ["date", "place"] }, { cells: ["2011", "Taji"] }],
      });
  });

  it("may hold bytes that are nothing, one column, or a line that tells Excel how cells are parted", () => {
    expect(cells("date,place\n2011,Ta\u0000ji")).toEqual([
      ["date", "place"],
      ["2011", "Ta\u0000ji"],
    ]);
    expect(cells("date\n2011\n2012")).toEqual([["date"], ["2011"], ["2012"]]);
    const told = table("sep=;\r\ndate;place\r\n2011;Camp, Taji");
    expect(told.separator).toBe(";");
    expect(told.rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [2, "date", "place"],
      [3, "2011", "Camp, Taji"],
    ]);
  });

  it("are read whole where they are a hundred thousand rows", () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => `2011-01-0${(i % 9) + 1},"Camp, ${i}",rocket`);
    expect(table(`date,place,type\n${rows.join("\n")}`).rows).toHaveLength(100_001);
  }, 30_000);

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

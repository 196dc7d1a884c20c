import { createHash } from "node:crypto";
import { get } from "node:http";
import { gunzipSync } from "node:zlib";
import { describe, expect, inject, it } from "vitest";
import { basesPlan, exactly, owner } from "./callers";

const address = inject("address");
const page = "/t/afghanistan-2020-2021";

/** As it comes over the wire: fetch would undo the compression. */
function fetched(path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      get(address + path, { headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      }).on("error", reject);
    },
  );
}

describe("a public page", () => {
  it("is sent compressed to those who take it, and is the same page to those who do not", async () => {
    const [zipped, plain, refused] = await Promise.all([
      fetched(page, { "accept-encoding": "gzip, deflate, br" }),
      fetched(page),
      fetched(page, { "accept-encoding": "br, gzip;q=0" }),
    ]);
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true);
    expect(refused.body.equals(plain.body)).toBe(true);
    expect(zipped.body.length).toBeLessThan(60 * 1024);
    expect(plain.body.toString()).toContain("121");
  });

  it("shows what is computed only where the publisher chose to, and a forecast only while there is one", async () => {
    const html = async (path: string) => (await fetched(path)).body.toString();
    const open = await html("/t/iraq-2024-2026");
    expect(open).toContain("Will the date hold?");
    expect(open).toMatch(/held in \d+ of 100 runs/);
    expect(open).toMatch(/\(n = \d+\)/);
    expect(open.match(/\(8 in 10 runs; n = \d+\)/g)).toHaveLength(2);
    expect(await html("/t/iraq-2024-2026/present")).toMatch(/\(8 in 10 runs; n = \d+\)/);
    const over = await html(page);
    expect(over).not.toContain("Will the date hold?");
    expect(over).toContain("How each date has moved");
    expect(over).not.toContain("in 10 runs");
    expect(await html(`${page}/present`)).toContain("How each date has moved");
    const planner = await owner();
    const { id, slug } = await basesPlan(planner);
    const published = await planner("POST", `/timetables/${id}/publications`, { publisher: "Ministry" });
    expect(published.status, JSON.stringify(published.body)).toBe(201);
    expect(await html(`/t/${slug}`)).not.toContain("Will the date hold?");
    await planner("POST", `/timetables/${id}/publications`, { publisher: "Ministry", shows: ["forecast"] });
    expect(await html(`/t/${slug}`)).toContain("Will the date hold?");
    expect(await html(`/t/${slug}/v/1`)).not.toContain("Will the date hold?");
  });

  it("compares with earlier withdrawals that were published, and with nothing else", async () => {
    const html = async (path: string) => (await fetched(path)).body.toString();
    const planner = await owner();
    const begin = async (title: string, announcedOn: string, due: string, completedOn?: string) => {
      const made = await planner("POST", "/timetables", { title, timeZone: "Asia/Baghdad" });
      const { id, slug, version } = made.body;
      const edits = [
        { type: "set-timetable", changes: { announcedOn } },
        {
          type: "add-milestone",
          milestone: { id: "first", title: "First base", due: exactly("2025-11-01") },
        },
        { type: "add-milestone", milestone: { id: "end", title: "All out", due: exactly(due) } },
        { type: "set-timetable", changes: { endMilestoneId: "end" } },
        { type: "complete-milestone", milestoneId: "first", completedOn: "2025-11-01" },
        ...(completedOn ? [{ type: "complete-milestone", milestoneId: "end", completedOn }] : []),
      ];
      const edited = await planner("POST", `/timetables/${id}/edits`, { baseVersion: version, edits });
      expect(edited.status, JSON.stringify(edited.body)).toBe(200);
      return { id, slug };
    };
    const publish = (id: string, shows: string[] = []) =>
      planner("POST", `/timetables/${id}/publications`, { publisher: "Ministry", shows });
    await begin("Never published withdrawal", "2025-10-01", "2025-12-31", "2026-01-10");
    const earlier = await begin("Published withdrawal", "2025-10-01", "2025-12-31", "2026-01-10");
    expect((await publish(earlier.id)).status).toBe(201);
    const { id, slug } = await begin("Withdrawal under way", "2025-10-01", "2026-12-31");
    expect((await publish(id)).status).toBe(201);
    expect(await html(`/t/${slug}`)).not.toContain("Earlier withdrawals");
    expect((await publish(id, ["reference"])).status).toBe(201);
    for (const path of [`/t/${slug}`, `/t/${slug}/present`]) {
      const shown = await html(path);
      expect(shown).toContain("Earlier withdrawals");
      expect(shown).toContain("Published withdrawal");
      expect(shown).not.toContain("Never published withdrawal");
    }
    expect(await html(`/t/${slug}`)).toContain(`href="/t/${earlier.slug}"`);
  });

  it("is not sent again to those who have it", async () => {
    const first = await fetched(page);
    const again = await fetched(page, { "if-none-match": String(first.headers.etag) });
    expect(first.headers.etag).toMatch(/^"[0-9a-f]{32}"$/);
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(first.headers["cache-control"]).toContain("max-age=60");
  });

  it("lets nothing in but its own stylesheet, script and fonts", async () => {
    const { headers, body } = await fetched(page);
    expect(headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self'");
    expect(headers["content-security-policy"]).not.toContain("unsafe");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    for (const [, path] of body.toString().matchAll(/(?:href|src)="(\/press\/[^"]+)"/g)) {
      const asset = await fetched(String(path));
      expect(asset.status, path).toBe(200);
      expect(asset.headers["cache-control"], path).toContain("immutable");
    }
  });

  it("names the checksum of its data, which is that of the file", async () => {
    const html = (await fetched(page)).body.toString();
    const file = await fetched(`${page}/timetable.json`);
    expect(html).toContain(createHash("sha256").update(file.body).digest("hex"));
    expect(file.headers["access-control-allow-origin"]).toBe("*");
    expect(JSON.parse(file.body.toString())).toMatchObject({ slug: "afghanistan-2020-2021" });
  });

  it("stays readable in every version, and as it was known on a day", async () => {
    const first = (await fetched(`${page}/v/1`)).body.toString();
    expect(first).toContain("You are reading version 1");
    const then = (await fetched(`${page}?asOf=2021-05-01`)).body.toString();
    expect(then).toContain("The record as it was known on 1 May 2021.");
    expect(then).toContain("11 September 2021".replace(" ", "\u00a0"));
  });

  it("says plainly what is wrong with a day", async () => {
    const wrong = await fetched(`${page}?asOf=soon`);
    expect([wrong.status, wrong.headers["cache-control"]]).toEqual([400, "no-store"]);
    expect(wrong.body.toString()).toContain("cannot be read as a day");
    expect((await fetched(`${page}?asOf=2199-01-01`)).status).toBe(400);
    const early = await fetched(`${page}?asOf=2001-01-01`);
    expect(early.status).toBe(404);
    expect(early.body.toString()).toContain("no version of this timetable had been published");
  });

  it("that does not exist is told like one that is not public", async () => {
    const answers = await Promise.all(
      [
        "/t/nothing-here",
        `${page}/v/99`,
        `${page}/v/x`,
        "/t/nothing-here/present",
        "/t/nothing-here/timetable.json",
        "/nothing/at/all",
      ].map((path) => fetched(path)),
    );
    for (const { status, body } of answers) {
      expect(status).toBe(404);
      expect(body.equals(answers[0]?.body ?? Buffer.of())).toBe(true);
    }
  });

  it("that does not exist is refused under the same policy, however it is asked for", async () => {
    const { status, headers, body } = await fetched("/nothing", { "accept-encoding": "gzip" });
    const text = (headers["content-encoding"] === "gzip" ? gunzipSync(body) : body).toString();
    expect([status, headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(text).toContain("<h1>");
    expect(text).not.toContain("<script>");
  });
});

it("an address of the API at which there is nothing is told as the API tells everything", async () => {
  for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"]) {
    const answer = await fetch(`${address}/api/v1/nothing`, { method });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      404,
      "application/problem+json; charset=utf-8",
    ]);
  }
});

it("the list of published timetables names every sample", async () => {
  const { body } = await fetched("/");
  for (const slug of ["iraq-2009-2011", "iraq-2020-2021", "iraq-2024-2026", "mali-minusma-2023"]) {
    expect(body.toString()).toContain(`href="/t/${slug}"`);
  }
});

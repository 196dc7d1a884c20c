import { beforeAll, describe, expect, it } from "vitest";
import { newInvitation, newMember, Visitor } from "./as-person";
import { type Answer, basesPlan, type Caller, member, move, nobody, owner } from "./callers";

// biome-ignore lint/suspicious/noExplicitAny: what tests look into is of any shape
const entriesIn = ({ body }: Answer): any[] => body.entries;

describe("the history of who belongs to a timetable", () => {
  let planner: Caller;
  let plan: { id: string; slug: string };
  const people = async (caller: Caller) =>
    entriesIn(await caller("GET", `/timetables/${plan.id}/history?kind=people`))
      .map(({ by, membership: { act, person, email, from, to } }) => [
        by?.name ?? "the program",
        act,
        person?.name ?? email,
        from,
        to,
      ])
      .reverse();

  beforeAll(async () => {
    planner = await owner();
    plan = await basesPlan(planner);
  });

  it("tells owners who invited whom, who came, who got which role, and who went", async () => {
    const visitor = new Visitor();
    const signedIn = await visitor.signIn({
      email: "owner@example.org",
      password: "a quiet long password",
    });
    expect(signedIn.status).toBe(200);
    const anna = await newMember(visitor, plan.id, "viewer");
    const name = `Member ${/member-(\d+)/.exec(anna.email)?.[1]}`;
    const me = (await planner("GET", "/session")).body.person;

    await newInvitation(visitor, plan.id, { role: "editor", email: "ben@example.org" });
    const [open] = (await planner("GET", `/timetables/${plan.id}/invitations`)).body.invitations;
    await planner("DELETE", `/timetables/${plan.id}/invitations/${open.id}`);
    await planner("PATCH", `/timetables/${plan.id}/members/${anna.id}`, { role: "publisher" });
    await planner("PATCH", `/timetables/${plan.id}/members/${anna.id}`, { role: "publisher" });
    await planner("DELETE", `/timetables/${plan.id}/members/${me.id}`); // the last owner cannot
    await anna.visitor.ask("DELETE", `/timetables/${plan.id}/members/${anna.id}`);
    await planner("DELETE", `/timetables/${plan.id}/members/${anna.id}`); // gone already

    expect(await people(planner)).toEqual([
      [me.name, "invited", null, null, "viewer"],
      [name, "accepted", name, null, "viewer"],
      [me.name, "invited", "ben@example.org", null, "editor"],
      [me.name, "invitation-withdrawn", "ben@example.org", "editor", null],
      [me.name, "role-changed", name, "viewer", "publisher"],
      [name, "left", name, "publisher", null],
    ]);
  });

  it("is for owners alone, and stands in no other history and on no public page", async () => {
    const publisher = await member(planner, plan.id, "publisher");
    const refused = await publisher("GET", `/timetables/${plan.id}/history?kind=edited,people`);
    expect(refused).toMatchObject({ status: 403, body: { code: "role-wanting" } });
    for (const caller of [publisher, planner]) {
      const entries = entriesIn(await caller("GET", `/timetables/${plan.id}/history`));
      expect(entries.length).toBeGreaterThan(0);
      expect(entries.every(({ kind, membership }) => kind !== "people" && membership === null)).toBe(true);
    }
    await publisher("POST", `/timetables/${plan.id}/publications`, { note: "First" });
    const published = await nobody("GET", `/public/timetables/${plan.slug}`);
    expect(published.status).toBe(200);
    expect(JSON.stringify(published.body)).not.toMatch(/ben@example|A publisher|membership/);
  });
});

describe("the history, asked for less", () => {
  let planner: Caller;
  let editor: Caller;
  let editorId: string;
  let path: string;
  const ask = (question: string) => planner("GET", `${path}/history${question}`);
  const versions = async (question: string) => entriesIn(await ask(question)).map(({ version }) => version);

  beforeAll(async () => {
    planner = await owner();
    const plan = await basesPlan(planner); // version 1: a phase, two milestones, a dependency and the end
    path = `/timetables/${plan.id}`;
    editor = await member(planner, plan.id, "editor");
    editorId = (await editor("GET", "/session")).body.person.id;
    const edit = (caller: Caller, baseVersion: number, ...edits: object[]) =>
      caller("POST", `${path}/edits`, { baseVersion, edits });
    await edit(editor, 1, move("besmaya", "2026-07-26"));
    await edit(planner, 2, { type: "set-timetable", changes: { summary: "In two steps." } });
    await edit(editor, 3, { type: "add-phase", phase: { id: "end", title: "The end" } });
    await edit(planner, 4, {
      type: "add-condition",
      condition: { id: "c1", milestoneId: "taji", statement: "Guards stand ready." },
    });
    await planner("POST", `${path}/publications`, { note: "First" });
  });

  it("by kind, by person, by noun and by milestone, and by several of them", async () => {
    expect(await versions("")).toEqual([5, 5, 4, 3, 2, 1, 0]);
    expect(await versions("?kind=published")).toEqual([5]);
    expect(await versions("?kind=created,published")).toEqual([5, 0]);
    expect(await versions(`?by=${editorId}`)).toEqual([4, 2]);
    expect(await versions("?by=program")).toEqual([]);
    expect(await versions("?noun=phase")).toEqual([4, 1]);
    expect(await versions("?noun=timetable")).toEqual([3, 1]);
    expect(await versions("?milestone=taji")).toEqual([5, 1]);
    expect(await versions("?milestone=besmaya")).toEqual([2, 1]);
    expect(await versions("?milestone=taji&noun=condition")).toEqual([5]);
    expect(await versions(`?noun=milestone&by=${editorId}`)).toEqual([2]);
    expect(await versions("?milestone=nothing")).toEqual([]);
  });

  it("page by page, each entry once", async () => {
    const first = await ask("?noun=phase&limit=1");
    expect(entriesIn(first).map(({ version }) => version)).toEqual([4]);
    const second = await ask(`?noun=phase&limit=1&before=${first.body.next}`);
    expect(entriesIn(second).map(({ version }) => version)).toEqual([1]);
    expect(second.body.next).toBeNull();
  });

  it.each(["?kind=everything", "?kind=", "?noun=timetables", "?limit=0", "?before=x", "?by=", "?colour=red"])(
    "refuses %s with a sentence at the field",
    async (question) => {
      const answer = await ask(question);
      expect(answer.status).toBe(422);
      expect(answer.body.errors[0].sentence).toMatch(/\.$/);
    },
  );
});

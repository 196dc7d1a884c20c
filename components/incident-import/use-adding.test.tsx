// @vitest-environment happy-dom
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, describe, expect, it } from "vitest";
import type { Answer } from "@/lib/client/api";
import { EditSession } from "@/lib/client/edit-session";
import { OpenTimetableProvider } from "@/lib/client/edit-session-provider";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import type { ImportBatch } from "@/lib/domain/incident-import/import-batches";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Edit } from "@/lib/schema/edit";
import { useAdding } from "./use-adding";

afterEach(cleanup);

const batch = (...ids: string[]): ImportBatch => ({
  incidentIds: ids,
  edits: ids.map((id) =>
    Edit.parse({
      type: "add-incident",
      incident: { id, title: id, on: { day: "2011-02-28", precision: "day" } },
    }),
  ),
});

/** A session whose server answers what it is told to, one answer after the other, then always yes. */
function opened(...answers: Answer<{ version: number }>[]) {
  let version = 0;
  let key = 0;
  const session = new EditSession(
    { version, timetable: blankTimetable("Iraq") },
    {
      send: async () => answers.shift() ?? { ok: true, value: { version: ++version } },
      load: async () => ({ ok: false, refusal: { kind: "offline" } }),
      today: () => "2026-02-01" as CalendarDate,
      newId: () => `b${key++}`,
      now: () => new Date(0),
      wait: async () => {},
      keep: () => {},
    },
  );
  const wrapper = ({ children }: { children: ReactNode }) => (
    <OpenTimetableProvider open={session}>{children}</OpenTimetableProvider>
  );
  return { session, hook: renderHook(() => useAdding(), { wrapper }).result };
}
const idsIn = (session: EditSession) => session.snapshot().timetable.incidents.map(({ id }) => id);

describe("adding batches of incidents", () => {
  it("saves one after the other, and takes all of them back", async () => {
    const { session, hook } = opened();
    act(() => hook.current.add([batch("a", "b"), batch("c")]));
    await waitFor(() => expect(hook.current.adding).toMatchObject({ kind: "done", added: 3, batches: 2 }));
    expect(idsIn(session)).toEqual(["a", "b", "c"]);
    act(() => hook.current.takeBack());
    await waitFor(() => expect(hook.current.adding).toEqual({ kind: "taken-back", count: 3 }));
    expect(idsIn(session)).toEqual([]);
  });

  it("passes over a batch that somebody has undone already", async () => {
    const { session, hook } = opened();
    act(() => hook.current.add([batch("a", "b"), batch("c")]));
    await waitFor(() => expect(hook.current.adding.kind).toBe("done"));
    act(() => void session.undo());
    act(() => hook.current.takeBack());
    await waitFor(() => expect(hook.current.adding).toEqual({ kind: "taken-back", count: 2 }));
    expect(idsIn(session)).toEqual([]);
  });

  it("leaves whole batches where it is stopped, and says how many are in", async () => {
    const { session, hook } = opened();
    act(() => {
      hook.current.add([batch("a", "b"), batch("c"), batch("d")]);
      hook.current.stop();
    });
    await waitFor(() => expect(hook.current.adding).toMatchObject({ kind: "stopped", added: 2, of: 4 }));
    expect(idsIn(session)).toEqual(["a", "b"]);
  });

  it("ends at what the server refuses, and says what it said", async () => {
    const errors = [{ path: [], sentence: "A timetable is full.", code: "too-many" }];
    const { session, hook } = opened(
      { ok: true, value: { version: 1 } },
      { ok: false, refusal: { kind: "problems", errors } },
    );
    act(() => hook.current.add([batch("a"), batch("b"), batch("c")]));
    await waitFor(() => expect(hook.current.adding).toMatchObject({ kind: "refused", added: 1, of: 3 }));
    expect(hook.current.adding).toMatchObject({ sentence: { values: { told: "A timetable is full." } } });
    expect(idsIn(session)).toEqual(["a"]);
  });
});

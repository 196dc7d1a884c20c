import { describe, expect, it } from "vitest";
import { may, permissions, type Role, roles } from "./access";

const allowed = (role: Role) => permissions.filter((permission) => may(role, permission));

describe("a role", () => {
  it("may do what the ones before it may, and more", () => {
    for (const [i, role] of roles.entries()) {
      const below = roles[i - 1];
      if (below) expect(allowed(role)).toEqual(expect.arrayContaining(allowed(below)));
    }
  });

  it("viewer sees drafts and changes nothing", () => {
    expect(allowed("viewer")).toEqual(["read:timetable", "read:history", "read:members"]);
  });

  it("editor edits but does not publish; publisher publishes but does not choose members", () => {
    expect(may("editor", "edit:timetable")).toBe(true);
    expect(may("editor", "publish:timetable")).toBe(false);
    expect(may("publisher", "publish:timetable")).toBe(true);
    expect(may("publisher", "manage:members")).toBe(false);
    expect(allowed("owner")).toEqual(permissions);
  });

  it("of somebody who is no member is none", () => {
    expect(permissions.some((permission) => may(null, permission))).toBe(false);
  });
});

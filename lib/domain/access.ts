/** What somebody is in one timetable; each may do what the ones before may. */
export const roles = ["viewer", "editor", "publisher", "owner"] as const;
export type Role = (typeof roles)[number];

/** What there is to be permitted, and the least role that may. Screens and server read the same table. */
const leastRole = {
  "read:timetable": "viewer",
  "read:history": "viewer",
  "edit:timetable": "editor",
  "publish:timetable": "publisher",
  "read:members": "viewer",
  "manage:members": "owner",
} as const satisfies Record<string, Role>;

export type Permission = keyof typeof leastRole;

export const permissions = Object.keys(leastRole) as Permission[];

/** Whether somebody of that role may; who has no role may nothing. */
export function may(role: Role | null | undefined, permission: Permission): boolean {
  if (!role) return false;
  return roles.indexOf(role) >= roles.indexOf(leastRole[permission]);
}

/** The least role that may, to say what is wanting. */
export function roleNeededTo(permission: Permission): Role {
  return leastRole[permission];
}

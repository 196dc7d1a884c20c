import type { Role } from "@/lib/domain/access";

/** What the audit log tells apart. */
export const changeKinds = ["created", "edited", "published", "people"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What happened to a membership. */
export const membershipActs = [
  "invited",
  "invitation-withdrawn",
  "accepted",
  "added",
  "role-changed",
  "removed",
  "left",
] as const;

export interface MembershipChange {
  act: (typeof membershipActs)[number];
  /** As they were called then; `null`: whoever holds the link. */
  person: { id: string; name: string } | null;
  /** The only address that the invitation is for. */
  email: string | null;
  from: Role | null;
  to: Role | null;
}

import { z } from "zod";
import { roles } from "@/lib/domain/access";
import { Instant } from "@/lib/schema/calendar-date";
import {
  AcceptInvitationRequest,
  AccountRequest,
  ChangePasswordRequest,
  InvitationRequest,
  MemberRequest,
  NewPasswordRequest,
  OpenInvitationRequest,
  SetupRequest,
  SignInRequest,
} from "@/lib/schema/people";
import type { Endpoint } from "./endpoints";

const Person = z.object({ id: z.string(), name: z.string(), email: z.string() });
const role = z.enum(roles);
const me = z.object({ person: Person });
const nothing = z.object({});

const OpenInvitation = z.object({
  id: z.string(),
  role,
  email: z.string().nullable(),
  expiresAt: Instant,
  createdBy: z.string(),
});

const row = <const E extends Endpoint>(endpoint: E): E => endpoint;

/** The part of the table of endpoints that is about people: see endpoints.ts. */
export const peopleEndpoints = {
  readSession: row({
    method: "get",
    path: "/session",
    needs: "sign-in",
    summary: "Who I am",
    answer: me,
  }),
  signIn: row({
    method: "post",
    path: "/session",
    needs: "nothing",
    summary: "Signs in: a browser gets a cookie; with `as: program` the answer holds a token instead",
    body: SignInRequest,
    answer: z.object({ person: Person, token: z.string().optional() }),
    refusals: [401, 429],
  }),
  signOut: row({
    method: "delete",
    path: "/session",
    needs: "nothing",
    summary: "Signs out",
    answer: z.object({ person: z.null() }),
  }),
  setUp: row({
    method: "post",
    path: "/setup",
    needs: "nothing",
    summary: "Makes the first owner with the one-time address that start-up printed",
    body: SetupRequest,
    answer: me,
    status: 201,
    refusals: [404],
  }),
  setNewPassword: row({
    method: "post",
    path: "/new-password",
    needs: "nothing",
    summary: "Sets a password by a one-time link",
    body: NewPasswordRequest,
    answer: me,
    refusals: [404],
  }),
  changeAccount: row({
    method: "patch",
    path: "/account",
    needs: "sign-in",
    summary: "Changes my name",
    body: AccountRequest,
    answer: me,
  }),
  changePassword: row({
    method: "post",
    path: "/account/password",
    needs: "sign-in",
    summary: "Changes my password and signs me out everywhere else",
    body: ChangePasswordRequest,
    answer: me,
    refusals: [429],
  }),
  listSessions: row({
    method: "get",
    path: "/account/sessions",
    needs: "sign-in",
    summary: "Where I am signed in",
    answer: z.object({
      sessions: z.array(
        z.object({
          id: z.string(),
          userAgent: z.string(),
          signedInAt: Instant,
          endsAt: Instant,
          isThis: z.boolean(),
        }),
      ),
    }),
  }),
  endSessions: row({
    method: "delete",
    path: "/account/sessions",
    needs: "sign-in",
    summary: "Signs me out everywhere but here",
    answer: z.object({ ended: z.number().int() }),
  }),
  openInvitation: row({
    method: "post",
    path: "/invitations/open",
    needs: "nothing",
    summary: "What an invitation offers; a POST, so that its token stands in no address",
    body: OpenInvitationRequest,
    answer: z.object({
      offer: z.object({
        timetableTitle: z.string(),
        role,
        email: z.string().nullable(),
        createdBy: z.string(),
        expiresAt: Instant,
      }),
    }),
    refusals: [404],
  }),
  acceptInvitation: row({
    method: "post",
    path: "/invitations/accept",
    needs: "nothing",
    summary: "Accepts an invitation as whoever has signed in, or with a new account",
    body: AcceptInvitationRequest,
    answer: z.object({ person: Person, timetableId: z.string(), role }),
    refusals: [401, 403, 404],
  }),
  listMembers: row({
    method: "get",
    path: "/timetables/{id}/members",
    needs: "read:members",
    summary: "Who belongs to the timetable, as what",
    answer: z.object({ members: z.array(Person.extend({ role })) }),
  }),
  changeRole: row({
    method: "patch",
    path: "/timetables/{id}/members/{personId}",
    needs: "manage:members",
    summary: "Gives a member another role; never the last owner",
    body: MemberRequest,
    answer: z.object({ role }),
    refusals: [409],
  }),
  removeMember: row({
    method: "delete",
    path: "/timetables/{id}/members/{personId}",
    needs: "read:timetable",
    summary: "Removes a member, which takes an owner, or leaves, which anybody may but the last owner",
    answer: nothing,
    refusals: [409],
  }),
  listInvitations: row({
    method: "get",
    path: "/timetables/{id}/invitations",
    needs: "manage:members",
    summary: "The links that still open something",
    answer: z.object({ invitations: z.array(OpenInvitation) }),
  }),
  invite: row({
    method: "post",
    path: "/timetables/{id}/invitations",
    needs: "manage:members",
    summary: "Makes a link that works once, for seven days; this answer is the only one that holds it",
    body: InvitationRequest,
    answer: z.object({ invitation: OpenInvitation.extend({ path: z.string() }) }),
    status: 201,
  }),
  withdrawInvitation: row({
    method: "delete",
    path: "/timetables/{id}/invitations/{invitationId}",
    needs: "manage:members",
    summary: "Makes a link void",
    answer: nothing,
  }),
} as const satisfies Record<string, Endpoint>;

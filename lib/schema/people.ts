import { z } from "zod";
import { Slug } from "./text";

/** Fewer characters than this are refused. `environment.mjs`, which can draw upon nothing, says the same. */
export const shortestPassword = 12;
const longestPassword = 200;

/** Long enough to hold against guessing; every character counts, blanks too, and none is asked for. */
export const NewPassword = z
  .string()
  .min(shortestPassword, { error: "password-too-short" })
  .max(longestPassword, { error: "password-too-long" });

/** What is typed to sign in: whatever it is, it is only compared. */
const TypedPassword = z
  .string()
  .min(1, { error: "password-missing" })
  .max(longestPassword, { error: "password-too-long" });

/** Kept in small letters, as sign-in looks it up. */
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, { error: "email-missing" })
  .max(254, { error: "email-format" })
  .pipe(z.email({ error: "email-format" }));

export const PersonName = z
  .string()
  .trim()
  .min(1, { error: "person-name-missing" })
  .max(100, { error: "person-name-too-long" });

/** As `roles` of lib/domain/access.ts, which a test compares; shapes draw upon nothing. */
export const MemberRole = z.enum(["viewer", "editor", "publisher", "owner"]);

/** The secret part of a one-time link. */
const LinkToken = z.string().trim().min(1).max(200);

/** Whoever signs in from a program asks for a token to send in the Authorization header, and gets no cookie. */
export const SignInRequest = z.strictObject({
  email: Email,
  password: TypedPassword,
  as: z.enum(["browser", "program"]).default("browser"),
});

export const SetupRequest = z.strictObject({
  token: LinkToken,
  name: PersonName,
  email: Email,
  password: NewPassword,
});

export const NewPasswordRequest = z.strictObject({ token: LinkToken, password: NewPassword });

export const AccountRequest = z.strictObject({ name: PersonName });

export const ChangePasswordRequest = z.strictObject({
  currentPassword: TypedPassword,
  newPassword: NewPassword,
});

export const InvitationRequest = z.strictObject({ role: MemberRole, email: Email.optional() });

export const OpenInvitationRequest = z.strictObject({ token: LinkToken });

/** Without an account: whoever has signed in accepts as themselves. */
export const AcceptInvitationRequest = z.strictObject({
  token: LinkToken,
  account: z.strictObject({ name: PersonName, email: Email, password: NewPassword }).optional(),
});

export const MemberRequest = z.strictObject({ role: MemberRole });

/** `npm run user -- add`: where somebody becomes a member; without a slug, in every timetable there is. */
export const NewUser = z.strictObject({
  email: Email,
  name: PersonName,
  role: MemberRole,
  timetable: Slug.optional(),
  password: NewPassword.optional(),
});
export type NewUser = z.infer<typeof NewUser>;

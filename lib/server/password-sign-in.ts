import "server-only";
import { shortestPassword } from "@/lib/schema/people";
import { hashPassword, passwordMatches } from "./passwords";

/** How the sign-in library handles passwords. */
export const passwordSignIn = {
  enabled: true,
  // Accounts are made by the first owner's link, by invitations and in the terminal: see accounts.ts.
  disableSignUp: true,
  minPasswordLength: shortestPassword,
  maxPasswordLength: 200,
  password: {
    hash: hashPassword,
    verify: ({ hash, password }: { hash: string; password: string }) => passwordMatches(hash, password),
  },
};

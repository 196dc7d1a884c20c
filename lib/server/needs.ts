import type { Permission } from "@/lib/domain/access";

/** Who may come in: anyone, whoever has signed in, or who may do this in the timetable of the address. */
export type Needs = "nothing" | "sign-in" | Permission;

import { z } from "zod";

/** A text on its way, as a draft keeps it: it may still be empty, or longer than it can be saved. */
export const HalfTyped = z.string();

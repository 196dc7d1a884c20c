import "server-only";
import pino from "pino";

/** What happened on our side, one JSON line each, for whoever runs the program. Never what people wrote. */
export const log = pino({ name: "drawdown", level: process.env.NODE_ENV === "test" ? "silent" : "info" });

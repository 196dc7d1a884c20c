import type { TestProject } from "vitest/node";
import { owner, runApp, today } from "../running-app";

declare module "vitest" {
  interface ProvidedContext {
    /** The running app, without a slash at its end: `inject("address")`. */
    address: string;
    database: string;
    owner: typeof owner;
    today: string;
  }
}

/** One app for all API tests. */
export default async function startServer(project: TestProject) {
  const app = await runApp();
  project.provide("address", app.address);
  project.provide("database", app.database);
  project.provide("owner", owner);
  project.provide("today", today);
  return app.stop;
}

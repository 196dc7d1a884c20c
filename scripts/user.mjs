/** `npm run user -- …`: people, from the terminal, whether or not the program is running. */
import "./start/node-version.mjs";
import { existsSync } from "node:fs";
import { command, onTheDatabase } from "./start/on-the-database.mjs";
import { Refusal } from "./start/say.mjs";

await command(async () => {
  if (!existsSync(new URL("../lib/generated/prisma", import.meta.url)))
    throw new Refusal("There is no data yet. Start the program once with npm start, then try again.");
  return onTheDatabase({ script: "user.ts", words: process.argv.slice(2) });
});

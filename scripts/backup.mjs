/** `npm run backup -- FILE`: everything in one file, whether or not the program is running. */
import "./start/node-version.mjs";
import { existsSync } from "node:fs";
import { refuseIfThere } from "./backup/backup-file.mjs";
import { fileInWords } from "./backup/words.mjs";
import { command, onTheDatabase } from "./start/on-the-database.mjs";
import { Refusal } from "./start/say.mjs";

await command(async () => {
  const { file, replace } = fileInWords("npm run backup -- FILE [--replace]");
  refuseIfThere(file, replace);
  // Nothing is installed here: it would pull the packages from under a program that is running.
  if (!existsSync(new URL("../node_modules/tsx", import.meta.url)))
    throw new Refusal(
      "The packages are not installed. Start the program once with npm start, then try again.",
    );
  return onTheDatabase({ script: "backup/make.ts", words: [file] });
});

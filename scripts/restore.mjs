/** `npm run restore -- FILE`: everything back from a backup. The file is judged before any database is touched. */
import "./start/node-version.mjs";
import { checkBackup } from "./backup/backup-file.mjs";
import { fileInWords } from "./backup/words.mjs";
import { command, onTheDatabase } from "./start/on-the-database.mjs";
import { installPackages } from "./start/packages.mjs";

await command(async () => {
  const { file, replace } = fileInWords("npm run restore -- FILE [--replace]");
  await checkBackup(file);
  await installPackages();
  const words = replace ? [file, "--replace"] : [file];
  return onTheDatabase({ script: "backup/restore.ts", words, alone: true, mayMake: true });
});

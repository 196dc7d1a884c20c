/** Loaded into the web server: when start-up is killed without a word, the server does not stay behind alone. */
if (process.send) process.on("disconnect", () => process.exit(0));

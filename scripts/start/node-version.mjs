/** Imported before anything else: an older Node.js is told so in one sentence and not by whatever fails first. */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`\nDrawdown needs Node.js 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exit(1);
}

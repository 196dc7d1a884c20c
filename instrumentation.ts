/** Called once by Next.js when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { noteConnections } = await import("./lib/server/note-connections");
    noteConnections();
  }
}

import { database } from "@/lib/server/database";
import { environment } from "@/lib/server/environment";
import packageFile from "@/package.json";

export const dynamic = "force-dynamic";

/** Whether the server and its database answer. */
export async function GET(): Promise<Response> {
  await database.$queryRaw`SELECT 1`;
  return Response.json(
    {
      status: "ok",
      database: environment().embedded ? "embedded" : "postgresql",
      version: packageFile.version,
    },
    { headers: { "Cache-Control": "no-store" } },
  );
}

import { refuse } from "@/lib/server/outcome";
import { problemResponse } from "@/lib/server/problem-document";

/** An address of the API at which there is nothing: told as the API tells all that is not there. */
function nothing(): Response {
  return problemResponse(refuse(404, "not-found"));
}

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT };

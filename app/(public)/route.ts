import { answerIndex } from "@/lib/server/press/public-pages";

/** The published timetables. */
export async function GET(request: Request): Promise<Response> {
  return answerIndex(request);
}

import { answerUnknown } from "@/lib/server/press/public-pages";

/** An address at which there is nothing. */
export function GET(request: Request): Promise<Response> {
  return answerUnknown(request);
}

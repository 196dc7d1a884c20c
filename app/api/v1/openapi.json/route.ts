import { publicAnswer } from "@/lib/server/answers";
import { openApi } from "@/lib/server/open-api";
import { route } from "@/lib/server/route";
import packageFile from "@/package.json";

export const GET = route({ needs: "nothing" }, async ({ request }) =>
  publicAnswer(openApi(packageFile.version), `"openapi-${packageFile.version}"`, request, "max-age=3600"),
);

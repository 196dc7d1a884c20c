import { expect, it } from "vitest";
import { browserName } from "./browser-name";

it("recognises the browsers that pretend to be others", () => {
  const edge =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0";
  const safari =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";
  expect(browserName(edge)).toEqual({ browser: "Edge", system: "Windows" });
  expect(browserName(safari)).toEqual({ browser: "Safari", system: "iPhone" });
  expect(browserName("curl/8.5.0")).toBeNull();
});

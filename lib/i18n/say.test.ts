import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { sentence } from "@/lib/domain/sentence";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { formatTarget } from "./dates";
import { messagesFor } from "./messages";
import { wordsIn } from "./say";

const day = (text: string) => text as CalendarDate;

describe("words", () => {
  it("are as exact as the date is known", () => {
    expect(formatTarget({ day: day("2011-12-31"), precision: "day" })).toBe("31 Dec 2011");
    expect(formatTarget({ day: day("2025-09-30"), precision: "month" }, "en", "long")).toBe("September 2025");
    expect(formatTarget({ day: day("2025-09-30"), precision: "quarter" })).toBe("Q3 2025");
    expect(formatTarget({ day: day("2025-12-31"), precision: "year" })).toBe("2025");
  });

  it("put dates and other sentences into a sentence", () => {
    const { say } = wordsIn();
    expect(
      say(
        sentence("problems.completed-in-future", {
          title: "Camp Taji",
          on: { day: day("2020-09-30"), precision: "month" },
          today: { day: day("2020-07-20") },
        }),
      ),
    ).toBe("“Camp Taji” cannot have been completed on September 2020: today is 20 July 2020.");
    expect(say(sentence("problems.not-there", { noun: sentence("nouns.event-line"), id: "x" }))).toContain(
      "no event line “x”",
    );
  });

  it("are messages that can be read, every one of them", () => {
    const broken: string[] = [];
    const translate = createTranslator({
      locale: "en",
      messages: messagesFor("en"),
      // Without its values a message cannot be said; what is written wrongly cannot be read at all.
      onError: ({ code, message }) => code === "INVALID_MESSAGE" && broken.push(message),
    }) as unknown as (key: string) => string;
    const walk = (messages: object, path: string) => {
      for (const [key, message] of Object.entries(messages))
        if (typeof message === "string") translate(`${path}${key}`);
        else walk(message, `${path}${key}.`);
    };
    walk(messagesFor("en"), "");
    expect(broken).toEqual([]);
  });
});

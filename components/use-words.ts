"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Locale } from "@/lib/i18n/messages";
import { type Words, wordsFrom } from "@/lib/i18n/say";

/** The reader's words inside React: `t` for a message, `say` for a sentence of the domain. */
export function useWords(): Words {
  const locale = useLocale() as Locale;
  const translate = useTranslations() as unknown as Words["t"];
  return useMemo(() => wordsFrom(locale, translate), [locale, translate]);
}

"use client";

import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { type Locale, messagesFor } from "@/lib/i18n/messages";

/** Puts the words of a language around a part of the screen. */
export function WithWords({ locale = "en", children }: { locale?: Locale; children: ReactNode }) {
  return (
    <NextIntlClientProvider locale={locale} messages={messagesFor(locale)} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  );
}

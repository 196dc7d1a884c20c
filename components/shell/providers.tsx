"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import { Tooltip } from "@base-ui/react/tooltip";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { ThemeProvider } from "next-themes";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useState } from "react";
import { Toaster } from "@/components/ui/toaster";
import { WithWords } from "@/components/with-words";
import type { Locale } from "@/lib/i18n/messages";

/** What every screen of the workspace stands in. `nonce` lets the few inline styles and scripts pass the CSP. */
export function Providers({
  nonce,
  locale,
  children,
}: {
  nonce: string | undefined;
  locale: Locale;
  children: ReactNode;
}) {
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry: 1 } } }),
  );
  return (
    <WithWords locale={locale}>
      <CSPProvider nonce={nonce}>
        <ThemeProvider attribute="data-theme" {...(nonce && { nonce })} enableColorScheme={false}>
          <QueryClientProvider client={client}>
            <NuqsAdapter>
              <Tooltip.Provider delay={400}>
                <Toaster>{children}</Toaster>
              </Tooltip.Provider>
            </NuqsAdapter>
          </QueryClientProvider>
        </ThemeProvider>
      </CSPProvider>
    </WithWords>
  );
}

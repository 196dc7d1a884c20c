import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { Providers } from "@/components/shell/providers";
import "./workspace.css";

export const metadata: Metadata = {
  title: { default: "Drawdown", template: "%s · Drawdown" },
  icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf6" },
    { media: "(prefers-color-scheme: dark)", color: "#14171a" },
  ],
};

/** Reading the nonce makes every page of the workspace be rendered for each request, which the nonce needs. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    // The theme is put on <html> before React wakes up, so the two may differ here.
    <html lang="en" dir="ltr" suppressHydrationWarning>
      <body>
        <div id="page">
          <Providers nonce={nonce} locale="en">
            {children}
          </Providers>
        </div>
      </body>
    </html>
  );
}

import type { ReactNode } from "react";
import type { Words } from "@/lib/i18n/say";
import type { PageAssets } from "./page-facts";

const rightToLeft = new Set(["ar", "ckb"]);

/**
 * A whole printed document. Nothing in it is inline: its policy lets in one stylesheet, one script and fonts from
 * its own server only.
 */
export function HtmlDocument({
  words,
  title,
  description,
  canonical,
  assets,
  className,
  children,
}: {
  words: Words;
  title: string;
  description: string;
  canonical?: string;
  assets: PageAssets;
  className: string;
  children: ReactNode;
}) {
  return (
    <html lang={words.locale} dir={rightToLeft.has(words.locale) ? "rtl" : "ltr"}>
      {/* biome-ignore lint/style/noHeadElement: this is a whole document, not a page of the framework */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta property="og:type" content="article" />
        {canonical && <link rel="canonical" href={canonical} />}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {assets.fonts.map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <link rel="stylesheet" href={assets.style} />
        <script src={assets.script} defer />
      </head>
      <body className={className}>{children}</body>
    </html>
  );
}

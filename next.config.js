import { printedAddresses, takesGzip } from "./lib/server/press/takes-gzip.mjs";

/** @type {import("next").NextConfig} */
const config = {
  agentRules: false,
  distDir: process.env.DRAWDOWN_DIST ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  devIndicators: false,
  headers: async () => [
    // Answers of the API are data: whatever a browser is made to think of them, nothing in them runs or is framed.
    {
      source: "/api/:path*",
      headers: [
        { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" },
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "no-referrer" },
      ],
    },
    // The press sends pages compressed beforehand; a route handler's own Content-Encoding would be taken out.
    ...printedAddresses.map((source) => ({
      source,
      has: [{ type: /** @type {const} */ ("header"), key: "accept-encoding", value: takesGzip }],
      headers: [{ key: "Content-Encoding", value: "gzip" }],
    })),
    // What the press makes has its hash in its name, so a browser may keep it for ever.
    {
      source: "/press/:file(.+\\.[0-9a-f]{12}\\..+)",
      headers: [
        { key: "Cache-Control", value: "public, max-age=31536000, immutable" },
        { key: "X-Content-Type-Options", value: "nosniff" },
      ],
    },
  ],
  serverExternalPackages: ["@electric-sql/pglite", "@node-rs/argon2", "pg", "pino"],
};

export default config;

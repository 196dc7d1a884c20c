/** @type {import("next").NextConfig} */
const config = {
  agentRules: false,
  distDir: process.env.DRAWDOWN_DIST ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  devIndicators: false,
  // Answers of the API are data: whatever a browser is made to think of them, nothing in them runs or is framed.
  headers: async () => [
    {
      source: "/api/:path*",
      headers: [
        { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" },
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "no-referrer" },
      ],
    },
  ],
  serverExternalPackages: ["@electric-sql/pglite", "@node-rs/argon2", "pg", "pino"],
};

export default config;

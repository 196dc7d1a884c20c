/** @type {import("next").NextConfig} */
const config = {
  agentRules: false,
  distDir: process.env.DRAWDOWN_DIST ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  devIndicators: false,
  serverExternalPackages: ["@electric-sql/pglite", "@node-rs/argon2", "pg", "pino"],
};

export default config;

import { defineConfig } from "prisma/config";

/** For `prisma generate`, and for those who like to run `prisma migrate deploy` themselves. */
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
});

-- AlterEnum. In its own words and not by ADD VALUE: before PostgreSQL 17 a value that was added cannot be used in
-- the same transaction, and a restore migrates and fills in one.
ALTER TYPE "change_kind" RENAME TO "change_kind_before";
CREATE TYPE "change_kind" AS ENUM ('created', 'edited', 'published', 'people');
ALTER TABLE "changes" ALTER COLUMN "kind" TYPE "change_kind" USING "kind"::text::"change_kind";
DROP TYPE "change_kind_before";

-- AlterTable
ALTER TABLE "changes" ADD COLUMN     "membership" JSONB;

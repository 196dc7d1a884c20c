-- AlterEnum
ALTER TYPE "change_kind" ADD VALUE 'people';

-- AlterTable
ALTER TABLE "changes" ADD COLUMN     "membership" JSONB;

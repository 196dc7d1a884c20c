-- AlterTable
ALTER TABLE "publications" ADD COLUMN     "shows" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "incidents" ADD COLUMN     "reference" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "targets" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "publications" ADD COLUMN     "leaves_out" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "sites" ADD COLUMN     "property_value" JSONB,
ADD COLUMN     "steps" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "disclosures" (
    "timetable_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" DOUBLE PRECISION NOT NULL,
    "series_id" TEXT,
    "field" TEXT,
    "rule" JSONB NOT NULL,
    "decided_by" TEXT NOT NULL,

    CONSTRAINT "disclosures_pkey" PRIMARY KEY ("timetable_id","id")
);

-- CreateIndex
CREATE INDEX "disclosures_timetable_id_series_id_idx" ON "disclosures"("timetable_id", "series_id");

-- AddForeignKey
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_timetable_id_fkey" FOREIGN KEY ("timetable_id") REFERENCES "timetables"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_timetable_id_series_id_fkey" FOREIGN KEY ("timetable_id", "series_id") REFERENCES "force_series"("timetable_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What Prisma's schema cannot say.
ALTER TABLE "disclosures"
  ADD CONSTRAINT disclosures_one_subject CHECK (num_nonnulls(series_id, field) = 1),
  ADD CONSTRAINT disclosures_rule_known CHECK (rule ->> 'kind' IN ('exact', 'rounded', 'range', 'delayed', 'withheld'));
ALTER TABLE "sites"
  ADD CONSTRAINT sites_value_in_order CHECK (is_amount(property_value -> 'amount')),
  ADD CONSTRAINT sites_steps_listed CHECK (jsonb_typeof(steps) = 'array');

-- What the terms of measures did not have yet.
UPDATE "measures" SET terms = jsonb_build_object('implementations', jsonb_build_array()) || terms
 WHERE terms ->> 'kind' IN ('host-commitment', 'diplomatic-engagement', 'economic-engagement');
UPDATE "measures" SET terms = jsonb_build_object('meetings', jsonb_build_array()) || terms
 WHERE terms ->> 'kind' = 'diplomatic-engagement';
UPDATE "measures" SET terms = jsonb_build_object('disbursements', jsonb_build_array()) || terms
 WHERE terms ->> 'kind' = 'economic-engagement';

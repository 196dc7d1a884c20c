-- CreateEnum
CREATE TYPE "basis" AS ENUM ('calendar', 'conditions', 'calendar-with-off-ramp');

-- CreateEnum
CREATE TYPE "date_precision" AS ENUM ('day', 'month', 'quarter', 'year');

-- CreateEnum
CREATE TYPE "party_role" AS ENUM ('withdrawing', 'host', 'partner', 'counterparty', 'armed-group', 'observer', 'other');

-- CreateEnum
CREATE TYPE "verified" AS ENUM ('seen', 'computed', 'unverified');

-- CreateEnum
CREATE TYPE "site_kind" AS ENUM ('base', 'outpost', 'airfield', 'headquarters', 'depot', 'embassy', 'other');

-- CreateEnum
CREATE TYPE "site_end" AS ENUM ('handed-over', 'closed', 'destroyed');

-- CreateEnum
CREATE TYPE "dependency_type" AS ENUM ('finish-to-start', 'start-to-start', 'finish-to-finish', 'start-to-finish');

-- CreateEnum
CREATE TYPE "assessment_finding" AS ENUM ('met', 'partly-met', 'not-met', 'undetermined');

-- CreateEnum
CREATE TYPE "series_unit" AS ENUM ('personnel', 'equipment', 'containers', 'contractors', 'sites', 'other');

-- CreateEnum
CREATE TYPE "place_precision" AS ENUM ('exact', 'near', 'district', 'province', 'country', 'unknown');

-- CreateEnum
CREATE TYPE "incident_kind" AS ENUM ('rocket-or-missile', 'drone', 'bomb', 'small-arms', 'storming', 'air-strike', 'obstruction', 'other');

-- CreateEnum
CREATE TYPE "redline_finding" AS ENUM ('crossed', 'not-crossed', 'undetermined');

-- CreateEnum
CREATE TYPE "response_kind" AS ENUM ('military', 'diplomatic', 'economic', 'legal', 'none', 'not-disclosed');

-- CreateEnum
CREATE TYPE "follow_through" AS ENUM ('carried-out', 'partly', 'not-carried-out', 'too-early');

-- CreateEnum
CREATE TYPE "language" AS ENUM ('ar', 'ckb', 'fr');

-- CreateEnum
CREATE TYPE "change_kind" AS ENUM ('created', 'edited', 'published');

-- CreateTable
CREATE TABLE "timetables" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "format" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "withdrawing_force" TEXT NOT NULL,
    "territory" TEXT NOT NULL,
    "announced_on" DATE,
    "announced_by" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "basis" "basis" NOT NULL,
    "time_zone" TEXT NOT NULL,
    "end_milestone_id" TEXT,
    "internal_note" TEXT NOT NULL,

    CONSTRAINT "timetables_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "parties" (
    "timetable_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" DOUBLE PRECISION NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "role" "party_role" NOT NULL,

    CONSTRAINT "parties_pkey" PRIMARY KEY ("timetable_id","id")
);

-- CreateTable
CREATE TABLE "sources" (
    "timetable_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" DOUBLE PRECISION NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "published_on_day" DATE,
    "published_on_precision" "date_precision",
    "url" TEXT,
    "verification" "verified" NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("timetable_id","id")
);

-- CreateTable
CREATE TABLE "phases" (
    "timetable_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" DOUBLE PRECISION NOT NULL,
    "title" TEXT NOT NULL,
    "first_day" DATE,
    "last_day" DATE,
    "last_precision" "date_precision",
    "note" TEXT NOT NULL,

    CONSTRAINT "phases_pkey" PRIMARY KEY ("timetable_id","id")
);

-- CreateTable
CREATE TABLE "sites" (
    "timetable_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" DOUBLE PRECISION NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "site_kind" NOT NULL,
    "place" TEXT NOT NULL,
    "position" JSONB,
    "planned_handover_day" DATE,
    "planned_handover_precision" "date_precision",
    "actual_handover_day" DATE,
    "actual_handover_precision" "date_precision",
    "to_party_id" TEXT,
    "end_kind" "site_end",
    "strength" JSONB,
    "note" TEXT NOT NULL,
    "source_ids" TEXT[],

    CONSTRAINT "sites_pkey" PRIMARY KEY ("timetable_id","id")
);

-- CreateTable
CREATE TABLE "milestones" (
    "timetable_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" DOUBLE PRECISION NOT NULL,
    "phase_id" TEXT,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "start_day" DATE,
    "start_precision" "date_precision",
    "due_day" DATE,
    "due_precision" "date_precision",
    "forecast_day" DATE,
    "forecast_precision" "date_precision",
    "weight" DOUBLE PRECISION NOT NULL,
    "owner_id" TEXT,
    "site_id" TEXT,
    "basis" "basis",
    "percent_done" DOUBLE PRECISION NOT NULL,
    "completion" JSONB,
    "cancellation" JSONB,
    "source_ids" TEXT[],
    "internal_note" TEXT NOT NULL,

    CONSTRAINT "milestones_pkey" PRIMARY KEY ("timetable_id","id")
);

-- CreateTable
CREATE TABLE "dependencies" (
    "timetable_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" DOUBLE PRECISION NOT NULL,
    "from_id" TEXT NOT NULL,
    "to_id" TEXT NOT NULL,
    "type" "dependency_type" NOT NULL,
    "lag_days" INTEGER NOT NULL,

    CONSTRAINT "dependencies_pkey" PRIMARY KEY ("timetable_id","id")
);

-- CreateTable
CREATE TABLE "conditions" (
    "timetable_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" DOUBLE PRECISION NOT NULL,
    "milestone_id" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "criterion" TEXT NOT NULL,
    "assessor_id" TEXT,
    "evidence_wanted" TEXT NOT NULL,
    "source_ids" TEXT[],

    CONSTRAINT "conditions_pkey" PRIMARY KEY ("timetable_id","id")
);

-- CreateTable
CREATE TABLE "assessments" (
    "timetable_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" DOUBLE PRECISION NOT NULL,
    "milestone_id" TEXT,
    "condition_id" TEXT,
    "assessor_id" TEXT,
    "finding" "assessment_finding" NOT NULL,
    "standard" TEXT NOT NULL,
    "assessed_on" DATE NOT NULL,
    "note" TEXT NOT NULL,
    "source_ids" TEXT[],

    CONSTRAINT "assessments_pkey" PRIMARY KEY ("timetable_id","id")
);

-- CreateTable
CREATE TABLE "event_lines" (
    "timetable_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" DOUBLE PRECISION NOT NULL,
    "title" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "on_precision" "date_precision" NOT NULL,
    "source_ids" TEXT[],

    CONSTRAINT "event_lines_pkey" PRIMARY KEY ("timetable_id","id")
);

-- CreateTable
CREATE TABLE "force_series" (
    "timetable_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" DOUBLE PRECISION NOT NULL,
    "title" TEXT NOT NULL,
    "unit" "series_unit" NOT NULL,
    "baseline_reading_id" TEXT,
    "note" TEXT NOT NULL,

    CONSTRAINT "force_series_pkey" PRIMARY KEY ("timetable_id","id")
);

-- CreateTable
CREATE TABLE "ceilings" (
    "timetable_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" DOUBLE PRECISION NOT NULL,
    "series_id" TEXT NOT NULL,
    "from_day" DATE NOT NULL,
    "from_precision" "date_precision" NOT NULL,
    "cap" INTEGER NOT NULL,
    "ordered_by" TEXT NOT NULL,
    "ordered_on" DATE,
    "source_ids" TEXT[],

    CONSTRAINT "ceilings_pkey" PRIMARY KEY ("timetable_id","id")
);

-- CreateTable
CREATE TABLE "readings" (
    "timetable_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" DOUBLE PRECISION NOT NULL,
    "series_id" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "on_precision" "date_precision" NOT NULL,
    "amount" JSONB NOT NULL,
    "reported_by" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "source_ids" TEXT[],

    CONSTRAINT "readings_pkey" PRIMARY KEY ("timetable_id","id")
);

-- CreateTable
CREATE TABLE "measures" (
    "timetable_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" DOUBLE PRECISION NOT NULL,
    "title" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "in_force_from_day" DATE,
    "in_force_from_precision" "date_precision",
    "in_force_to_day" DATE,
    "in_force_to_precision" "date_precision",
    "party_ids" TEXT[],
    "terms" JSONB NOT NULL,
    "source_ids" TEXT[],
    "internal_note" TEXT NOT NULL,

    CONSTRAINT "measures_pkey" PRIMARY KEY ("timetable_id","id")
);

-- CreateTable
CREATE TABLE "incidents" (
    "timetable_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" DOUBLE PRECISION NOT NULL,
    "title" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "on_precision" "date_precision" NOT NULL,
    "until" DATE,
    "place" TEXT NOT NULL,
    "place_precision" "place_precision" NOT NULL,
    "position" JSONB,
    "kind" "incident_kind" NOT NULL,
    "description" TEXT NOT NULL,
    "site_id" TEXT,
    "casualties" JSONB NOT NULL,
    "claimed_by" TEXT NOT NULL,
    "attribution" JSONB,
    "source_ids" TEXT[],
    "internal_note" TEXT NOT NULL,

    CONSTRAINT "incidents_pkey" PRIMARY KEY ("timetable_id","id")
);

-- CreateTable
CREATE TABLE "findings" (
    "timetable_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" DOUBLE PRECISION NOT NULL,
    "incident_id" TEXT NOT NULL,
    "measure_id" TEXT NOT NULL,
    "finding" "redline_finding" NOT NULL,
    "found_by" TEXT NOT NULL,
    "found_on" DATE,
    "evidence" TEXT NOT NULL,
    "source_ids" TEXT[],

    CONSTRAINT "findings_pkey" PRIMARY KEY ("timetable_id","id")
);

-- CreateTable
CREATE TABLE "responses" (
    "timetable_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" DOUBLE PRECISION NOT NULL,
    "incident_id" TEXT NOT NULL,
    "measure_id" TEXT,
    "action" TEXT NOT NULL,
    "kind" "response_kind" NOT NULL,
    "on_day" DATE,
    "on_precision" "date_precision",
    "follow_through" "follow_through",
    "description" TEXT NOT NULL,
    "source_ids" TEXT[],

    CONSTRAINT "responses_pkey" PRIMARY KEY ("timetable_id","id")
);

-- CreateTable
CREATE TABLE "translations" (
    "timetable_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" DOUBLE PRECISION NOT NULL,
    "language" "language" NOT NULL,
    "item_id" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "translations_pkey" PRIMARY KEY ("timetable_id","id")
);

-- CreateTable
CREATE TABLE "changes" (
    "id" SERIAL NOT NULL,
    "timetable_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "change_kind" NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" TEXT,
    "person_name" TEXT NOT NULL,
    "edits" JSONB NOT NULL,
    "changes" JSONB NOT NULL,
    "publication_version" INTEGER,
    "idempotency_key" TEXT,

    CONSTRAINT "changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publications" (
    "timetable_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_on" DATE NOT NULL,
    "as_of" DATE NOT NULL,
    "publisher" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "reasons" JSONB NOT NULL,
    "timetable" JSONB NOT NULL,

    CONSTRAINT "publications_pkey" PRIMARY KEY ("timetable_id","version")
);

-- CreateTable
CREATE TABLE "printings" (
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "format" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "data_date" DATE NOT NULL,
    "body" BYTEA NOT NULL,
    "checksum" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "printings_pkey" PRIMARY KEY ("slug","version","format","language","data_date")
);

-- CreateIndex
CREATE UNIQUE INDEX "timetables_slug_key" ON "timetables"("slug");

-- CreateIndex
CREATE INDEX "sites_timetable_id_to_party_id_idx" ON "sites"("timetable_id", "to_party_id");

-- CreateIndex
CREATE INDEX "milestones_timetable_id_phase_id_idx" ON "milestones"("timetable_id", "phase_id");

-- CreateIndex
CREATE INDEX "milestones_timetable_id_owner_id_idx" ON "milestones"("timetable_id", "owner_id");

-- CreateIndex
CREATE INDEX "milestones_timetable_id_site_id_idx" ON "milestones"("timetable_id", "site_id");

-- CreateIndex
CREATE INDEX "dependencies_timetable_id_to_id_idx" ON "dependencies"("timetable_id", "to_id");

-- CreateIndex
CREATE UNIQUE INDEX "dependencies_timetable_id_from_id_to_id_type_key" ON "dependencies"("timetable_id", "from_id", "to_id", "type");

-- CreateIndex
CREATE INDEX "conditions_timetable_id_milestone_id_idx" ON "conditions"("timetable_id", "milestone_id");

-- CreateIndex
CREATE INDEX "conditions_timetable_id_assessor_id_idx" ON "conditions"("timetable_id", "assessor_id");

-- CreateIndex
CREATE INDEX "assessments_timetable_id_milestone_id_idx" ON "assessments"("timetable_id", "milestone_id");

-- CreateIndex
CREATE INDEX "assessments_timetable_id_condition_id_idx" ON "assessments"("timetable_id", "condition_id");

-- CreateIndex
CREATE INDEX "assessments_timetable_id_assessor_id_idx" ON "assessments"("timetable_id", "assessor_id");

-- CreateIndex
CREATE INDEX "force_series_timetable_id_baseline_reading_id_idx" ON "force_series"("timetable_id", "baseline_reading_id");

-- CreateIndex
CREATE INDEX "ceilings_timetable_id_series_id_idx" ON "ceilings"("timetable_id", "series_id");

-- CreateIndex
CREATE INDEX "readings_timetable_id_series_id_idx" ON "readings"("timetable_id", "series_id");

-- CreateIndex
CREATE INDEX "incidents_timetable_id_site_id_idx" ON "incidents"("timetable_id", "site_id");

-- CreateIndex
CREATE INDEX "findings_timetable_id_incident_id_idx" ON "findings"("timetable_id", "incident_id");

-- CreateIndex
CREATE INDEX "findings_timetable_id_measure_id_idx" ON "findings"("timetable_id", "measure_id");

-- CreateIndex
CREATE INDEX "responses_timetable_id_incident_id_idx" ON "responses"("timetable_id", "incident_id");

-- CreateIndex
CREATE INDEX "responses_timetable_id_measure_id_idx" ON "responses"("timetable_id", "measure_id");

-- CreateIndex
CREATE INDEX "changes_timetable_id_id_idx" ON "changes"("timetable_id", "id");

-- CreateIndex
CREATE INDEX "changes_timetable_id_version_idx" ON "changes"("timetable_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "changes_timetable_id_idempotency_key_key" ON "changes"("timetable_id", "idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "publications_slug_version_key" ON "publications"("slug", "version");

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_timetable_id_fkey" FOREIGN KEY ("timetable_id") REFERENCES "timetables"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_timetable_id_fkey" FOREIGN KEY ("timetable_id") REFERENCES "timetables"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timetables" ADD CONSTRAINT "timetables_id_end_milestone_id_fkey" FOREIGN KEY ("id", "end_milestone_id") REFERENCES "milestones"("timetable_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "parties" ADD CONSTRAINT "parties_timetable_id_fkey" FOREIGN KEY ("timetable_id") REFERENCES "timetables"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_timetable_id_fkey" FOREIGN KEY ("timetable_id") REFERENCES "timetables"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phases" ADD CONSTRAINT "phases_timetable_id_fkey" FOREIGN KEY ("timetable_id") REFERENCES "timetables"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sites" ADD CONSTRAINT "sites_timetable_id_fkey" FOREIGN KEY ("timetable_id") REFERENCES "timetables"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sites" ADD CONSTRAINT "sites_timetable_id_to_party_id_fkey" FOREIGN KEY ("timetable_id", "to_party_id") REFERENCES "parties"("timetable_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_timetable_id_fkey" FOREIGN KEY ("timetable_id") REFERENCES "timetables"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_timetable_id_phase_id_fkey" FOREIGN KEY ("timetable_id", "phase_id") REFERENCES "phases"("timetable_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_timetable_id_owner_id_fkey" FOREIGN KEY ("timetable_id", "owner_id") REFERENCES "parties"("timetable_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_timetable_id_site_id_fkey" FOREIGN KEY ("timetable_id", "site_id") REFERENCES "sites"("timetable_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "dependencies" ADD CONSTRAINT "dependencies_timetable_id_fkey" FOREIGN KEY ("timetable_id") REFERENCES "timetables"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dependencies" ADD CONSTRAINT "dependencies_timetable_id_from_id_fkey" FOREIGN KEY ("timetable_id", "from_id") REFERENCES "milestones"("timetable_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "dependencies" ADD CONSTRAINT "dependencies_timetable_id_to_id_fkey" FOREIGN KEY ("timetable_id", "to_id") REFERENCES "milestones"("timetable_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "conditions" ADD CONSTRAINT "conditions_timetable_id_fkey" FOREIGN KEY ("timetable_id") REFERENCES "timetables"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conditions" ADD CONSTRAINT "conditions_timetable_id_milestone_id_fkey" FOREIGN KEY ("timetable_id", "milestone_id") REFERENCES "milestones"("timetable_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "conditions" ADD CONSTRAINT "conditions_timetable_id_assessor_id_fkey" FOREIGN KEY ("timetable_id", "assessor_id") REFERENCES "parties"("timetable_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_timetable_id_fkey" FOREIGN KEY ("timetable_id") REFERENCES "timetables"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_timetable_id_milestone_id_fkey" FOREIGN KEY ("timetable_id", "milestone_id") REFERENCES "milestones"("timetable_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_timetable_id_condition_id_fkey" FOREIGN KEY ("timetable_id", "condition_id") REFERENCES "conditions"("timetable_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_timetable_id_assessor_id_fkey" FOREIGN KEY ("timetable_id", "assessor_id") REFERENCES "parties"("timetable_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event_lines" ADD CONSTRAINT "event_lines_timetable_id_fkey" FOREIGN KEY ("timetable_id") REFERENCES "timetables"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "force_series" ADD CONSTRAINT "force_series_timetable_id_fkey" FOREIGN KEY ("timetable_id") REFERENCES "timetables"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "force_series" ADD CONSTRAINT "force_series_timetable_id_baseline_reading_id_fkey" FOREIGN KEY ("timetable_id", "baseline_reading_id") REFERENCES "readings"("timetable_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ceilings" ADD CONSTRAINT "ceilings_timetable_id_fkey" FOREIGN KEY ("timetable_id") REFERENCES "timetables"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ceilings" ADD CONSTRAINT "ceilings_timetable_id_series_id_fkey" FOREIGN KEY ("timetable_id", "series_id") REFERENCES "force_series"("timetable_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "readings" ADD CONSTRAINT "readings_timetable_id_fkey" FOREIGN KEY ("timetable_id") REFERENCES "timetables"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "readings" ADD CONSTRAINT "readings_timetable_id_series_id_fkey" FOREIGN KEY ("timetable_id", "series_id") REFERENCES "force_series"("timetable_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "measures" ADD CONSTRAINT "measures_timetable_id_fkey" FOREIGN KEY ("timetable_id") REFERENCES "timetables"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_timetable_id_fkey" FOREIGN KEY ("timetable_id") REFERENCES "timetables"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_timetable_id_site_id_fkey" FOREIGN KEY ("timetable_id", "site_id") REFERENCES "sites"("timetable_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "findings" ADD CONSTRAINT "findings_timetable_id_fkey" FOREIGN KEY ("timetable_id") REFERENCES "timetables"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "findings" ADD CONSTRAINT "findings_timetable_id_incident_id_fkey" FOREIGN KEY ("timetable_id", "incident_id") REFERENCES "incidents"("timetable_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "findings" ADD CONSTRAINT "findings_timetable_id_measure_id_fkey" FOREIGN KEY ("timetable_id", "measure_id") REFERENCES "measures"("timetable_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "responses" ADD CONSTRAINT "responses_timetable_id_fkey" FOREIGN KEY ("timetable_id") REFERENCES "timetables"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responses" ADD CONSTRAINT "responses_timetable_id_incident_id_fkey" FOREIGN KEY ("timetable_id", "incident_id") REFERENCES "incidents"("timetable_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "responses" ADD CONSTRAINT "responses_timetable_id_measure_id_fkey" FOREIGN KEY ("timetable_id", "measure_id") REFERENCES "measures"("timetable_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "translations" ADD CONSTRAINT "translations_timetable_id_fkey" FOREIGN KEY ("timetable_id") REFERENCES "timetables"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "changes" ADD CONSTRAINT "changes_timetable_id_fkey" FOREIGN KEY ("timetable_id") REFERENCES "timetables"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_timetable_id_fkey" FOREIGN KEY ("timetable_id") REFERENCES "timetables"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "printings" ADD CONSTRAINT "printings_slug_version_fkey" FOREIGN KEY ("slug", "version") REFERENCES "publications"("slug", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What Prisma's schema language cannot say ─────────────────────────────────────────────────────

-- The first day that a date of some precision may mean: of September 2025 the 1st.
CREATE FUNCTION first_day_of(day date, exact_to date_precision) RETURNS date
  LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE exact_to
      WHEN 'month' THEN date_trunc('month', day::timestamp)::date
      WHEN 'quarter' THEN date_trunc('quarter', day::timestamp)::date
      WHEN 'year' THEN date_trunc('year', day::timestamp)::date
      ELSE day
    END
  $$;

-- Day and precision are both there or both absent, and the day is the last of the period meant.
CREATE FUNCTION is_target(day date, exact_to date_precision) RETURNS boolean
  LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE
      WHEN day IS NULL OR exact_to IS NULL THEN day IS NULL AND exact_to IS NULL
      WHEN exact_to = 'month' THEN day = (date_trunc('month', day::timestamp) + interval '1 month - 1 day')::date
      WHEN exact_to = 'quarter' THEN day = (date_trunc('quarter', day::timestamp) + interval '3 months - 1 day')::date
      WHEN exact_to = 'year' THEN day = (date_trunc('year', day::timestamp) + interval '1 year - 1 day')::date
      ELSE true
    END
  $$;

-- An amount as its source gives it: a point, a bound, a range in order, or withheld on a ground.
CREATE FUNCTION is_amount(amount jsonb) RETURNS boolean
  LANGUAGE sql IMMUTABLE AS $$
    SELECT amount IS NULL OR jsonb_typeof(amount) = 'null' OR coalesce(
      CASE
        WHEN amount ->> 'kind' IN ('exact', 'about', 'fewer-than', 'more-than') THEN (amount ->> 'value')::numeric >= 0
        WHEN amount ->> 'kind' = 'withheld' THEN length(amount ->> 'ground') > 0
        WHEN amount ->> 'kind' = 'range' THEN
          (amount ->> 'low')::numeric BETWEEN 0 AND (amount ->> 'high')::numeric
          AND coalesce(
            (amount ->> 'best')::numeric BETWEEN (amount ->> 'low')::numeric AND (amount ->> 'high')::numeric,
            true)
      END, false)
  $$;

CREATE FUNCTION are_casualties(casualties jsonb) RETURNS boolean
  LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_typeof(casualties) = 'array' AND NOT EXISTS (
      SELECT FROM jsonb_array_elements(casualties) AS report
       WHERE NOT (is_amount(report -> 'killed') AND is_amount(report -> 'wounded')))
  $$;

ALTER TABLE timetables
  ADD CONSTRAINT timetables_version_counts CHECK (version >= 0),
  ADD CONSTRAINT timetables_slug_readable CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

ALTER TABLE sources
  ADD CONSTRAINT sources_published_on_ends_its_period CHECK (is_target(published_on_day, published_on_precision)),
  ADD CONSTRAINT sources_url_followable CHECK (url ~* '^https?:');

ALTER TABLE phases
  ADD CONSTRAINT phases_last_ends_its_period CHECK (is_target(last_day, last_precision)),
  ADD CONSTRAINT phases_not_reversed CHECK (last_day >= first_day);

ALTER TABLE sites
  ADD CONSTRAINT sites_planned_handover_ends_its_period CHECK (is_target(planned_handover_day, planned_handover_precision)),
  ADD CONSTRAINT sites_actual_handover_ends_its_period CHECK (is_target(actual_handover_day, actual_handover_precision)),
  ADD CONSTRAINT sites_strength_in_order CHECK (is_amount(strength));

ALTER TABLE milestones
  ADD CONSTRAINT milestones_start_ends_its_period CHECK (is_target(start_day, start_precision)),
  ADD CONSTRAINT milestones_due_ends_its_period CHECK (is_target(due_day, due_precision)),
  ADD CONSTRAINT milestones_forecast_ends_its_period CHECK (is_target(forecast_day, forecast_precision)),
  ADD CONSTRAINT milestones_not_reversed CHECK (first_day_of(start_day, start_precision) <= due_day),
  ADD CONSTRAINT milestones_weight_not_negative CHECK (weight >= 0),
  ADD CONSTRAINT milestones_percent CHECK (percent_done BETWEEN 0 AND 100);

ALTER TABLE dependencies
  ADD CONSTRAINT dependencies_not_on_itself CHECK (from_id <> to_id),
  ADD CONSTRAINT dependencies_lag_within_ten_years CHECK (lag_days BETWEEN -3650 AND 3650);

ALTER TABLE assessments
  ADD CONSTRAINT assessments_one_subject CHECK (num_nonnulls(milestone_id, condition_id) = 1);

ALTER TABLE event_lines
  ADD CONSTRAINT event_lines_on_ends_its_period CHECK (is_target(on_day, on_precision));

ALTER TABLE ceilings
  ADD CONSTRAINT ceilings_from_ends_its_period CHECK (is_target(from_day, from_precision)),
  ADD CONSTRAINT ceilings_cap_not_negative CHECK (cap >= 0);

ALTER TABLE readings
  ADD CONSTRAINT readings_on_ends_its_period CHECK (is_target(on_day, on_precision)),
  ADD CONSTRAINT readings_amount_in_order CHECK (is_amount(amount));

ALTER TABLE measures
  ADD CONSTRAINT measures_in_force_from_ends_its_period CHECK (is_target(in_force_from_day, in_force_from_precision)),
  ADD CONSTRAINT measures_in_force_to_ends_its_period CHECK (is_target(in_force_to_day, in_force_to_precision)),
  ADD CONSTRAINT measures_not_reversed CHECK (first_day_of(in_force_from_day, in_force_from_precision) <= in_force_to_day),
  ADD CONSTRAINT measures_amount_in_order CHECK (is_amount(terms -> 'amount'));

ALTER TABLE incidents
  ADD CONSTRAINT incidents_on_ends_its_period CHECK (is_target(on_day, on_precision)),
  ADD CONSTRAINT incidents_not_reversed CHECK (first_day_of(on_day, on_precision) <= until),
  ADD CONSTRAINT incidents_casualties_in_order CHECK (are_casualties(casualties));

ALTER TABLE responses
  ADD CONSTRAINT responses_on_ends_its_period CHECK (is_target(on_day, on_precision));

ALTER TABLE publications
  ADD CONSTRAINT publications_version_counts CHECK (version >= 1),
  ADD CONSTRAINT publications_data_date_known CHECK (as_of <= published_on);

-- Looked at when the transaction ends: each of these two pairs points at each other, and in one batch of edits a
-- dependency may give way to another between the same milestones.
ALTER TABLE timetables
  ALTER CONSTRAINT timetables_id_end_milestone_id_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE force_series
  ALTER CONSTRAINT force_series_timetable_id_baseline_reading_id_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE dependencies
  ADD CONSTRAINT dependencies_timetable_id_from_id_to_id_type_key
    UNIQUE USING INDEX dependencies_timetable_id_from_id_to_id_type_key DEFERRABLE INITIALLY DEFERRED;

-- A published version is never changed or lost, and neither is the record of who did what.
CREATE FUNCTION refuse_change() RETURNS trigger
  LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'Rows of "%" are never changed or removed.', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
    END
  $$;

CREATE TRIGGER publications_are_for_ever BEFORE UPDATE OR DELETE OR TRUNCATE ON publications
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER changes_are_for_ever BEFORE UPDATE OR DELETE OR TRUNCATE ON changes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- CreateEnum
CREATE TYPE "lags_count_in" AS ENUM ('successor', 'timetable');

-- AlterTable
ALTER TABLE "milestones" ADD COLUMN     "date_constraint" JSONB,
ADD COLUMN     "duration_estimate" JSONB;

-- AlterTable
ALTER TABLE "parties" ADD COLUMN     "working_calendar_id" TEXT;

-- AlterTable
ALTER TABLE "timetables" ADD COLUMN     "lags_count_in" "lags_count_in" NOT NULL DEFAULT 'successor',
ADD COLUMN     "working_calendar_id" TEXT;

-- CreateTable
CREATE TABLE "working_calendars" (
    "timetable_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" DOUBLE PRECISION NOT NULL,
    "title" TEXT NOT NULL,
    "working_weekdays" TEXT[],
    "exceptions" JSONB NOT NULL,
    "source_ids" TEXT[],

    CONSTRAINT "working_calendars_pkey" PRIMARY KEY ("timetable_id","id")
);

-- AddForeignKey
ALTER TABLE "timetables" ADD CONSTRAINT "timetables_id_working_calendar_id_fkey" FOREIGN KEY ("id", "working_calendar_id") REFERENCES "working_calendars"("timetable_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "working_calendars" ADD CONSTRAINT "working_calendars_timetable_id_fkey" FOREIGN KEY ("timetable_id") REFERENCES "timetables"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parties" ADD CONSTRAINT "parties_timetable_id_working_calendar_id_fkey" FOREIGN KEY ("timetable_id", "working_calendar_id") REFERENCES "working_calendars"("timetable_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What Prisma's schema cannot say.
CREATE FUNCTION is_estimate(estimate jsonb) RETURNS boolean
  LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(estimate = 'null' OR (
      (estimate ->> 'optimistic')::int >= 0
      AND (estimate ->> 'optimistic')::int <= (estimate ->> 'likely')::int
      AND (estimate ->> 'likely')::int <= (estimate ->> 'pessimistic')::int), true)
  $$;

ALTER TABLE milestones
  ADD CONSTRAINT milestones_duration_estimate_in_order CHECK (is_estimate(duration_estimate));

ALTER TABLE working_calendars
  ADD CONSTRAINT working_calendars_have_a_working_day CHECK (cardinality(working_weekdays) >= 1);

-- As with the committed end: the timetable points at its calendar, and the calendar belongs to the timetable.
ALTER TABLE timetables
  ALTER CONSTRAINT timetables_id_working_calendar_id_fkey DEFERRABLE INITIALLY DEFERRED;

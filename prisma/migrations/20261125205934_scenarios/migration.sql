-- CreateTable
CREATE TABLE "scenarios" (
    "timetable_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" DOUBLE PRECISION NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "edits" JSONB NOT NULL,

    CONSTRAINT "scenarios_pkey" PRIMARY KEY ("timetable_id","id")
);

-- AddForeignKey
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_timetable_id_fkey" FOREIGN KEY ("timetable_id") REFERENCES "timetables"("id") ON DELETE CASCADE ON UPDATE CASCADE;

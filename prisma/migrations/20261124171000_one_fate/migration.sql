-- A milestone was completed or cancelled, or neither.
ALTER TABLE milestones
  ADD CONSTRAINT milestones_completed_or_cancelled
  CHECK (completion IS NULL OR completion = 'null' OR cancellation IS NULL OR cancellation = 'null');

-- One text in one language for one field. Asked at the end of an edit, which may exchange two of them.
ALTER TABLE translations
  ADD CONSTRAINT translations_timetable_id_language_item_id_field_key
  UNIQUE (timetable_id, language, item_id, field) DEFERRABLE INITIALLY DEFERRED;

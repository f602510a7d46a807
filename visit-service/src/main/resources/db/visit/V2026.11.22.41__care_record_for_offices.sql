-- Offices list records newest first, of everywhere, of a place or of units. Each index holds all that a page is chosen
-- by, so that only the rows that are shown are read.
alter table care_record
    add key k_recent (occurred_at, id, status, kind, reporting_category, division_code, unit_id),
    add key k_division_recent (division_code, occurred_at, id, status, kind, reporting_category, unit_id),
    add key k_unit_recent (unit_id, occurred_at, id, status, kind, reporting_category, division_code),
    drop key k_division,
    drop key k_unit;

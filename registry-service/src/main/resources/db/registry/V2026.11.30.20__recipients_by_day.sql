-- Counts go by place and day: who is in care there on a day, and who came, changed or left within some.
alter table recipient_history
    add key k_place (division_code, from_day, to_day, status, category, household_id),
    add key k_day (from_day, division_code, status, category);

-- Lists go by place, then by id. Each key holds what a page is chosen by, so that only the rows that are shown are read.
alter table recipient
    add key k_place (division_code, id, category, status, household_id),
    add key k_category_place (category, division_code, id, status),
    add key k_name_place (name_index, division_code, id, category, status),
    add key k_surname_place (surname_index, division_code, id, category, status),
    add key k_household_people (household_id, status, division_code, id),
    drop key k_division,
    drop key k_name,
    drop key k_surname,
    drop key k_household;

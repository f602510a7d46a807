-- The people of many households are put in order by the key alone, whatever their category.
alter table recipient
    drop key k_household_people,
    add key k_household_people (household_id, status, division_code, id, category);

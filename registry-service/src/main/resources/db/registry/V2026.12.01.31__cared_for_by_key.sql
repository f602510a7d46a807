-- From a cadre to the households and back without reading a row.
alter table paired
    drop key k_cadre,
    drop key k_household,
    add key k_cadre (cadre_id, household_id, from_day, to_day),
    add key k_household (household_id, cadre_id, from_day, to_day);

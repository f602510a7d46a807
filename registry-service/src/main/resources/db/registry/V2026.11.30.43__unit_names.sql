-- A name, and what the unit helps as a whole, hold from a day, like a place.
alter table unit_history
    add column name varchar(200) null comment 'null: as the unit is called last',
    add column assisted_counties varchar(200) not null default '' comment 'codes, separated by commas';

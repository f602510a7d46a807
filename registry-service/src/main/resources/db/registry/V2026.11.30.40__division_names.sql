-- A name holds from a day, like a place.
alter table division_history add column name varchar(100) null comment 'null: as the division is called last';

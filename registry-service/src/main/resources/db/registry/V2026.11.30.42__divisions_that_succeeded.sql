-- The history of a division tells what it took over.
alter table division_succession add key k_successor (successor_code, from_day);

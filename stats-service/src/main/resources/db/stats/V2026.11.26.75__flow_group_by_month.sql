-- Months are compared one by one.
alter table flow_group add key k_month (gen, month);

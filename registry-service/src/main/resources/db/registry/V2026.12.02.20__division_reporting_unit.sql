-- That a division reports to the province for itself holds from a day, like its name and its place.
alter table division_history add column reporting_unit boolean not null default false;

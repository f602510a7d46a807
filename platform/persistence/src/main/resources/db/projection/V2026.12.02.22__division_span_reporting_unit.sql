alter table division_span
    add column reporting_unit boolean not null default false comment 'reports to the province for itself',
    add key k_reporting_unit (reporting_unit, code);

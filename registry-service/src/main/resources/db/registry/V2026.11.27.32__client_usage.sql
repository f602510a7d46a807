-- What agencies' clients got, day by day in Shanghai: the account that no restart forgets.
create table client_usage (
    client_id bigint not null,
    on_day    date   not null,
    row_count bigint not null comment 'given out to gateways',
    primary key (client_id, on_day),
    key client_usage_day (on_day)
);

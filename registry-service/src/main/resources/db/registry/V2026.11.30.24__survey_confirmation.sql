create table survey_confirmation (
    id            bigint          not null,
    round_id      bigint          not null,
    division_code varchar(12)     not null comment 'the township',
    seq           bigint          not null comment '1 and upwards in a round and a township; the last one counts',
    as_of         date            not null,
    counts        varchar(1500)   not null comment 'JSON: what was confirmed, never edited',
    differences   varchar(500)    not null comment 'JSON: what was counted otherwise on the spot',
    note          varbinary(1300) null comment 'sealed',
    confirmed_by  varchar(80)     not null,
    confirmed_at  datetime(3)     not null comment 'UTC',
    primary key (id),
    unique key uk_township (round_id, division_code, seq)
);

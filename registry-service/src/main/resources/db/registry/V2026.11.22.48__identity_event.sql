create table registry_audit.identity_event (
    id         bigint       not null,
    at         datetime(3)  not null comment 'UTC',
    event      varchar(30)  not null,
    account_id bigint       null comment 'whose; null for a login that nobody has',
    by_subject varchar(80)  not null comment 'who did it',
    source     char(32)     null comment 'keyed hash of the address',
    detail     varchar(400) null,
    trace_id   varchar(32)  null,
    primary key (id),
    key k_account (account_id, at),
    key k_at (at)
) comment 'the service may add rows and read them, nothing else';

-- How far a generation has been built, so that building goes on there after a crash.
create table rebuild (
    gen         int          not null,
    stage       varchar(10)  not null default 'PAIRINGS',
    after_key   varchar(64)  null comment 'the last key of the stage that was counted',
    pairings    bigint       not null default 0,
    records     bigint       not null default 0,
    started_by  varchar(100) not null,
    started_at  datetime(3)  not null comment 'UTC',
    finished_at datetime(3)  null comment 'UTC, when it had been compared',
    verdict     json         null comment 'what the comparison found',
    primary key (gen),
    constraint rebuild_stages check (stage in ('PAIRINGS', 'RECORDS', 'CHECK', 'READY'))
);

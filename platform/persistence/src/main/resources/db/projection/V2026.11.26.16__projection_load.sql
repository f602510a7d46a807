create table projection_load (
    topic       varchar(64) not null,
    after_key   varchar(64) null comment 'the last key of the owner''s states that was applied',
    loaded      bigint      not null default 0,
    started_at  datetime(3) not null default current_timestamp(3),
    finished_at datetime(3) null,
    primary key (topic)
);

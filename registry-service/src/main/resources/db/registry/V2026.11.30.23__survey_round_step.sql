create table survey_round_step (
    round_id bigint      not null,
    version  bigint      not null comment 'of the round, from this step on',
    state    varchar(12) not null,
    done_by  varchar(80) not null,
    done_at  datetime(3) not null comment 'UTC',
    primary key (round_id, version)
);

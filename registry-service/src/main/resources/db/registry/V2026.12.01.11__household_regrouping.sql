create table household_regrouping (
    id           bigint      not null,
    kind         varchar(8)  not null,
    household_id bigint      not null comment 'the one that goes on',
    other_id     bigint      not null comment 'the one that went up in it, or came of it',
    from_day     date        not null,
    same_cadre   boolean     not null,
    done_by      varchar(80) not null,
    done_at      datetime(3) not null comment 'UTC',
    primary key (id),
    key k_household (household_id, id),
    key k_other (other_id, id)
);

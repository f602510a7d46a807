create table contact_person_event (
    recipient_id bigint      not null,
    version      bigint      not null,
    removed      boolean     not null,
    done_by      varchar(80) not null,
    done_at      datetime(3) not null comment 'UTC',
    primary key (recipient_id, version)
);

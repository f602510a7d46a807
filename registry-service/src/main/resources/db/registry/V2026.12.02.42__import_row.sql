-- The rows of a file, each with what was found; those that are right are deleted once they are written.
create table import_row (
    id              bigint        not null,
    import_id       bigint        not null,
    number          int           not null comment 'of the row in the sheet, from 1 on',
    subject_key     char(32)      null comment 'keyed hash of whom or what the row is about',
    outcome         varchar(12)   not null,
    content         blob          not null comment 'sealed',
    problems        varchar(4000) null comment 'JSON: fields and codes',
    primary key (id),
    unique key uk_number (import_id, number),
    key k_subject (import_id, subject_key),
    key k_outcome (import_id, outcome, number)
);

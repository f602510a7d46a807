create table ${audit}.audit_anchor (
    writer varchar(40)   not null,
    seq    bigint        not null comment 'how far the chain went',
    at     datetime(3)   not null comment 'UTC',
    signed varchar(1000) not null comment 'writer, seq, hash, count, at, signed by the service (JWS)',
    primary key (writer, seq)
) comment 'copies of what stands outside the database; the service may add rows and read them, nothing else';

create table login_attempt (
    subject    char(32)    not null comment 'keyed hash of a login or an address',
    failures   int         not null,
    since      datetime(3) not null,
    shut_until datetime(3) null,
    primary key (subject),
    key k_since (since)
) comment 'failures by login, known or not, and by source';
